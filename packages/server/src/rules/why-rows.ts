import type { Instant, Json } from '@tagma/core';
import { explain, type EvaluateOptions, type ExplainedRow } from '@tagma/expression';
import type { RuleWhyRow } from './rules.types.js';

/** What a rule says of a record, row by row. */
export interface WhyRows {
  readonly rows: readonly RuleWhyRow[];
  /** When time alone changes the verdict. */
  readonly flipsAt?: Instant;
}

/** The conditions of a rule with what the record says to each. None for a rule that cannot be explained. */
export function whyRows(expression: string, input: Json, options: EvaluateOptions): WhyRows {
  const explanation = explain(expression, input, options);
  if (!explanation.ok) return { rows: [] };
  const { rows, flipsAt } = explanation;
  const conditions = rows.filter((row) => !rows.some((other) => other !== row && holds(row, other)));
  return {
    rows: conditions.map((row) => rowOf(expression, row)),
    ...(flipsAt.kind === 'at' ? { flipsAt: flipsAt.at } : {}),
  };
}

function holds({ span: outer }: ExplainedRow, { span: inner }: ExplainedRow): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function rowOf(expression: string, row: ExplainedRow): RuleWhyRow {
  const { span, outcome, children } = row;
  const actual = actualOf(row);
  return {
    expression: expression.slice(span.start, span.end),
    outcome,
    ...(actual === undefined ? {} : { actual }),
    ...(children === undefined ? {} : { entries: { total: children.total, pass: children.pass } }),
  };
}

/** A number that is compared with instants is one itself. */
function actualOf({ actual, needed }: ExplainedRow): Json | undefined {
  const isTime = needed?.values.some((value) => typeof value === 'string' && INSTANT.test(value)) === true;
  if (isTime && typeof actual === 'number' && Math.abs(actual) <= LAST_TIME)
    return new Date(actual).toISOString();
  const text = JSON.stringify(actual) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

const INSTANT = /^\d{4}-\d\d-\d\dT/;
/** Milliseconds that a `Date` can hold, in either direction. */
const LAST_TIME = 8.64e15;
