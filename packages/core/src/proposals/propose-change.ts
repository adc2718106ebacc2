import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { ACTIONS } from '../permissions/can.js';
import { findConcept } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { proposalPlan } from './proposal-plan.js';
import type { ProposableCommand, Proposal } from './proposals.types.js';

type ProposeChange = Extract<Command, { type: 'proposeChange' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Asks for a change. What could not be carried out by anybody as things stand is refused at once. */
export function decideProposeChange(
  command: ProposeChange,
  facts: Facts,
  decide: (command: Command, facts: Facts) => Decision,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.suggest') ?? refuseUsedId(command, facts);
  if (refused !== null) return refused;
  const trial = decide(command.command, asAnybodyWhoMay(facts));
  if (!trial.ok) return within(trial);
  if (trial.transaction === null)
    return refuse('invalid', 'The change would change nothing. Propose something else.', {
      path: '/command',
    });
  const { actor, now, newEntityId } = facts;
  const after: Proposal = {
    id: command.id ?? newEntityId,
    version: 1,
    command: command.command,
    reason: command.reason ?? '',
    seen: seenMembers(command.command, facts.workspace.concepts),
    state: 'open',
    proposedBy: actor.id,
    authorName: actor.name,
    proposedAt: now,
    comments: [],
  };
  const plan = proposalPlan({ before: null, after }, 'proposal.made');
  return carryOut(facts, command.type, { ...plan, warnings: trial.warnings, createdId: after.id });
}

/** The members of the concept that the change would overwrite, as they are. */
function seenMembers(command: ProposableCommand, concepts: readonly Concept[]): Partial<Concept> {
  if (command.type !== 'updateConcept') return {};
  const concept = findConcept(concepts, command.id);
  return concept === undefined ? {} : membersOf(concept, Object.keys(command.patch));
}

/** Those of the members that the concept has. */
export function membersOf(concept: Concept, keys: readonly string[]): Partial<Concept> {
  return Object.fromEntries(Object.entries(concept).filter(([key]) => keys.includes(key)));
}

/** The same facts for somebody with every permission: only what speaks against the change itself is left. */
function asAnybodyWhoMay(facts: Facts): Facts {
  const role = { id: 'anybody-who-may', allow: ACTIONS };
  const { workspace, actor } = facts;
  return {
    ...facts,
    actor: { ...actor, roles: [role.id] },
    workspace: { ...workspace, settings: { ...workspace.settings, roles: [role] } },
    hasHistory: false,
  };
}

function refuseUsedId({ id }: ProposeChange, { hasHistory }: Facts): Refused | null {
  if (id === undefined || !hasHistory) return null;
  return refuse('invalid', `The id ${id} is or was in use. Ids are never used again.`, {
    path: '/id',
    details: { id },
  });
}

/** A refusal of the proposed command as one of the proposal. */
function within({ refusal }: Refused): Refused {
  const { path } = refusal;
  return { ok: false, refusal: path === undefined ? refusal : { ...refusal, path: `/command${path}` } };
}
