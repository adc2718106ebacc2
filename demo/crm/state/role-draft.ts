import type { Action, Role } from '@tagma/core';

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

/** How many permissions differ. */
export function countChanges(before: readonly Role[], after: readonly Role[]): number {
  return after.reduce((sum, { id, allow }) => {
    const was = new Set(before.find((role) => role.id === id)?.allow);
    const is = new Set(allow);
    return (
      sum +
      [...was].filter((action) => !is.has(action)).length +
      [...is].filter((action) => !was.has(action)).length
    );
  }, 0);
}
