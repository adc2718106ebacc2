import type { Command } from '../../commands/commands.types.js';
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
  yield facts.assignments.length + facts.holds.length + plan.rows.records;
  const { records, assignments } = plan.rows;
  return {
    refusal: refuseMerge(plan, facts)?.refusal ?? null,
    targets: targetsOf(plan, facts),
    records,
    assignments,
    rules: plan.rules.map(rulePreview),
  };
}

function targetsOf(
  { targets, concepts, rows }: MergePlan,
  facts: PreviewFacts,
): readonly MergeTargetPreview[] {
  const before = conceptsById(facts.workspace.concepts);
  const after = conceptsById(concepts.next);
  const sources = new Map<string, string[]>();
  for (const [id, targetId] of targets) listed(sources, targetId).push(id);
  const children = new Map<string, string[]>();
  for (const { id, parentId } of concepts.moved) if (parentId !== null) listed(children, parentId).push(id);
  return [...sources].map(([id, ids]): MergeTargetPreview => {
    const own = new Set(before.get(id)?.aliases);
    const newAliases = (after.get(id)?.aliases ?? []).filter((alias) => !own.has(alias));
    const { added, joined, holds, keptValues } = rows.counts.get(id) ?? NONE;
    return {
      id,
      sources: ids,
      newAliases,
      children: children.get(id) ?? [],
      added,
      joined,
      holds,
      keptValues,
    };
  });
}

const NONE = { added: 0, joined: 0, holds: 0, keptValues: 0 };

function listed(lists: Map<string, string[]>, id: string): string[] {
  const list = lists.get(id) ?? [];
  lists.set(id, list);
  return list;
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
