import type { Decision, Facts } from '../commands/facts.types.js';
import { forbid, refuseUnlessAllowedOn } from '../commands/refuse-on-concept.js';
import { ownedTypes, refuseRecords } from '../commands/scope-gate.js';
import { can } from '../permissions/can.js';
import { outOfScope, reaches, reachOf } from '../permissions/reach.js';
import { rolesBeyond } from '../permissions/scope-of.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { latestEnd } from '../shared/instants.js';
import { firstGiving, isActiveAt, liveGrounds } from './grounds.js';
import { removalEnds } from './removal-time.js';
import type { TagState, TagStep } from './tag-changes.js';

type Refused = Extract<Decision, { ok: false }>;

/** A tag that would be taken from a record, and its state there. */
type Removal = Pick<TagStep, 'record' | 'tagId' | 'before'>;

/** Removals of one tag that need the same. */
interface Group {
  readonly tagId: string;
  readonly action: 'tag.remove' | 'tag.remove-rule';
  /** Somebody out of the actor's scope who gave it. */
  readonly giver: string | null;
  /** By record, when the time to take it back ended, where it did. */
  readonly ends: Map<string, Instant>;
  readonly records: RecordRef[];
}

/**
 * The refusal when the actor may not take one of these tags from its record, else `null`. A tag that hands gave
 * needs `tag.remove`, whose scope asks who gave it; one that a rule gave, or somebody out of that scope, or the
 * actor longer ago than their roles let them take tags back, needs `tag.remove-rule`, whose scope asks whose record
 * it is.
 */
export function refuseRemovals(removals: readonly Removal[], facts: Facts): Refused | null {
  for (const group of groupsOf(removals, facts)) {
    const { action, tagId, records } = group;
    const denied = refuseUnlessAllowedOn(facts, action, [tagId]);
    if (denied !== null) return explained(denied, group, facts);
    const refused = action === 'tag.remove' ? null : refuseRecords(action, records, facts);
    if (refused !== null) return tooLate(group, facts, refused.refusal.details?.['id']) ?? refused;
  }
  return null;
}

/**
 * The refusal when the actor may not let one of these tags end earlier than it would, else `null`: that takes it
 * away, only later.
 */
export function refuseShortening(steps: readonly TagStep[], facts: Facts): Refused | null {
  const shortened = steps.flatMap(({ record, tagId, before, after }): readonly Removal[] => {
    const row = before.assignment;
    const live = liveGrounds(row, facts.now);
    const ends = after.assignment?.expiresAt;
    if (
      row === null ||
      live.length === 0 ||
      !endsEarlier(ends, latestEnd(live.map((each) => each.expiresAt)))
    )
      return [];
    const grounds = live.filter((ground) => after.assignment?.grounds.includes(ground) !== true);
    return [{ record, tagId, before: { ...before, assignment: { ...row, grounds } } }];
  });
  return refuseRemovals(shortened, facts);
}

/** The refusal when the actor may not take one of the tags from its record that these steps take, else `null`. */
export function refuseTaking(steps: readonly TagStep[], facts: Facts): Refused | null {
  const { now } = facts;
  const taken = steps.filter(({ before, after }) => isHad(before, now) && !isHad(after, now));
  return refuseRemovals(taken, facts);
}

function isHad({ assignment }: TagState, at: Instant): boolean {
  return assignment !== null && isActiveAt(assignment, at);
}

function endsEarlier(end: Instant | null | undefined, than: Instant | null): boolean {
  return end != null && (than === null || end < than);
}

function groupsOf(removals: readonly Removal[], facts: Facts): Iterable<Group> {
  const groups = new Map<string, Group>();
  const giverOf = otherGivers(facts);
  const endOf = removalEnds(facts);
  for (const { record, tagId, before } of removals) {
    const byRule = isHeldByRule(before, facts.now);
    const giver = byRule ? null : giverOf(before, record);
    const until = byRule || giver !== null ? null : endOf(before, record);
    const action = byRule || giver !== null || until !== null ? 'tag.remove-rule' : 'tag.remove';
    const key = JSON.stringify([action, tagId, giver, until !== null]);
    const group: Group = groups.get(key) ?? { tagId, action, giver, ends: new Map(), records: [] };
    group.records.push(record);
    if (until !== null) group.ends.set(record.id, until);
    groups.set(key, group);
  }
  return groups.values();
}

/** Who may take away tags of their own is told that this is not one of them, or no longer. */
function explained(denied: Refused, group: Group, facts: Facts): Refused {
  const { giver, tagId } = group;
  const { settings } = facts.workspace;
  const reach = reachOf(facts.actor, 'tag.remove', settings);
  if (reach === null || can(facts.actor, 'tag.remove-rule', settings.roles).allowed) return denied;
  if (giver === null) return tooLate(group, facts, group.records[0]?.id) ?? denied;
  return forbid(facts, { ...outOfScope('tag.remove', reach, settings, giver), conceptId: tagId });
}

/** Until when it could have been taken back, and who still can; `null` when that is not why. */
function tooLate({ ends, tagId }: Group, facts: Facts, recordId: unknown): Refused | null {
  const until = ends.get(String(recordId));
  if (until === undefined) return null;
  const { roles, timeZone } = facts.workspace.settings;
  const denial = { allowed: false, action: 'tag.remove', why: 'too-late' } as const;
  const beyond = rolesBeyond('own', 'tag.remove-rule', roles);
  return forbid(facts, { ...denial, conceptId: tagId, roles: beyond, until, timeZone });
}

/** Whether a rule holds the tag, alone or beside others. */
export function isHeldByRule({ assignment }: TagState, at: Instant): boolean {
  return liveGrounds(assignment, at).some((ground) => ground.type === 'rule');
}

/** Tells somebody out of the actor's scope who gave a tag; `null`: nobody, or scopes do not matter there. */
function otherGivers(facts: Facts): (state: TagState, record: RecordRef) => string | null {
  const reach = reachOf(facts.actor, 'tag.remove', facts.workspace.settings);
  if (reach?.ownerIds == null) return () => null;
  const owned = new Set(ownedTypes(facts));
  return ({ assignment }, { type }) => {
    if (!owned.has(type)) return null;
    const givers = liveGrounds(assignment, facts.now).map((ground) => firstGiving(ground).by);
    return givers.find((by) => !reaches(reach, by, 'closed')) ?? null;
  };
}
