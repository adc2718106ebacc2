import { conceptTargets } from '../commands/concept-targets.js';
import { conceptPermissions, type PermissionBasis } from '../permissions/can-on-concept.js';
import type { Permission } from '../permissions/permissions.types.js';
import type { Actor } from '../shared/shared.types.js';
import type { ProposableCommand } from './proposals.types.js';

/**
 * Whether the actor may accept or reject what a proposal asks for: whoever may do it, by role and by the
 * categories it is about. That it still fits shows only when it is accepted.
 */
export function canReviewProposal(
  actor: Actor,
  command: ProposableCommand,
  workspace: PermissionBasis,
): Permission {
  const permission = conceptPermissions(actor, workspace);
  for (const { action, id } of conceptTargets(command, { actor, workspace })) {
    const answer = permission(action, id);
    if (!answer.allowed) return answer;
  }
  return { allowed: true };
}
