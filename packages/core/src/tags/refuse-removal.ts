import type { Decision, Facts } from '../commands/facts.types.js';
import { forbid, refuseUnlessAllowedOn } from '../commands/refuse-on-concept.js';
import { ownedTypes, refuseRecords } from '../commands/scope-gate.js';
import { can } from '../permissions/can.js';
import { outOfScope, reaches, reachOf } from '../permissions/reach.js';
import { removalHours } from '../permissions/scope-of.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { liveGrounds } from './grounds.js';
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
    if (refused !== null) return refused;
  }
  return null;
}

function groupsOf(removals: readonly Removal[], facts: Facts): Iterable<Group> {
  const groups = new Map<string, Group>();
  const giverOf = otherGivers(facts);
  const isLate = lateness(facts);
  for (const { record, tagId, before } of removals) {
    const byRule = isHeldByRule(before, facts.now);
    const giver = byRule ? null : giverOf(before, record);
    const action = byRule || giver !== null || isLate(before, record) ? 'tag.remove-rule' : 'tag.remove';
    const key = JSON.stringify([action, tagId, giver]);
    const group = groups.get(key) ?? { tagId, action, giver, records: [] };
    group.records.push(record);
    groups.set(key, group);
  }
  return groups.values();
}

/** Who may take away tags of their own is told that this is not one of them. */
function explained(denied: Refused, { giver, tagId }: Group, facts: Facts): Refused {
  const { settings } = facts.workspace;
  const reach = reachOf(facts.actor, 'tag.remove', settings);
  if (giver === null || reach === null || can(facts.actor, 'tag.remove-rule', settings.roles).allowed)
    return denied;
  return forbid(facts, { ...outOfScope('tag.remove', reach, settings, giver), conceptId: tagId });
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
    const givers = liveGrounds(assignment, facts.now).map(({ by }) => by);
    return givers.find((by) => !reaches(reach, by, 'closed')) ?? null;
  };
}

const HOUR_MS = 3_600_000;

/** Tells whether a tag was given too long ago to be taken back by who gave it; the end of the time is exclusive. */
function lateness({ actor, workspace, now }: Facts): (state: TagState, record: RecordRef) => boolean {
  const hours = removalHours(actor, workspace.settings.roles);
  if (hours === null) return () => false;
  const owned = new Set(ownedTypes({ workspace }));
  const since = new Date(Date.parse(now) - hours * HOUR_MS).toISOString();
  return ({ assignment }, { type }) =>
    owned.has(type) && liveGrounds(assignment, now).some(({ at }) => at <= since);
}
