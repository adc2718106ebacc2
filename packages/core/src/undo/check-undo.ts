import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { countRuleGrounds, refuseTargets } from '../rules/edit-rule.js';
import { ruleTagIds } from '../rules/rule-tags.js';
import type { Rule } from '../rules/rules.types.js';
import type { Change } from '../store/store.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';
import { refuseAnyMisplaced } from '../taxonomy/check-concept.js';
import { countBy, liveRuleCounts } from '../taxonomy/concept-uses.js';
import { newlyExclusiveTags, refuseExclusiveClashes } from '../taxonomy/exclusive-groups.js';
import { childrenOf, findConcept, rivalFinder } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { UndoWorld } from './undo-world.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * Versions show that what the transaction wrote is untouched; this shows that what came to stand beside it
 * since still goes together with the state from before. The first thing that does not, or `null`.
 */
export function refuseUnfitting(changes: readonly Change[], after: UndoWorld, facts: Facts): Refused | null {
  const refused = refuseConcepts(changes, after, facts) ?? refuseRules(changes, after, facts);
  return refused === null ? refuseRows(changes, after, facts) : withoutPath(refused);
}

type ConceptChange = Extract<Change, { kind: 'concept' }>;

function refuseConcepts(changes: readonly Change[], world: UndoWorld, facts: Facts): Refused | null {
  const steps = changes.filter((change): change is ConceptChange => change.kind === 'concept');
  if (steps.length === 0) return null;
  const { concepts, settings } = world.workspace;
  const back = steps.flatMap(({ after }) => (after === null ? [] : [after]));
  const placed = back.map((concept) => ({ concept, path: '' }));
  return (
    refuseUsedConcepts(steps, world) ??
    refuseAnyMisplaced(concepts, placed, settings.limits) ??
    refuseArchived(back, world) ??
    refuseExclusiveClashes(newlyExclusiveTags(concepts, steps), world.assignments, facts.now)
  );
}

/** Nothing that came since may hang below what is archived again, and no rule may give it. */
function refuseArchived(
  back: readonly Concept[],
  { workspace: { concepts, rules } }: UndoWorld,
): Refused | null {
  const live = liveRuleCounts(rules);
  for (const { id, state } of back) {
    if (state !== 'archived') continue;
    const children = childrenOf(concepts, id).filter((child) => child.state === 'active');
    const refused = refuseUses(id, children.length + (live.get(id) ?? 0));
    if (refused !== null) return refused;
  }
  return null;
}

/** What goes must not be named by anything that stays. */
function refuseUsedConcepts(
  steps: readonly ConceptChange[],
  { workspace: { concepts, rules }, assignments }: UndoWorld,
): Refused | null {
  const leaving = steps.filter(({ after }) => after === null);
  if (leaving.length === 0) return null;
  const uses = countBy([
    ...concepts.flatMap(({ parentId, mergedIntoId, replacedBy }) => [
      ...(parentId === null ? [] : [parentId]),
      ...(mergedIntoId === undefined ? [] : [mergedIntoId]),
      ...(replacedBy?.ids ?? []),
    ]),
    ...rules.flatMap(ruleTagIds),
    ...assignments.map(({ tagId }) => tagId),
  ]);
  for (const { key } of leaving) {
    const refused = refuseUses(key, uses.get(key) ?? 0);
    if (refused !== null) return refused;
  }
  return null;
}

function refuseRules(changes: readonly Change[], after: UndoWorld, facts: Facts): Refused | null {
  for (const change of changes) {
    if (change.kind !== 'rule') continue;
    const refused =
      change.after === null
        ? refuseUsedRule(change.key, facts)
        : (refuseLostTags(change.before, change.after, after) ??
          refuseRule(change.after, { ...facts, workspace: after.workspace }));
    if (refused !== null) return refused;
  }
  return null;
}

function refuseRows(changes: readonly Change[], after: UndoWorld, facts: Facts): Refused | null {
  for (const change of changes) {
    if (change.kind !== 'assignment' || change.after === null) continue;
    const refused = refuseLostTag(change.after, after);
    if (refused !== null) return refused;
  }
  return refuseRivals(changes, after, facts);
}

function refuseUsedRule(id: string, { assignments }: Facts): Refused | null {
  return refuseUses(id, countRuleGrounds({ id }, assignments));
}

/** Tags that the rule gave since it got them would be nobody's. */
function refuseLostTags(before: Rule | null, after: Rule, { assignments }: UndoWorld): Refused | null {
  if (before === null) return null;
  const staying = new Set(ruleTagIds(after));
  const lost = new Set(ruleTagIds(before).filter((id) => !staying.has(id)));
  if (lost.size === 0) return null;
  const rows = assignments.filter(({ tagId }) => lost.has(tagId));
  return refuseUses(before.id, countRuleGrounds(before, rows));
}

function refuseUses(id: string, count: number): Refused | null {
  if (count === 0) return null;
  return refuse('in-use', `${id} has been used ${count} times since. Undo that first.`, {
    details: { id, by: 'later uses', count },
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
