import type { Actor } from '../shared/shared.types.js';
import { findConcept } from '../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { can } from './can.js';
import { deniedByLists } from './concept-lists.js';
import { deniedByScope } from './concept-scope.js';
import type { Action, Permission } from './permissions.types.js';
import type { ScopeBasis } from './reach.js';

/** What is asked for a permission: roles with their scopes, the manager tree and the taxonomy. */
export type PermissionBasis = {
  readonly settings: ScopeBasis;
} & Pick<WorkspaceSnapshot, 'concepts'>;

/**
 * Whether the actor may do this to a category or tag. Roles come first; then the concept and every category
 * above it narrow what roles allow: `editors` who changes it, `assignableBy` who gives or takes it, by hand or by a
 * rule of theirs (`rule.edit`, `rule.publish`), `visibleTo` who sees it; then the scopes of the roles: whose categories and tags they reach. Whose roles allow
 * `workspace.edit` is not narrowed. To create a concept, ask about its parent; for the top of the taxonomy and for
 * an unknown id only roles count.
 */
export function canOnConcept(
  actor: Actor,
  action: Action,
  conceptId: string | null,
  workspace: PermissionBasis,
): Permission {
  return conceptPermissions(actor, workspace)(action, conceptId);
}

/** {@link canOnConcept} for many concepts and actions of one actor. */
export function conceptPermissions(
  actor: Actor,
  { settings, concepts }: PermissionBasis,
): (action: Action, conceptId: string | null) => Permission {
  const isFree = can(actor, 'workspace.edit', settings.roles).allowed;
  const find = (id: string): ReturnType<typeof findConcept> => findConcept(concepts, id);
  return (action, conceptId) => {
    const byRole = can(actor, action, settings.roles);
    if (!byRole.allowed || isFree || conceptId === null) return byRole;
    return (
      deniedByLists(actor, action, conceptId, find) ??
      deniedByScope(actor, action, conceptId, { find, settings }) ??
      byRole
    );
  };
}
