import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../commands/refuse.js';
import { asJson, sameJson } from '../shared/json.js';
import { can } from './can.js';

type SetRoles = Extract<Command, { type: 'setRoles' }>;

/**
 * Replaces the roles, i.e. what each may do. Refused where whoever sends it would no longer be able to take it
 * back: a workspace without anybody who may edit it cannot be mended from within.
 */
export function decideSetRoles({ type, roles, expectedVersion }: SetRoles, facts: Facts): Decision {
  const { settings } = facts.workspace;
  const refused =
    refuseUnlessAllowed(facts, 'workspace.edit') ?? refuseIfMoved('settings', settings, expectedVersion);
  if (refused !== null) return refused;
  const twice = roles.findIndex(({ id }, at) => roles.findIndex((other) => other.id === id) < at);
  if (twice >= 0) {
    const id = roles[twice]?.id ?? '';
    return refuse('invalid', `Two roles are called ${id}.`, { path: `/roles/${twice}/id`, details: { id } });
  }
  if (!can(facts.actor, 'workspace.edit', roles).allowed)
    return refuse('locked-out', 'With these roles you could not change them any more.', {
      path: '/roles',
      action: 'workspace.edit',
    });
  if (sameJson(settings.roles, roles)) return carryOut(facts, type, { changes: [], audit: [], events: [] });
  const after = { ...settings, roles, version: settings.version + 1 };
  return carryOut(facts, type, {
    changes: [{ kind: 'settings', key: settings.id, before: settings, after }],
    audit: [
      {
        action: 'workspace.roles-set',
        target: { kind: 'workspace', id: settings.id },
        before: asJson({ roles: settings.roles }),
        after: asJson({ roles }),
      },
    ],
    events: [{ type: 'settings.changed', id: settings.id }],
  });
}
