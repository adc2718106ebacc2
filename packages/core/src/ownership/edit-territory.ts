import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved } from '../commands/refuse.js';
import { listedPlan } from '../store/listed.js';
import type { OwnershipCommand } from './ownership-commands.types.js';
import type { Territory, TerritoryDraft } from './territory.types.js';

type Refused = Extract<Decision, { ok: false }>;
type Create = Extract<OwnershipCommand, { type: 'createTerritory' }>;
type Edit = Extract<OwnershipCommand, { type: 'updateTerritory' | 'deleteTerritory' }>;

/** A new territory. */
export function decideCreateTerritory({ type, territory, id }: Create, facts: Facts): Decision {
  if (id !== undefined && facts.hasHistory)
    return refuse('name-taken', `The id ${id} was used before.`, { path: '/id', details: { id } });
  const refused = refuseUnfit(territory, facts, '/territory');
  if (refused !== null) return refused;
  const after: Territory = {
    id: id ?? facts.newEntityId,
    version: 1,
    priority: 0,
    ...territory,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  return carryOut(facts, type, {
    ...listedPlan({ kind: 'territory', before: null, after }, 'territory.created'),
    createdId: after.id,
  });
}

/** Changes or deletes one. Owners of records are proposals, so nothing on a record changes. */
export function decideEditTerritory(command: Edit, facts: Facts): Decision {
  const { type, id, expectedVersion } = command;
  const before = facts.entities?.get('territory', id);
  if (before === undefined)
    return refuse('unknown-territory', `There is no territory ${id}.`, { path: '/id', details: { id } });
  const moved = refuseIfMoved('territory', before, expectedVersion);
  if (moved !== null) return moved;
  if (command.type === 'deleteTerritory')
    return carryOut(facts, type, listedPlan({ kind: 'territory', before, after: null }, 'territory.deleted'));
  const after: Territory = {
    ...before,
    ...command.patch,
    version: before.version + 1,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  return (
    refuseUnfit(after, facts, '/patch') ??
    carryOut(facts, type, listedPlan({ kind: 'territory', before, after }, 'territory.updated'))
  );
}

function refuseUnfit({ recordType, condition }: TerritoryDraft, facts: Facts, path: string): Refused | null {
  if (facts.workspace.settings.recordTypes.every(({ id }) => id !== recordType))
    return refuse('unknown-record-type', `There is no record type ${recordType}.`, {
      path: `${path}/recordType`,
      details: { id: recordType },
    });
  const compiled = facts.compileRule(condition);
  if (compiled.ok) return null;
  const { code, position, message } = compiled;
  return refuse('rule-does-not-compile', `The condition does not compile: ${message}`, {
    path: `${path}/condition`,
    details: { code, position },
  });
}
