import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { Assignment } from '../../tags/tags.types.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import type { Slices } from '../exchange/exchange.types.js';
import { finishNow } from '../exchange/slices.js';
import {
  exclusiveTagsAround,
  newlyExclusiveTags,
  refuseExclusiveClashes,
  type ExclusiveTags,
} from '../exclusive-groups.js';
import { mergedConcepts, type MergedConcepts } from './merged-concepts.js';
import { mergedRowSlices, type MergedRows } from './merged-rows.js';
import { mergedRules, refuseProblems, type MergedRule } from './merged-rules.js';
import { mergeTargets, type LocatedRedirect, type MergeTargets } from './merge-targets.js';

type Merge = Extract<Command, { type: 'mergeConcepts' | 'redirectConcepts' }>;
type Refused = Extract<Decision, { ok: false }>;

/** The part of a merge that the taxonomy alone decides. */
export interface MergeOutline {
  readonly targets: MergeTargets;
  readonly concepts: MergedConcepts;
  /** Tags that exclude each other around the targets. */
  readonly exclusive: ExclusiveTags;
}

/** Everything that a merge changes. */
export interface MergePlan extends MergeOutline {
  readonly rows: MergedRows;
  readonly rules: readonly MergedRule[];
}

/** What a plan of a merge is made from. */
export type MergeFacts = Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now'> & {
  readonly actor: Pick<Facts['actor'], 'id'>;
};

/** Targets, the taxonomy after, and where tags exclude each other. */
export function outlineMerge(
  command: Merge,
  { concepts, settings }: WorkspaceSnapshot,
): MergeOutline | Refused {
  const targets = mergeTargets(concepts, redirectsOf(command));
  if ('ok' in targets) return targets;
  const merged = mergedConcepts(concepts, targets, settings.limits);
  if ('ok' in merged) return merged;
  const exclusive = new Map([
    ...newlyExclusiveTags(merged.next, merged.steps),
    ...exclusiveTagsAround(merged.next, [...new Set(targets.values())]),
  ]);
  return { targets, concepts: merged, exclusive };
}

/** Everything a merge changes, or why it cannot be. */
export function planMerge(command: Merge, facts: MergeFacts): MergePlan | Refused {
  const outline = outlineMerge(command, facts.workspace);
  if ('ok' in outline) return outline;
  const plan = mergePlanOf(outline, facts);
  return refuseMerge(plan, facts) ?? plan;
}

/** The plan of a merge, also of one that stands no chance: a preview tells why. */
function mergePlanOf(outline: MergeOutline, facts: MergeFacts): MergePlan {
  return finishNow(mergePlanSlices(outline, facts));
}

/** {@link mergePlanOf} in slices; each tells how many rows are done. */
export function* mergePlanSlices(outline: MergeOutline, facts: MergeFacts): Slices<MergePlan> {
  const { concepts, rules } = facts.workspace;
  const rows = yield* mergedRowSlices(concepts, outline.targets, facts);
  return {
    ...outline,
    rows,
    rules: mergedRules(rules, outline.targets, { ...facts, concepts: outline.concepts.next }),
  };
}

/** What keeps a planned merge from happening, or `null`. */
export function refuseMerge(plan: MergePlan, { assignments, now }: MergeFacts): Refused | null {
  const [misfit] = plan.rows.misfits;
  if (misfit !== undefined) {
    const { tagId, record, value } = misfit;
    const message = `The value ${value} on the record ${record.id} does not fit the tag ${tagId}.`;
    return refuse('value-not-allowed', message, { details: { id: tagId, count: plan.rows.misfits.length } });
  }
  return (
    refuseProblems(plan.rules) ?? refuseExclusiveClashes(plan.exclusive, rowsAfter(plan, assignments), now)
  );
}

/** All rows as they are after the merge. */
function* rowsAfter({ rows, targets }: MergePlan, assignments: readonly Assignment[]): Iterable<Assignment> {
  const written = new Set<Assignment>();
  for (const { before, after } of rows.over()) {
    if (before.assignment !== null) written.add(before.assignment);
    if (after.assignment !== null) yield after.assignment;
  }
  for (const row of assignments) if (!targets.has(row.tagId) && !written.has(row)) yield row;
}

function redirectsOf(command: Merge): readonly LocatedRedirect[] {
  if (command.type === 'redirectConcepts')
    return command.redirects.map((redirect, index) => ({
      ...redirect,
      path: `/redirects/${index}/id`,
      intoPath: `/redirects/${index}/intoId`,
    }));
  const { ids, intoId } = command;
  return ids.map((id, index) => ({ id, intoId, path: `/ids/${index}`, intoPath: '/intoId' }));
}
