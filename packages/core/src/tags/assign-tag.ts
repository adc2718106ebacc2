import type { Command, CommandWarning } from '../commands/commands.types.js';
import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts, Plan } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import type { Guard } from '../store/store.types.js';
import { rivalTagIds } from '../taxonomy/tree.js';
import { assignmentKey } from './assignment-key.js';
import { givenState, grantableTag } from './give-tag.js';
import { holdBlocks, isActiveAt } from './grounds.js';
import { refuseRemovals, refuseShortening } from './refuse-removal.js';
import { removedState } from './remove-tag.js';
import { auditOf, changesOf, eventOf, type TagStep } from './tag-changes.js';
import { refuseUnknownRecord, tagStateOf } from './tag-facts.js';

type AssignTag = Extract<Command, { type: 'assignTag' }>;
type Grant = Omit<AssignTag, 'type'>;

/**
 * Gives a tag by hand: adds or renews the manual ground, lifts a hold, and in an exclusive category takes
 * the other tags away, all in one transaction.
 */
export function decideAssignTag(command: AssignTag, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.assign');
  if (refused !== null) return refused;
  const plan = assigningPlan(command, facts, 'manual');
  return 'ok' in plan ? plan : carryOut(facts, 'assignTag', plan);
}

/** What giving a tag to a record changes, or why it cannot be given. The permission is for the caller to check. */
export function assigningPlan(
  grant: Grant,
  facts: Facts,
  type: 'manual' | 'suggestion',
): Plan | Extract<Decision, { ok: false }> {
  const unknown = refuseUnknownRecord(facts, grant.record);
  if (unknown !== null) return unknown;
  const tag = grantableTag(grant, facts, '');
  if ('ok' in tag) return tag;

  const given = assignStep(grant, facts, type);
  if (given === null) return alreadyAssigned(grant);
  const replaced = replacedSteps(grant, facts);
  const forbidden =
    refuseRemovals(replaced, facts) ??
    (grant.expiresAt === undefined ? null : refuseShortening([given], facts));
  if (forbidden !== null) return forbidden;
  const limit = checkLimit(given, replaced.length, facts);
  if (limit !== null && 'ok' in limit) return limit;

  const steps = [given, ...replaced];
  return {
    changes: steps.flatMap(changesOf),
    audit: [auditOf(given, 'tag.assigned'), ...replaced.map((step) => auditOf(step, 'tag.replaced'))],
    events: steps.map((step) => eventOf(step, facts.now)),
    guards: rivalGuards(grant, facts),
    warnings: [
      ...liftWarnings(given, facts),
      ...replaced.map(replacedWarning),
      ...(limit === null ? [] : [limit]),
    ],
  };
}

function alreadyAssigned({ record, tagId }: Grant): Extract<Decision, { ok: false }> {
  const message = `The record ${record.id} has the tag ${tagId} by hand already.`;
  return refuse('already-assigned', message, { details: { id: tagId } });
}

/** `null` when there is nothing to change. */
function assignStep(grant: Grant, facts: Facts, type: 'manual' | 'suggestion'): TagStep | null {
  const { record, tagId } = grant;
  const before = tagStateOf(facts, record, tagId);
  const after = givenState(record, grant, before, facts, type);
  return after === null ? null : { record, tagId, before, after };
}

/** Tags of the same exclusive category that have to go. */
function replacedSteps({ record, tagId }: Grant, facts: Facts): TagStep[] {
  return rivalTagIds(facts.workspace.concepts, tagId).flatMap((rivalId) => {
    const before = tagStateOf(facts, record, rivalId);
    if (before.assignment === null || !isActiveAt(before.assignment, facts.now)) return [];
    return [{ record, tagId: rivalId, before, after: removedState(before, facts.now) }];
  });
}

/** Nobody may give a rival at the same moment: their rows must be as they were read. */
function rivalGuards({ record, tagId }: Grant, facts: Facts): Guard[] {
  return rivalTagIds(facts.workspace.concepts, tagId).map((rivalId) => ({
    kind: 'assignment',
    key: assignmentKey(record, rivalId),
    version: tagStateOf(facts, record, rivalId).assignment?.version ?? 0,
  }));
}

/** A refusal under policy `block`, a warning under `warn`, `null` while there is room. */
function checkLimit(
  given: TagStep,
  leaving: number,
  facts: Facts,
): Extract<Decision, { ok: false }> | CommandWarning | null {
  const { limits, limitPolicy } = facts.workspace.settings;
  const limit = limits.activeTagsPerRecord;
  const isNew = given.before.assignment === null || !isActiveAt(given.before.assignment, facts.now);
  const active = facts.assignments.filter(
    ({ record, ...rest }) =>
      record.type === given.record.type &&
      record.id === given.record.id &&
      isActiveAt({ record, ...rest }, facts.now),
  );
  const count = active.length - leaving + 1;
  if (!isNew || count <= limit) return null;
  if (limitPolicy === 'warn') return { code: 'tag-limit', details: { count, limit } };
  const message = `The record ${given.record.id} has ${count - 1} of ${limit} tags. Remove one first.`;
  return refuse('tag-limit', message, { details: { limit, count: count - 1 } });
}

function liftWarnings({ tagId, before }: TagStep, { now }: Facts): CommandWarning[] {
  if (before.hold === null || !holdBlocks(before.hold, now)) return [];
  return [{ code: 'hold-lifted', details: { tagId } }];
}

function replacedWarning({ tagId }: TagStep): CommandWarning {
  return { code: 'replaced', details: { tagId } };
}
