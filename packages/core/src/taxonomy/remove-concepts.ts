import type { Decision, Facts } from '../commands/facts.types.js';
import { rulePlan } from '../rules/rule-plan.js';
import { givesAnyOf, ruleTagIds, withRuleTags } from '../rules/rule-tags.js';
import type { Change } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import { isActiveAt } from '../tags/grounds.js';
import { joinParts, stepsPlan, type PlanPart } from './concept-steps.js';
import { countBy, liveRuleCounts, refuseInUse, wrongState } from './concept-uses.js';
import { childrenOf } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;
/** What a removal is planned from. */
export type RemovalFacts = Pick<Facts, 'workspace' | 'assignments' | 'holds' | 'now'> & {
  readonly actor: Pick<Facts['actor'], 'id'>;
};

/**
 * Only archived concepts can be deleted: nobody can be giving the tag while it goes. What only pointed at it
 * from the past (ended assignments, holds, archived rules) goes along; the audit stays.
 */
export function removalPlan(leaving: readonly Concept[], facts: RemovalFacts): PlanPart | Refused {
  const refused = refuseRemoval(leaving, facts);
  if (refused !== null) return refused;
  const ids = new Set(leaving.map(({ id }) => id));
  const steps = leaving.map((before) => ({ before, after: null, action: 'concept.deleted' as const }));
  return joinParts([
    stepsPlan(steps),
    ...rulesWithout(ids, facts),
    { changes: endedRows(ids, facts), audit: [], events: [] },
  ]);
}

/** Archived rules, the only ones that may name these tags: without them, or gone where nothing else is left. */
function rulesWithout(
  ids: ReadonlySet<string>,
  { workspace, actor, now }: Pick<RemovalFacts, 'workspace' | 'actor' | 'now'>,
): readonly PlanPart[] {
  return workspace.rules
    .filter((rule) => givesAnyOf(rule, ids))
    .map((before) => {
      const left = ruleTagIds(before).filter((id) => !ids.has(id));
      if (left.length === 0) return rulePlan({ before, after: null }, 'rule.deleted');
      const edit = { version: before.version + 1, updatedAt: now, updatedBy: actor.id };
      return rulePlan({ before, after: { ...withRuleTags(before, left), ...edit } }, 'rule.updated');
    });
}

function refuseRemoval(
  leaving: readonly Concept[],
  { workspace: { concepts, rules }, assignments, now }: RemovalFacts,
): Refused | null {
  const ids = new Set(leaving.map(({ id }) => id));
  const staying = concepts.filter(({ id }) => !ids.has(id));
  const uses = {
    merged: countBy(staying.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])),
    replaced: countBy(staying.flatMap(({ replacedBy }) => replacedBy?.ids ?? [])),
    rules: liveRuleCounts(rules),
    records: countBy(activeTagIds(assignments, now)),
  };
  for (const concept of leaving) {
    if (concept.state !== 'archived') return wrongState(concept, 'is in use. Archive it first.');
    const { id } = concept;
    const children = childrenOf(concepts, id).filter((child) => !ids.has(child.id));
    const refused =
      refuseInUse(concept, 'children', children.length) ??
      refuseInUse(concept, 'merged concepts', uses.merged.get(id) ?? 0) ??
      refuseInUse(concept, 'split concepts', uses.replaced.get(id) ?? 0) ??
      refuseInUse(concept, 'rules', uses.rules.get(id) ?? 0) ??
      refuseInUse(concept, 'records', uses.records.get(id) ?? 0);
    if (refused !== null) return refused;
  }
  return null;
}

function* activeTagIds(assignments: Facts['assignments'], now: string): Iterable<string> {
  for (const assignment of assignments) if (isActiveAt(assignment, now)) yield assignment.tagId;
}

/** Rows about the tags that hold nothing any more. */
function endedRows(ids: ReadonlySet<string>, { assignments, holds }: RemovalFacts): readonly Change[] {
  const ended = assignments.filter(({ tagId }) => ids.has(tagId));
  const lifted = holds.filter(({ tagId }) => ids.has(tagId));
  return [
    ...ended.map((before): Change => ({
      kind: 'assignment',
      key: assignmentKey(before.record, before.tagId),
      before,
      after: null,
    })),
    ...lifted.map((before): Change => ({
      kind: 'hold',
      key: assignmentKey(before.record, before.tagId),
      before,
      after: null,
    })),
  ];
}
