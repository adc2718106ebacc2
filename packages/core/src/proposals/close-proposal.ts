import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { forbid } from '../commands/refuse-on-concept.js';
import { can } from '../permissions/can.js';
import { ended, openProposal } from './open-proposal.js';
import { proposalPlan } from './proposal-plan.js';
import { canReviewProposal } from './review-permission.js';

/** Says no to a proposal, by somebody who could have accepted it. */
export function decideRejectProposal(
  { type, id, reason }: Extract<Command, { type: 'rejectProposal' }>,
  facts: Facts,
): Decision {
  const before = openProposal(id, facts);
  if ('ok' in before) return before;
  const permission = canReviewProposal(facts.actor, before.command, facts.workspace);
  if (!permission.allowed) return forbid(facts, permission);
  const after = ended(before, 'rejected', facts, reason);
  return carryOut(facts, type, proposalPlan({ before, after }, 'proposal.rejected'));
}

/** Takes a proposal back: its author, or an administrator. */
export function decideWithdrawProposal(
  { type, id }: Extract<Command, { type: 'withdrawProposal' }>,
  facts: Facts,
): Decision {
  const before = openProposal(id, facts);
  if ('ok' in before) return before;
  const isMine = before.proposedBy === facts.actor.id;
  const isAdministrator = can(facts.actor, 'workspace.edit', facts.workspace.settings.roles).allowed;
  if (!isMine && !isAdministrator)
    return forbid(facts, {
      allowed: false,
      action: 'tag.suggest',
      why: 'not-author',
      ownerId: before.proposedBy,
    });
  const after = ended(before, 'withdrawn', facts);
  return carryOut(facts, type, proposalPlan({ before, after }, 'proposal.withdrawn'));
}
