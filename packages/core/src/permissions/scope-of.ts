import type { Actor } from '../shared/shared.types.js';
import { can } from './can.js';
import type { Action, Role, Scope, ScopedAction } from './permissions.types.js';

/** From narrow to wide. */
export const SCOPES = ['own', 'team', 'all'] as const satisfies readonly Scope[];

/** Every action that a scope can narrow. */
export const SCOPED_ACTIONS = [
  'record.read',
  'record.edit',
  'tag.assign',
  'tag.remove',
  'tag.remove-rule',
  'code.issue',
  'code.assign-manual',
  'tier.override',
  'note.read',
  'note.write',
  'export',
  'audit.read',
  'concept.create',
  'concept.edit',
  'concept.archive',
  'concept.delete',
  'rule.edit',
  'rule.publish',
  'pattern.edit',
  'workflow.edit',
  'ownership.edit',
] as const satisfies readonly ScopedAction[];

/** Whether a scope can narrow the action. */
export function isScopedAction(action: Action): action is ScopedAction {
  return (SCOPED_ACTIONS as readonly Action[]).includes(action);
}

/** How far the actor's roles let them do this, the widest of them; `null`: not at all. */
export function scopeOf(actor: Actor, action: Action, roles: readonly Role[]): Scope | null {
  if (!can(actor, action, roles).allowed) return null;
  if (!isScopedAction(action)) return 'all';
  const granting = roles.filter(({ id, allow }) => actor.roles.includes(id) && allow.includes(action));
  return granting
    .map((role) => scopeOfRole(role, action))
    .reduce((widest, scope) => (isWider(scope, widest) ? scope : widest), 'own');
}

/** For how many hours the actor's roles let them take back tags, the longest of them; `null`: for ever. */
export function removalHours(actor: Actor, roles: readonly Role[]): number | null {
  const granting = roles.filter(({ id, allow }) => actor.roles.includes(id) && allow.includes('tag.remove'));
  const hours = granting.flatMap(({ removeWithinHours }) => removeWithinHours ?? []);
  return granting.length === 0 || hours.length < granting.length ? null : Math.max(...hours);
}

/** Ids of roles that may do this further than `scope` reaches: whom to ask. */
export function rolesBeyond(scope: Scope, action: Action, roles: readonly Role[]): readonly string[] {
  return roles
    .filter(({ allow, deny }) => allow.includes(action) && deny?.includes(action) !== true)
    .filter((role) => isWider(isScopedAction(action) ? scopeOfRole(role, action) : 'all', scope))
    .map(({ id }) => id);
}

function scopeOfRole({ scopes }: Role, action: ScopedAction): Scope {
  return scopes?.[action] ?? 'all';
}

function isWider(a: Scope, b: Scope): boolean {
  return SCOPES.indexOf(a) > SCOPES.indexOf(b);
}
