import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../commands/refuse.js';
import { asJson, sameJson } from '../shared/json.js';
import type { WorkspaceSettings } from '../workspace/workspace.types.js';
import type { Member } from './permissions.types.js';
import { managerCycle } from './team-of.js';

type SetMembers = Extract<Command, { type: 'setMembers' }>;
type Refused = Extract<Decision, { ok: false }>;

/**
 * Replaces the manager tree and, where the command names record types, the fields that say who owns their records.
 * Refused when somebody would report to themselves in the end, with the way.
 */
export function decideSetMembers(command: SetMembers, facts: Facts): Decision {
  const { settings } = facts.workspace;
  const refused =
    refuseUnlessAllowed(facts, 'workspace.edit') ??
    refuseIfMoved('settings', settings, command.expectedVersion) ??
    refuseTree(command.members) ??
    refuseFields(command, settings);
  if (refused !== null) return refused;
  const after: WorkspaceSettings = {
    ...settings,
    members: command.members,
    recordTypes: withOwnerFields(settings, command),
    version: settings.version + 1,
  };
  if (sameJson(toldOf(settings), toldOf(after)))
    return carryOut(facts, command.type, { changes: [], audit: [], events: [] });
  return carryOut(facts, command.type, {
    changes: [{ kind: 'settings', key: settings.id, before: settings, after }],
    audit: [
      {
        action: 'workspace.members-set',
        target: { kind: 'workspace', id: settings.id },
        before: asJson(toldOf(settings)),
        after: asJson(toldOf(after)),
      },
    ],
    events: [{ type: 'settings.changed', id: settings.id }],
  });
}

function refuseTree(members: readonly Member[]): Refused | null {
  const ids = new Map<string, number>();
  for (const [index, { id }] of members.entries()) {
    if (ids.has(id))
      return refuse('invalid', `${id} is named twice.`, { path: `/members/${index}/id`, details: { id } });
    ids.set(id, index);
  }
  for (const [index, { id, managerId }] of members.entries())
    if (managerId !== undefined && !ids.has(managerId))
      return refuse('unknown-member', `${id} reports to ${managerId}, who is not there.`, {
        path: `/members/${index}/managerId`,
        details: { id: managerId },
      });
  const way = managerCycle(members);
  if (way === null) return null;
  const [id = ''] = way;
  return refuse('manager-cycle', `The manager tree leads back: ${way.join(' → ')}.`, {
    path: `/members/${ids.get(id) ?? 0}/managerId`,
    details: { id, path: way.join(' → ') },
  });
}

function refuseFields({ ownerFields = {} }: SetMembers, { recordTypes }: WorkspaceSettings): Refused | null {
  for (const [typeId, field] of Object.entries(ownerFields)) {
    const type = recordTypes.find(({ id }) => id === typeId);
    if (type === undefined)
      return refuse('unknown-record-type', `There is no record type ${typeId}.`, {
        path: '/ownerFields',
        details: { id: typeId },
      });
    if (field !== null && type.fields.every(({ key, type }) => key !== field || type !== 'text'))
      return refuse('invalid', `${typeId} has no text field ${field}.`, {
        path: '/ownerFields',
        details: { id: field },
      });
  }
  return null;
}

function withOwnerFields(
  { recordTypes }: WorkspaceSettings,
  { ownerFields = {} }: SetMembers,
): WorkspaceSettings['recordTypes'] {
  return recordTypes.map((type) => {
    if (!Object.hasOwn(ownerFields, type.id)) return type;
    const { ownerField: _former, ...rest } = type;
    const field = ownerFields[type.id] ?? null;
    return field === null ? rest : { ...rest, ownerField: field };
  });
}

/** What the history keeps. */
function toldOf({ members = [], recordTypes }: WorkspaceSettings): object {
  return {
    members,
    ownerFields: Object.fromEntries(
      recordTypes.flatMap(({ id, ownerField }) => (ownerField === undefined ? [] : [[id, ownerField]])),
    ),
  };
}
