import type { Action, Role, Scope, ScopedAction } from '@tagma/core';

/** The roles with one permission given or taken; a denial goes when it is given. */
export function withPermission(
  roles: readonly Role[],
  roleId: string,
  action: Action,
  isAllowed: boolean,
): readonly Role[] {
  return roles.map((role) => {
    if (role.id !== roleId) return role;
    const others = role.allow.filter((other) => other !== action);
    const { deny, ...rest } = role;
    const denied = isAllowed ? deny?.filter((other) => other !== action) : deny;
    return {
      ...rest,
      allow: isAllowed ? [...others, action] : others,
      ...(denied === undefined || denied.length === 0 ? {} : { deny: denied }),
    };
  });
}

/** The roles with one permission reaching further, or less far; `all` is what goes without saying. */
export function withScope(
  roles: readonly Role[],
  roleId: string,
  action: ScopedAction,
  scope: Scope,
): readonly Role[] {
  return roles.map((role) => {
    if (role.id !== roleId) return role;
    const { scopes = {}, ...rest } = role;
    const { [action]: _former, ...others } = scopes;
    const next = scope === 'all' ? others : { ...others, [action]: scope };
    return Object.keys(next).length === 0 ? rest : { ...rest, scopes: next };
  });
}

/** How many permissions and scopes differ. */
export function countChanges(before: readonly Role[], after: readonly Role[]): number {
  return after.reduce((sum, { id, allow, scopes = {} }) => {
    const former = before.find((role) => role.id === id);
    const was = new Set(former?.allow);
    const is = new Set(allow);
    const reached = new Set([
      ...Object.keys(former?.scopes ?? {}),
      ...Object.keys(scopes),
    ]) as Set<ScopedAction>;
    return (
      sum +
      [...was].filter((action) => !is.has(action)).length +
      [...is].filter((action) => !was.has(action)).length +
      [...reached].filter((action) => former?.scopes?.[action] !== scopes[action]).length
    );
  }, 0);
}
