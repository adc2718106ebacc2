import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import type { Proposal, ProposalEnd, ProposalState } from './proposals.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** The proposal when it is still open, or why nothing can be done with it. */
export function openProposal(id: string, { proposals = [] }: Facts): Proposal | Refused {
  const proposal = proposals.find((candidate) => candidate.id === id);
  if (proposal === undefined)
    return refuse('unknown-proposal', `There is no proposal ${id}.`, { path: '/id', details: { id } });
  if (proposal.state === 'open') return proposal;
  return refuse('wrong-state', `The proposal ${id} is ${proposal.state} already.`, {
    path: '/id',
    details: { id, state: proposal.state },
  });
}

/** The proposal, ended by the actor. */
export function ended(
  proposal: Proposal,
  state: Exclude<ProposalState, 'open'>,
  { actor, now }: Facts,
  reason = '',
): Proposal {
  const end: ProposalEnd = { by: actor.id, name: actor.name, at: now, reason };
  return { ...proposal, version: proposal.version + 1, state, end };
}
