import type { Actor } from '../shared/shared.types.js';
import type { Action, Permission, Role } from './permissions.types.js';

/** Every action, for checks of documents and for permission tables. */
export const ACTIONS = [
  'record.read',
  'record.import',
  'tag.assign',
  'tag.remove',
  'tag.remove-rule',
  'tag.suggest',
  'concept.create',
  'concept.edit',
  'concept.archive',
  'concept.delete',
  'rule.test',
  'rule.edit',
  'rule.publish',
  'rule.run',
  'record.edit',
  'code.issue',
  'code.assign-manual',
  'pattern.edit',
  'tier.edit',
  'tier.publish',
  'tier.run',
  'tier.override',
  'note.read',
  'note.read-restricted',
  'note.write',
  'ownership.edit',
  'workflow.edit',
  'job.run',
  'workspace.edit',
  'export',
  'audit.read',
] as const satisfies readonly Action[];

/**
 * Whether the actor may do this. A deny of any role wins over every allow. `no-role`: none of the actor's
 * roles is known here; `denied`: a role forbids it; `not-granted`: no role allows it.
 */
export function can(actor: Actor, action: Action, roles: readonly Role[]): Permission {
  const held = roles.filter((role) => actor.roles.includes(role.id));
  if (held.length === 0) return { allowed: false, action, why: 'no-role' };
  if (held.some((role) => role.deny?.includes(action))) return { allowed: false, action, why: 'denied' };
  if (held.some((role) => role.allow.includes(action))) return { allowed: true };
  return { allowed: false, action, why: 'not-granted' };
}
