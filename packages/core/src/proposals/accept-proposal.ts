import type { Command } from '../commands/commands.types.js';
import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts, NeededFacts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { sameJson } from '../shared/json.js';
import { findConcept } from '../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { ended, openProposal } from './open-proposal.js';
import { membersOf } from './propose-change.js';
import { proposalPlan } from './proposal-plan.js';
import type { ProposableCommand, Proposal } from './proposals.types.js';

type AcceptProposal = Extract<Command, { type: 'acceptProposal' }>;
type Refused = Extract<Decision, { ok: false }>;

/**
 * Carries out what the proposal asks for, with the rights of whoever accepts it, and ends it, in one transaction.
 * Refused as the change itself would be; and as a conflict when what it overwrites is not what its author saw.
 */
export function decideAcceptProposal(
  { type, id }: AcceptProposal,
  facts: Facts,
  decide: (command: Command, facts: Facts) => Decision,
): Decision {
  const before = openProposal(id, facts);
  if ('ok' in before) return before;
  const command = upToDate(before, facts.workspace);
  if ('ok' in command) return command;
  const decision = decide(command, facts);
  if (!decision.ok) return withoutPath(decision);
  const closing = carryOut(
    facts,
    type,
    proposalPlan({ before, after: ended(before, 'accepted', facts) }, 'proposal.accepted'),
  );
  if (!closing.ok || closing.transaction === null || decision.transaction === null)
    return { ...decision, ...(closing.ok ? { transaction: closing.transaction } : {}) };
  const { transaction: done } = decision;
  const { changes, audit, events } = closing.transaction;
  return {
    ...decision,
    transaction: {
      ...done,
      label: type,
      changes: [...done.changes, ...changes],
      audit: [...done.audit, ...audit],
      events: [...done.events, ...events],
    },
  };
}

/** What accepting must know of a proposal that is loaded: what carrying it out must. */
export function proposedCommand(
  id: string,
  workspace: WorkspaceSnapshot,
  proposals: readonly Proposal[],
): ProposableCommand | null {
  const proposal = proposals.find((candidate) => candidate.id === id);
  const command = proposal === undefined ? null : upToDate(proposal, workspace);
  return command === null || 'ok' in command ? null : command;
}

/** The proposal itself, before anything else can be asked. */
export function proposalFacts(id: string): NeededFacts {
  return { proposals: [id] };
}

/** The command for the concept as it is now, unless somebody changed what it would overwrite. */
function upToDate({ command, seen }: Proposal, workspace: WorkspaceSnapshot): ProposableCommand | Refused {
  if (!('expectedVersion' in command)) return command;
  const concept = findConcept(workspace.concepts, command.id);
  if (concept === undefined) {
    const message = `${command.id} has been deleted since. Reject the proposal.`;
    return refuse('unknown-concept', message, { details: { id: command.id } });
  }
  if (command.type === 'updateConcept') {
    const now = membersOf(concept, Object.keys(command.patch));
    if (!sameJson(now, seen)) {
      const message = `What the proposal would change in ${command.id} has been changed since. Make it anew.`;
      return refuse('conflict', message, { details: { kind: 'concept', id: command.id } });
    }
  }
  return { ...command, expectedVersion: concept.version };
}

/** The command of the caller is only an id; a path into the proposed one would mislead. */
function withoutPath({ refusal: { path: _path, ...refusal } }: Refused): Refused {
  return { ok: false, refusal };
}
