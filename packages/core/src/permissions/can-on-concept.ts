import type { Actor } from '../shared/shared.types.js';
import { findConcept } from '../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { can } from './can.js';
import { deniedByLists } from './concept-lists.js';
import type { Action, Permission } from './permissions.types.js';

/** What is asked for a permission: roles and the taxonomy. */
export type PermissionBasis = {
  readonly settings: Pick<WorkspaceSnapshot['settings'], 'roles'>;
} & Pick<WorkspaceSnapshot, 'concepts'>;

/**
 * Whether the actor may do this to a category or tag. Roles come first; then the concept and every category
 * above it narrow what roles allow: `editors` who changes it, `assignableBy` who gives or takes it, `visibleTo`
 * who sees it. Whose roles allow `workspace.edit` is not narrowed. To create a concept, ask about its parent;
 * for the top of the taxonomy and for an unknown id only roles count.
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
  return (action, conceptId) => {
    const byRole = can(actor, action, settings.roles);
    if (!byRole.allowed || isFree || conceptId === null) return byRole;
    return deniedByLists(actor, action, conceptId, (id) => findConcept(concepts, id)) ?? byRole;
  };
}
