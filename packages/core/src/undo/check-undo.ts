import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { countRuleGrounds, refuseTargets } from '../rules/edit-rule.js';
import type { Rule } from '../rules/rules.types.js';
import type { Change } from '../store/store.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';
import { refuseMisplaced } from '../taxonomy/check-concept.js';
import { countExclusiveClashes, isNewlyExclusive } from '../taxonomy/exclusive.js';
import { childrenOf, findConcept, rivalFinder } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { UndoWorld } from './undo-world.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * Versions show that what the transaction wrote is untouched; this shows that what came to stand beside it
 * since still goes together with the state from before. The first thing that does not, or `null`.
 */
export function refuseUnfitting(changes: readonly Change[], after: UndoWorld, facts: Facts): Refused | null {
  for (const change of changes) {
    const refused = refuseChange(change, after, facts);
    if (refused !== null) return withoutPath(refused);
  }
  return refuseRivals(changes, after, facts);
}

function refuseChange(change: Change, world: UndoWorld, facts: Facts): Refused | null {
  switch (change.kind) {
    case 'concept':
      return change.after === null
        ? refuseUsedConcept(change.key, world)
        : refuseConcept(change.before, change.after, world, facts);
    case 'rule':
      return change.after === null
        ? refuseUsedRule(change.key, facts)
        : refuseRule(change.after, { ...facts, workspace: world.workspace });
    case 'assignment':
      return change.after === null ? null : refuseLostTag(change.after, world);
    default:
      return null;
  }
}

function refuseConcept(
  before: Concept | null,
  after: Concept,
  world: UndoWorld,
  facts: Facts,
): Refused | null {
  const { concepts, rules, settings } = world.workspace;
  const misplaced = refuseMisplaced(concepts, after, settings.limits, '');
  if (misplaced !== null) return misplaced;
  if (after.state === 'archived') {
    const children = childrenOf(concepts, after.id).filter(({ state }) => state === 'active');
    return refuseUses(after.id, children.length + liveRules(rules, after.id).length);
  }
  if (before === null || !isNewlyExclusive(before, after, concepts)) return null;
  return refuseUses(after.id, countExclusiveClashes(concepts, after.id, world.assignments, facts.now));
}

function refuseUsedConcept(id: string, { workspace, assignments }: UndoWorld): Refused | null {
  const uses = [
    ...childrenOf(workspace.concepts, id),
    ...workspace.concepts.filter(({ mergedIntoId }) => mergedIntoId === id),
    ...workspace.rules.filter(({ tagId }) => tagId === id),
    ...assignments.filter(({ tagId }) => tagId === id),
  ];
  return refuseUses(id, uses.length);
}

function liveRules(rules: readonly Rule[], tagId: string): readonly Rule[] {
  return rules.filter((rule) => rule.tagId === tagId && rule.state !== 'archived');
}

function refuseUsedRule(id: string, { assignments }: Facts): Refused | null {
  return refuseUses(id, countRuleGrounds({ id }, assignments));
}

function refuseUses(id: string, count: number): Refused | null {
  if (count === 0) return null;
  return refuse('in-use', `${id} has been used ${count} times since. Undo that first.`, {
    details: { id, count },
  });
}

function refuseRule(rule: Rule, facts: Facts): Refused | null {
  return rule.state === 'archived' ? null : refuseTargets(rule, facts, '');
}

function refuseLostTag({ tagId }: Assignment, { workspace }: UndoWorld): Refused | null {
  if (findConcept(workspace.concepts, tagId) !== undefined) return null;
  return refuse('unknown-concept', `The tag ${tagId} has been deleted since.`, { details: { id: tagId } });
}

/** Invariant of exclusive categories: another tag of the category may have been given since. */
function refuseRivals(
  changes: readonly Change[],
  { workspace, assignments }: UndoWorld,
  facts: Facts,
): Refused | null {
  const active = assignments.filter((row) => isActiveAt(row, facts.now));
  const rivalsOf = rivalFinder(workspace.concepts);
  const activeTags = new Set(active.map((row) => recordTag(row, row.tagId)));
  for (const change of changes) {
    if (change.kind !== 'assignment' || change.after === null || !isActiveAt(change.after, facts.now))
      continue;
    const row = change.after;
    const rival = rivalsOf(row.tagId).find((id) => activeTags.has(recordTag(row, id)));
    if (rival === undefined) continue;
    const message = `The record ${row.record.id} has been given the tag ${rival} since, which excludes ${row.tagId}.`;
    return refuse('conflict', message, { details: { kind: 'assignment', id: rival } });
  }
  return null;
}

function recordTag({ record }: Assignment, tagId: string): string {
  return JSON.stringify([record.type, record.id, tagId]);
}

/** The command is only a transaction id; a path into it would say nothing. */
function withoutPath({ refusal: { path: _path, ...refusal } }: Refused): Refused {
  return { ok: false, refusal };
}
