import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { LIMITS } from '../validation/limits.js';
import { openProposal } from './open-proposal.js';
import { proposalPlan } from './proposal-plan.js';

type CommentOnProposal = Extract<Command, { type: 'commentOnProposal' }>;

/** Adds a comment to an open proposal. */
export function decideCommentOnProposal({ type, id, text }: CommentOnProposal, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.suggest');
  if (refused !== null) return refused;
  const before = openProposal(id, facts);
  if ('ok' in before) return before;
  if (before.comments.length >= LIMITS.comments) {
    const message = `The proposal ${id} has ${LIMITS.comments} comments already. Decide on it.`;
    return refuse('too-long', message, { path: '/id', details: { id, limit: LIMITS.comments } });
  }
  const { actor, now } = facts;
  const comment = { by: actor.id, name: actor.name, at: now, text };
  const after = { ...before, version: before.version + 1, comments: [...before.comments, comment] };
  const noted = { before: null, after: { text } };
  return carryOut(facts, type, proposalPlan({ before, after }, 'proposal.commented', noted));
}
