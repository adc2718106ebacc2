import type { Command } from '../../commands/commands.types.js';
import { RecordMap } from '../../tags/record-map.js';
import { isActiveAt } from '../../tags/grounds.js';
import { conceptsById } from '../tree.js';
import { mergePlanOf, outlineMerge, refuseMerge, type MergePlan } from '../merge/plan-merge.js';
import type { MergePreview, MergeTargetPreview, PreviewFacts, RulePreview } from './preview.types.js';

type Merge = Extract<Command, { type: 'mergeConcepts' | 'redirectConcepts' }>;

/** What a merge would do: worked out by the very plan that carries it out. */
export function previewMerge(command: Merge, facts: PreviewFacts): MergePreview {
  const outline = outlineMerge(command, facts.workspace);
  if ('ok' in outline)
    return { refusal: outline.refusal, targets: [], records: 0, assignments: 0, rules: [] };
  const plan = mergePlanOf(outline, facts);
  return {
    refusal: refuseMerge(plan, facts)?.refusal ?? null,
    targets: targetsOf(plan, facts),
    records: recordCount(plan),
    assignments: plan.rows.away.filter(({ before }) => before.assignment !== null).length,
    rules: plan.rules.map(rulePreview),
  };
}

function targetsOf(
  { targets, concepts, rows }: MergePlan,
  facts: PreviewFacts,
): readonly MergeTargetPreview[] {
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
  countRows({ targets, rows }, facts, found);
  return [...found.values()];
}

function countRows(
  { rows }: Pick<MergePlan, 'targets' | 'rows'>,
  { now }: PreviewFacts,
  found: ReadonlyMap<string, { added: number; joined: number; holds: number }>,
): void {
  for (const { tagId, before, after } of rows.over) {
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

function recordCount({ rows, targets }: MergePlan): number {
  // With one target and no record named twice, every source row is a record of its own.
  if (targets.size === 1) return rows.away.length;
  const records = new RecordMap<true>();
  let count = 0;
  // Nothing comes to a record from which nothing goes.
  for (const { record } of rows.away) {
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
