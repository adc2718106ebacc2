import { setImmediate } from 'node:timers/promises';
import type {
  Concept,
  FullRecord,
  Instant,
  Page,
  RuleBindings,
  RuleMissingPolicy,
  RuleVerdict,
  Store,
} from '@tagma/core';
import { isActiveAt, ruleInput } from '@tagma/core';
import type { Expression, ExpressionError } from '@tagma/expression';
import { Extravagance } from './extravagance.js';
import type { RecordFailure } from './rules.types.js';
import { MISSING_VALUE, tellsMissing, testForMissing } from './runs/verdict-policy.js';

/** Records read at a time. */
const PAGE = 500;
/** How long evaluation may hold the event loop; other requests wait that long at most. */
const SLICE_MS = 10;

/** What to evaluate, and whom to tell. */
export interface Evaluation {
  readonly store: Store;
  readonly recordType: string;
  readonly expression: Expression;
  /** What it reads as `$name`. Default: nothing. */
  readonly bindings?: RuleBindings;
  /** The time the expression is told it is, the same for every record. */
  readonly asOf: Instant;
  readonly signal: AbortSignal;
  /** What a missing value means, see `Rule.missingPolicy`. Default `noMatch`. */
  readonly missingPolicy?: RuleMissingPolicy;
  /** Only these records. Default: all. */
  readonly recordIds?: readonly string[];
  /** Called where the expression has no value and the policy is not `noMatch`. */
  readonly onMissing?: () => void;
  /** Called for each record, in the order of their ids. */
  readonly onVerdict: (verdict: RuleVerdict, record: FullRecord) => void;
}

/**
 * Evaluates an expression on every record of a type, page by page, without holding up the service.
 *
 * @returns `false` when the signal ended it early.
 */
export async function evaluateRecords(evaluation: Evaluation): Promise<boolean> {
  const { store, signal } = evaluation;
  const extravagance = new Extravagance();
  const concepts = (await store.workspace())?.concepts ?? [];
  let sliceEnd = performance.now() + SLICE_MS;
  for await (const records of recordPages(evaluation)) {
    const tags = await activeTags(evaluation, records);
    for (const record of records) {
      if (performance.now() >= sliceEnd) {
        // A resolved promise alone does not let other requests in; a macrotask does.
        await setImmediate();
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (signal.aborted) return false;
      const verdict =
        extravagance.verdictOn(record.id) ??
        (await evaluateRecord(evaluation, { record, tagIds: tags.get(record.id) ?? [], concepts }));
      extravagance.note(verdict);
      evaluation.onVerdict(verdict, record);
    }
  }
  return !signal.aborted;
}

/** The records to evaluate, page by page, in the order of their ids. */
export async function* recordPages(
  { store, recordType: type, recordIds }: Pick<Evaluation, 'store' | 'recordType' | 'recordIds'>,
  limit = PAGE,
): AsyncIterable<readonly FullRecord[]> {
  if (recordIds !== undefined) {
    for (let at = 0; at < recordIds.length; at += limit)
      yield await store.fullRecordsById(type, recordIds.slice(at, at + limit));
    return;
  }
  let after: string | null | undefined;
  while (after !== null) {
    const page: Page<FullRecord> = await store.fullRecords({
      type,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    yield page.items;
    after = page.next;
  }
}

const NO_BINDINGS: RuleBindings = {};

/** A record as rules see it. */
export interface TaggedRecord {
  readonly record: FullRecord;
  /** Ids of its active tags. */
  readonly tagIds: readonly string[];
  readonly concepts: readonly Concept[];
}

/** Evaluates an expression on one record. An error is a verdict of its own, never "no match". */
export async function evaluateRecord(
  {
    expression,
    bindings = NO_BINDINGS,
    asOf,
    missingPolicy,
    onMissing,
  }: Pick<Evaluation, 'expression' | 'bindings' | 'asOf' | 'missingPolicy' | 'onMissing'>,
  { record, tagIds, concepts }: TaggedRecord,
): Promise<RuleVerdict> {
  const input = ruleInput(record, tagIds, concepts);
  const recordId = record.id;
  const options = { asOf, bindings };
  const outcome = tellsMissing(missingPolicy)
    ? await testForMissing(expression, input, options)
    : expression.engine === 'closure'
      ? expression.test(input, options)
      : await expression.testAsync(input, options);
  if (outcome === 'missing') {
    onMissing?.();
    return missingPolicy === 'match' ? { recordId, outcome: 'match' } : missingValue(recordId);
  }
  if (typeof outcome === 'string') return { recordId, outcome };
  return { recordId, outcome: 'error', ...errorOf(outcome.error) };
}

function missingValue(recordId: string): RuleVerdict {
  const message = 'A field that the rule reads is missing, so it has no value.';
  return { recordId, outcome: 'error', code: MISSING_VALUE, position: null, message };
}

/** An expression error as verdicts carry it. */
export function errorOf({
  code,
  position,
  message,
  details,
}: ExpressionError): Omit<RecordFailure, 'recordId'> {
  return { code, position, message, ...(details === undefined ? {} : { details }) };
}

/** Ids of the tags that are on the records at `asOf`, by record id. */
export async function activeTags(
  { store, recordType, asOf }: Pick<Evaluation, 'store' | 'recordType' | 'asOf'>,
  records: readonly FullRecord[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tags = new Map<string, string[]>();
  if (records.length === 0) return tags;
  const recordIds = records.map((record) => record.id);
  for (const assignment of await store.assignments({ recordType, recordIds })) {
    if (!isActiveAt(assignment, asOf)) continue;
    const ids = tags.get(assignment.record.id) ?? [];
    tags.set(assignment.record.id, ids);
    ids.push(assignment.tagId);
  }
  return tags;
}
