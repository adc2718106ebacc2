import type { AuditAction } from '../audit/audit-actions.js';
import type { Plan } from '../commands/facts.types.js';
import type { Json } from '../shared/shared.types.js';
import { auditStates } from '../shared/json.js';
import type { Proposal } from './proposals.types.js';

/** A proposal going from one state to another; `null` means absent. */
export interface ProposalStep {
  readonly before: Proposal | null;
  readonly after: Proposal | null;
}

/** What the history keeps, where it is not what changed. */
interface Noted {
  readonly before: Json;
  readonly after: Json;
}

/** Change, audit entry and event of one proposal. */
export function proposalPlan(
  { before, after }: ProposalStep,
  action: AuditAction,
  noted: Noted = auditStates(before, after),
): Pick<Plan, 'changes' | 'audit' | 'events'> {
  const id = (after ?? before)?.id ?? '';
  const reason = before === null ? '' : (after?.end?.reason ?? '');
  return {
    changes: [{ kind: 'proposal', key: id, before, after }],
    audit: [{ action, target: { kind: 'proposal', id }, ...noted, ...(reason === '' ? {} : { reason }) }],
    events: [{ type: 'proposal.changed', id }],
  };
}
