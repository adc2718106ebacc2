import type { Action, Denial } from '../permissions/permissions.types.js';
import { outOfScope, type Reach, reaches, reachOf } from '../permissions/reach.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { Command } from './commands.types.js';
import type { Decision, Facts } from './facts.types.js';
import { ownedTargets } from './owned-targets.js';
import { recordKey } from './record-key.js';
import { recordTargets } from './record-targets.js';
import { forbid } from './refuse-on-concept.js';

type Refused = Extract<Decision, { ok: false }>;

/**
 * The refusal when a record, rule, pattern, workflow or territory that the command names belongs to somebody whom
 * the actor's roles do not reach, else `null`. What roles deny altogether is left to the command itself.
 */
export function refuseByScope(command: Command, facts: Facts): Refused | null {
  for (const { action, records } of recordTargets(command, facts)) {
    const refused = refuseRecords(action, records, facts);
    if (refused !== null) return refused;
  }
  const { actor, workspace } = facts;
  for (const { action, id, ownerId } of ownedTargets(command, facts)) {
    const reach = reachOf(actor, action, workspace.settings);
    if (reach === null || reaches(reach, ownerId, 'common')) continue;
    return named(forbid(facts, outOfScope(action, reach, workspace.settings, ownerId)), id);
  }
  return null;
}

/** The refusal when the actor's roles do not reach one of the records with this action, else `null`. */
export function refuseRecords(action: Action, records: readonly RecordRef[], facts: Facts): Refused | null {
  const { actor, workspace } = facts;
  const reach = reachOf(actor, action, workspace.settings);
  if (reach === null) return null;
  const reading = reachOf(actor, 'record.read', workspace.settings);
  if (isEverything(reach) && (reading === null || isEverything(reading))) return null;
  const owned = new Set(ownedTypes(facts));
  for (const record of records) {
    if (!owned.has(record.type)) continue;
    const denial = denialOn(record, { action, reach, reading }, facts);
    if (denial !== null) return named(forbid(facts, denial), record.id);
  }
  return null;
}

/** Whose record it is, is told only to who may read it. */
function denialOn(
  record: RecordRef,
  { action, reach, reading }: { action: Action; reach: Reach; reading: Reach | null },
  { workspace, owners }: Facts,
): Denial | null {
  const ownerId = owners?.get(recordKey(record));
  if (reading !== null && !reaches(reading, ownerId, 'closed'))
    return outOfScope('record.read', reading, workspace.settings);
  return reaches(reach, ownerId, 'closed') ? null : outOfScope(action, reach, workspace.settings, ownerId);
}

/** Types of records that have owners. */
export function ownedTypes({ workspace }: Pick<Facts, 'workspace'>): readonly string[] {
  return workspace.settings.recordTypes.flatMap(({ id, ownerField }) =>
    ownerField === undefined ? [] : [id],
  );
}

function isEverything({ ownerIds }: Reach): boolean {
  return ownerIds === null;
}

function named({ refusal }: Refused, id: string): Refused {
  return { ok: false, refusal: { ...refusal, details: { ...refusal.details, id } } };
}
