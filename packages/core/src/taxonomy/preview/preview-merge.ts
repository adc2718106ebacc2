import type { Command } from '../../commands/commands.types.js';
import { RecordMap } from '../../tags/record-map.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Slices } from '../exchange/exchange.types.js';
import { finishNow } from '../exchange/slices.js';
import { conceptsById } from '../tree.js';
import { mergePlanSlices, outlineMerge, refuseMerge, type MergePlan } from '../merge/plan-merge.js';
import type { MergePreview, MergeTargetPreview, PreviewFacts, RulePreview } from './preview.types.js';

type Merge = Extract<Command, { type: 'mergeConcepts' | 'redirectConcepts' }>;

/** What a merge would do: worked out by the very plan that carries it out. */
export function previewMerge(command: Merge, facts: PreviewFacts): MergePreview {
  return finishNow(previewMergeSlices(command, facts));
}

/** {@link previewMerge} in slices of some milliseconds, for a page; each tells how many rows are done. */
export function* previewMergeSlices(command: Merge, facts: PreviewFacts): Slices<MergePreview> {
  const outline = outlineMerge(command, facts.workspace);
  if ('ok' in outline)
    return { refusal: outline.refusal, targets: [], records: 0, assignments: 0, rules: [] };
  const plan = yield* mergePlanSlices(outline, facts);
  const done = facts.assignments.length + facts.holds.length + plan.rows.away.length;
  yield done;
  const refusal = refuseMerge(plan, facts)?.refusal ?? null;
  yield done;
  const targets = yield* targetsOf(plan, facts, done);
  const records = yield* recordCount(plan, done);
  return {
    refusal,
    targets,
    records,
    assignments: plan.rows.away.filter(({ before }) => before.assignment !== null).length,
    rules: plan.rules.map(rulePreview),
  };
}

/** Rows looked at between two places to stop at. */
const SLICE = 5_000;

function* targetsOf(
  { targets, concepts, rows }: MergePlan,
  facts: PreviewFacts,
  done: number,
): Slices<readonly MergeTargetPreview[]> {
  const before = conceptsById(facts.workspace.concepts);
  const after = conceptsById(concepts.next);
  const found = new Map<string, { -readonly [K in keyof MergeTargetPreview]: MergeTargetPreview[K] }>();
  const sources = new Map<string, string[]>();
  for (const [id, targetId] of targets) {
    const known = sources.get(targetId) ?? [];
    sources.set(targetId, known);
    known.push(id);
  }
  for (const [id, ids] of sources) {
    const own = new Set(before.get(id)?.aliases);
    const newAliases = (after.get(id)?.aliases ?? []).filter((alias) => !own.has(alias));
    const keptValues = rows.keptValues.get(id) ?? 0;
    found.set(id, { id, sources: ids, newAliases, children: [], added: 0, joined: 0, holds: 0, keptValues });
  }
  for (const { id, parentId } of concepts.moved) {
    const target = parentId === null ? undefined : found.get(parentId);
    if (target !== undefined) target.children = [...target.children, id];
  }
  yield* countRows({ targets, rows }, facts, found, done);
  return [...found.values()];
}

function* countRows(
  { rows }: Pick<MergePlan, 'targets' | 'rows'>,
  { now }: PreviewFacts,
  found: ReadonlyMap<string, { added: number; joined: number; holds: number }>,
  done: number,
): Slices<void> {
  for (const [at, { tagId, before, after }] of rows.over.entries()) {
    if (at % SLICE === 0) yield done;
    const target = found.get(tagId);
    if (target === undefined) continue;
    const was = before.assignment !== null && isActiveAt(before.assignment, now);
    const is = after.assignment !== null && isActiveAt(after.assignment, now);
    if (is && !was) target.added += 1;
    if (after.hold !== null && after.hold !== before.hold) target.holds += 1;
  }
  for (const [tagId, joined] of rows.joined) {
    const target = found.get(tagId);
    if (target !== undefined) target.joined = joined;
  }
}

function* recordCount({ rows, targets }: MergePlan, done: number): Slices<number> {
  // With one target and no record named twice, every source row is a record of its own.
  if (targets.size === 1) return rows.away.length;
  const records = new RecordMap<true>();
  let count = 0;
  // Nothing comes to a record from which nothing goes.
  for (const [at, { record }] of rows.away.entries()) {
    if (at % SLICE === 0) yield done;
    if (records.get(record) !== undefined) continue;
    records.set(record, true);
    count += 1;
  }
  return count;
}

function rulePreview({ rule, writes, reads, problem, step }: MergePlan['rules'][number]): RulePreview {
  return {
    id: rule.id,
    writes,
    reads,
    textBefore: rule.expression,
    textAfter: step?.after?.expression ?? rule.expression,
    problem: problem?.why ?? null,
  };
}
