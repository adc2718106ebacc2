import { setImmediate } from 'node:timers/promises';
import type { Concept, FullRecord, JsonObject, RuleBindings } from '@tagma/core';
import { ruleBindings, ruleInput } from '@tagma/core';
import {
  ColumnSet,
  compileRuleSet,
  inferSchema,
  type ColumnSchema,
  type RuleOutcome,
  type RuleSet,
} from '@tagma/expression';
import { activeTags, errorOf, evaluateRecord, recordPages } from '../evaluate-records.js';
import { Extravagance } from '../extravagance.js';
import type { TalliedRule } from './by-statement.js';
import type { SetEvaluation } from './engines.types.js';
import { withSameBindings } from './same-bindings.js';

/** Records read at a time. */
const PAGE = 1000;
/** Records that are made columns of together: enough that little is worked out again and again. */
const TOGETHER = 20_000;
/** Records that tell which fields there are. */
const SAMPLE = 200;
/** How long evaluation may hold the event loop; other requests wait that long at most. */
const SLICE_MS = 10;

/**
 * Evaluates rules on records that are read page by page, once for all rules: those of the engine `columns` on
 * columns of the page, the others on each record.
 *
 * @returns `false` when the signal ended it early.
 */
export async function evaluateByPages(
  evaluation: SetEvaluation,
  rules: readonly TalliedRule[],
  onPage: (records: number) => void,
): Promise<boolean> {
  const inColumns = rules.filter(({ tally }) => tally.engine === 'columns');
  const oneByOne = rules.filter(({ tally }) => tally.engine === 'closures').map(withPatience);
  const sets = withSameBindings(inColumns).map(({ bindings, rules: same }) => ({
    bindings,
    rules: same,
    set: compileRuleSet(same.map(({ rule }) => ({ id: rule.id, text: rule.expression }))),
  }));
  const concepts = (await evaluation.store.workspace())?.concepts ?? [];
  let schema: ColumnSchema | undefined;
  let waiting: JsonObject[] = [];
  let ids: string[] = [];
  const evaluateWaiting = async (): Promise<boolean> => {
    if (inColumns.length === 0 || waiting.length === 0) return true;
    // What is in no column is read from the records: the fields of the first ones are a guess that costs time only.
    schema ??= inferSchema(waiting.slice(0, SAMPLE));
    const batch = { columns: ColumnSet.from(waiting, schema), inputs: waiting, ids };
    waiting = [];
    ids = [];
    for (const bound of sets) {
      if (!(await evaluateColumns(evaluation, batch, bound))) return false;
    }
    return true;
  };
  for await (const records of recordPages(evaluation, PAGE)) {
    const page = { evaluation, records, tags: await activeTags(evaluation, records), concepts };
    if (evaluation.signal.aborted) return false;
    onPage(records.length);
    if (inColumns.length > 0) {
      waiting.push(...inputsOf(page));
      ids.push(...records.map(({ id }) => id));
    }
    if (waiting.length >= TOGETHER && !(await evaluateWaiting())) return false;
    if (oneByOne.length > 0 && !(await evaluateOneByOne(page, oneByOne))) return false;
  }
  return evaluateWaiting();
}

interface Page {
  readonly evaluation: SetEvaluation;
  readonly records: readonly FullRecord[];
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly concepts: readonly Concept[];
}

function inputsOf({ records, tags, concepts }: Page): readonly JsonObject[] {
  return records.map((record) => ruleInput(record, tags.get(record.id) ?? [], concepts));
}

/** Records that are evaluated in one go. */
interface Batch {
  readonly columns: ColumnSet;
  readonly inputs: readonly JsonObject[];
  readonly ids: readonly string[];
}

async function evaluateColumns(
  evaluation: SetEvaluation,
  { columns, inputs, ids }: Batch,
  {
    set,
    bindings,
    rules,
  }: {
    readonly set: RuleSet;
    readonly bindings: RuleBindings;
    readonly rules: readonly TalliedRule[];
  },
): Promise<boolean> {
  const outcome = await set.evaluate(columns, {
    asOf: evaluation.asOf,
    bindings,
    errorsPerRule: inputs.length,
    reuse: false,
    signal: evaluation.signal,
    pause: () => setImmediate(),
  });
  if (outcome === undefined) return false;
  outcome.rules.forEach((told, index) => {
    const rule = rules[index];
    if (rule !== undefined) noteColumn(rule, told, { ids, inputs, evaluation });
  });
  return true;
}

function noteColumn(
  { rule, expression, tally }: TalliedRule,
  { bits, errorRows, problem }: RuleOutcome,
  { ids, inputs, evaluation }: Pick<Batch, 'ids' | 'inputs'> & { readonly evaluation: SetEvaluation },
): void {
  if (bits === undefined || problem !== undefined)
    throw new Error(`The rule ${rule.id} could not be evaluated on columns.`);
  tally.records += ids.length;
  for (const [row, id] of ids.entries()) {
    if (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) tally.matches.push(id);
  }
  for (const { row } of errorRows) {
    const recordId = ids[row] ?? '';
    tally.errorIds.push(recordId);
    // Columns know the code; what an interface tells about an error comes from the rule itself.
    if (!tally.listsMore || expression.engine !== 'closure') continue;
    const outcome = expression.test(inputs[row], { asOf: evaluation.asOf, bindings: ruleBindings(rule) });
    if (typeof outcome === 'object') tally.explain({ recordId, outcome: 'error', ...errorOf(outcome.error) });
  }
}

type PatientRule = TalliedRule & { readonly extravagance: Extravagance };

function withPatience(rule: TalliedRule): PatientRule {
  return { ...rule, extravagance: new Extravagance() };
}

async function evaluateOneByOne(
  { evaluation, records, tags, concepts }: Page,
  rules: readonly PatientRule[],
): Promise<boolean> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const record of records) {
    const tagged = { record, tagIds: tags.get(record.id) ?? [], concepts };
    for (const { rule, expression, tally, extravagance } of rules) {
      if (performance.now() >= sliceEnd) {
        // A resolved promise alone does not let other requests in; a macrotask does.
        await setImmediate();
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (evaluation.signal.aborted) return false;
      const { missingPolicy } = rule;
      const asked = {
        expression,
        bindings: ruleBindings(rule),
        asOf: evaluation.asOf,
        ...(missingPolicy === undefined ? {} : { missingPolicy }),
        onMissing: () => (tally.missing += 1),
      };
      const verdict = extravagance.verdictOn(record.id) ?? (await evaluateRecord(asked, tagged));
      extravagance.note(verdict);
      tally.note(verdict);
    }
  }
  return true;
}
