import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { AuditNote, Decision, EventNote, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { rulePlan } from '../rules/rule-plan.js';
import type { Rule } from '../rules/rules.types.js';
import type { Change } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import { isActiveAt } from '../tags/grounds.js';
import { refuseMisplaced } from './check-concept.js';
import { conceptPlan } from './concept-plan.js';
import { editableConcept } from './update-concept.js';
import { childrenOf } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Lifecycle = Extract<Command, { type: 'archiveConcept' | 'restoreConcept' | 'deleteConcept' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Archive, restore, delete. */
export function decideConceptLifecycle(command: Lifecycle, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(
    facts,
    command.type === 'deleteConcept' ? 'concept.delete' : 'concept.archive',
  );
  if (refused !== null) return refused;
  const concept = editableConcept(command.id, command.expectedVersion, facts);
  if ('ok' in concept) return concept;
  switch (command.type) {
    case 'archiveConcept':
      return archive(concept, facts);
    case 'restoreConcept':
      return restore(concept, facts);
    case 'deleteConcept':
      return remove(concept, facts);
  }
}

/** Records keep an archived tag; it can no longer be given. */
function archive(concept: Concept, facts: Facts): Decision {
  if (concept.state === 'archived') return wrongState(concept, 'is archived already.');
  const { concepts, rules } = facts.workspace;
  const children = childrenOf(concepts, concept.id).filter(
    ({ state }) => state === 'active' || state === 'draft',
  );
  const refused = refuseInUse(concept, 'children', children.length) ?? refuseLiveRules(concept, rules);
  if (refused !== null) return refused;
  const after: Concept = { ...concept, version: concept.version + 1, state: 'archived' };
  return carryOut(facts, 'archiveConcept', conceptPlan({ before: concept, after }, 'concept.archived'));
}

function restore(concept: Concept, facts: Facts): Decision {
  if (concept.state !== 'archived') return wrongState(concept, 'is not archived.');
  const { concepts, settings } = facts.workspace;
  const after: Concept = { ...concept, version: concept.version + 1, state: 'active' };
  const next = concepts.map((other) => (other.id === after.id ? after : other));
  const misplaced = refuseMisplaced(next, after, settings.limits, '');
  if (misplaced !== null) return misplaced;
  return carryOut(facts, 'restoreConcept', conceptPlan({ before: concept, after }, 'concept.restored'));
}

/**
 * Only archived concepts can be deleted: nobody can be giving the tag while it goes. What only pointed at it
 * from the past (ended assignments, holds, archived rules) goes along; the audit stays.
 */
function remove(concept: Concept, facts: Facts): Decision {
  if (concept.state !== 'archived') return wrongState(concept, 'is in use. Archive it first.');
  const { concepts, rules } = facts.workspace;
  const ofTag = facts.assignments.filter((assignment) => assignment.tagId === concept.id);
  const active = ofTag.filter((assignment) => isActiveAt(assignment, facts.now));
  const merged = concepts.filter(({ mergedIntoId }) => mergedIntoId === concept.id);
  const refused =
    refuseInUse(concept, 'children', childrenOf(concepts, concept.id).length) ??
    refuseInUse(concept, 'merged concepts', merged.length) ??
    refuseLiveRules(concept, rules) ??
    refuseInUse(concept, 'records', active.length);
  if (refused !== null) return refused;
  const parts = [
    conceptPlan({ before: concept, after: null }, 'concept.deleted'),
    ...rules
      .filter(({ tagId }) => tagId === concept.id)
      .map((rule) => rulePlan({ before: rule, after: null }, 'rule.deleted')),
  ];
  return carryOut(facts, 'deleteConcept', {
    changes: [...parts.flatMap(({ changes }) => changes), ...endedRows(concept, facts)],
    audit: parts.flatMap(({ audit }): readonly AuditNote[] => audit),
    events: parts.flatMap(({ events }): readonly EventNote[] => events),
  });
}

/** Rows about the tag that hold nothing any more. */
function endedRows({ id }: Concept, { assignments, holds }: Facts): Change[] {
  const ended = assignments.filter(({ tagId }) => tagId === id);
  const lifted = holds.filter(({ tagId }) => tagId === id);
  return [
    ...ended.map((before): Change => ({
      kind: 'assignment',
      key: assignmentKey(before.record, id),
      before,
      after: null,
    })),
    ...lifted.map((before): Change => ({
      kind: 'hold',
      key: assignmentKey(before.record, id),
      before,
      after: null,
    })),
  ];
}

function refuseLiveRules(concept: Concept, rules: readonly Rule[]): Refused | null {
  const live = rules.filter(({ tagId, state }) => tagId === concept.id && state !== 'archived');
  return refuseInUse(concept, 'rules', live.length);
}

function refuseInUse({ id }: Concept, by: string, count: number): Refused | null {
  if (count === 0) return null;
  return refuse('in-use', `${id} is in use by ${count} ${by}. Remove or archive them first.`, {
    details: { id, by, count },
  });
}

function wrongState({ id, state }: Concept, problem: string): Refused {
  return refuse('wrong-state', `${id} ${problem}`, { details: { id, state } });
}
