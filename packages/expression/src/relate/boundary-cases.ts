import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { askedByAll } from './asked.js';
import { buildRecord, type Part } from './build-record.js';
import { basesOf } from './bases.js';
import { timeText } from './candidates.js';
import { groupBy } from './group-by.js';
import type { Asked, Leaf } from './leaf.types.js';
import { lengthened } from './lengthened.js';
import { TRUE } from './outcome.js';
import type { RelateOptions } from './relate.types.js';
import { leavesOf } from './rule-leaves.js';
import { ruleOf, timeOf, trialOf, type Rule } from './rule.js';
import { conforms } from './schema-records.js';
import { exampleFinder } from './witness.js';

/** What is special about a test record. */
export type BoundaryKind =
  'below' | 'at' | 'above' | 'value' | 'other-value' | 'missing' | 'null' | 'wrong-type';

/** A record at an edge of a rule. */
export interface BoundaryCase {
  readonly record: unknown;
  /** The field that was set; everything else is as in a record that matches. */
  readonly path: readonly string[];
  readonly kind: BoundaryKind;
  /** The limit or value that it is about; a time as an ISO text. */
  readonly limit?: string | number | boolean | null;
  /** Whether the rule matches it now. */
  readonly matches: boolean;
}

/**
 * Test records around every limit of a rule: for each field that it compares with something, just below, at
 * and just above, missing, null and of a wrong type, the rest as in a record that matches. Times move by a
 * millisecond at the edges of their windows, counts by one item. With a schema only records that it allows.
 */
export function boundaryCases(text: string, options: RelateOptions = {}): readonly BoundaryCase[] {
  const asOf = timeOf(options.asOf);
  const rule = ruleOf(text, asOf, options.bindings);
  if (rule === null) return [];
  const trial = trialOf([rule], asOf, options.schema);
  const [base = {}] = exampleFinder([rule.plan], trial)([TRUE], 1);
  const { leaves } = leavesOf([rule.plan], trial.asOf);
  const cases = [...groupBy(leaves, ({ subject }) => subject).values()].flatMap((members) =>
    casesFor(members, base, rule),
  );
  const { schema } = options;
  const possible = cases.filter(({ record }) => schema === undefined || conforms(schema, record));
  return [...new Map(possible.map((each) => [JSON.stringify([each.record, each.path]), each])).values()];
}

function casesFor(members: readonly [Leaf, ...Leaf[]], base: unknown, rule: Rule): readonly BoundaryCase[] {
  const [{ plan, term }] = members;
  const paths = basesOf(plan, 'record');
  const [path] = paths;
  if (path === undefined || paths.length > 1 || path.length === 0) return [];
  const asked = askedByAll(members);
  const values = [...valuesAround(term, asked, base, path), ...oddValues(plan, term)];
  return values.map(({ kind, value, limit }) => {
    const record = withValue(base, { path, value });
    const about = limit === undefined ? {} : { limit };
    return { record, path, kind, ...about, matches: rule.matches(record) };
  });
}

interface Edge {
  readonly kind: BoundaryKind;
  readonly value: unknown;
  readonly limit?: string | number | boolean | null;
}

function valuesAround(
  term: PlanValue | undefined,
  asked: Asked,
  base: unknown,
  path: readonly string[],
): readonly Edge[] {
  if (term === undefined) return [];
  const limits = [...asked.bounds, ...asked.equals].filter((limit) => typeof limit === 'number');
  if (term.kind === 'aggregate') {
    return term.function === 'count' ? limits.flatMap((limit) => countEdges(limit, base, path)) : [];
  }
  if (term.kind === 'to-millis')
    return limits.flatMap((limit) =>
      edges(limit, 1, (value) => timeText(value)[0]).map((edge) => ({
        ...edge,
        limit: timeText(limit)[0] ?? limit,
      })),
    );
  if (term.kind !== 'field') return [];
  return [
    ...limits.flatMap((limit) => edges(limit, Number.isInteger(limit) ? 1 : 0.01, (value) => value)),
    ...asked.bounds
      .filter((limit) => typeof limit === 'string')
      .map((limit): Edge => ({ kind: 'at', value: limit, limit })),
    ...named(asked),
  ];
}

function edges(limit: number, step: number, write: (value: number) => unknown): readonly Edge[] {
  return [
    { kind: 'below', value: write(limit - step), limit },
    { kind: 'at', value: write(limit), limit },
    { kind: 'above', value: write(limit + step), limit },
  ];
}

/** Texts and other values that are asked for by name, and one that is not. */
function named({ equals, members, parts }: Asked): readonly Edge[] {
  const values = equals.filter((value) => typeof value === 'string' || typeof value === 'boolean');
  const listed = members.map((limit): Edge => ({ kind: 'value', value: [limit], limit }));
  const found = [...values, ...parts].map((limit): Edge => ({ kind: 'value', value: limit, limit }));
  const other: Edge = { kind: 'other-value', value: members.length > 0 ? ['#'] : '#' };
  return found.length + listed.length === 0 ? [] : [...found, ...listed, other];
}

/** One item fewer, as many, and one more, of the items of the record that matches. */
function countEdges(limit: number, base: unknown, path: readonly string[]): readonly Edge[] {
  const at = Math.floor(limit);
  return (
    [
      ['below', at - 1],
      ['at', at],
      ['above', at + 1],
    ] as const
  )
    .filter(([, length]) => length >= 0)
    .flatMap(([kind, length]) => {
      const value = lengthened(base, path, length);
      return value === undefined ? [] : [{ kind, value, limit }];
    });
}

/** Missing, null, and a type that the condition does not expect. */
function oddValues(plan: PlanPredicate, term: PlanValue | undefined): readonly Edge[] {
  const isText = term?.kind === 'to-millis' || plan.kind === 'contains' || plan.kind === 'matches';
  const missing: Edge = { kind: 'missing', value: undefined };
  if (term?.kind === 'aggregate') return [missing, { kind: 'other-value', value: [] }];
  return [missing, { kind: 'null', value: null }, { kind: 'wrong-type', value: isText ? 5 : { text: 'x' } }];
}

function withValue(base: unknown, part: Part): unknown {
  return part.value === undefined ? without(base, part.path) : buildRecord([{ path: [], value: base }, part]);
}

function without(record: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof record !== 'object' || record === null || Array.isArray(record))
    return record;
  const members = record as Readonly<Record<string, unknown>>;
  if (rest.length > 0) return { ...members, [name]: without(members[name], rest) };
  return Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));
}
