import type { AuditAction } from '../../audit/audit-actions.js';
import type { Plan } from '../../commands/facts.types.js';
import { listedPlan } from '../../store/listed.js';
import type { TierStep } from '../plan-tier-run.js';

/** Changes, history and events of tiers of records. A new score within the same tier is no event. */
export function tierStepPlan(
  { before, after }: { readonly before: TierStep['before']; readonly after: TierStep['after'] | null },
  action: AuditAction,
  reason?: string,
): Pick<Plan, 'changes' | 'audit' | 'events'> {
  const plan = listedPlan({ kind: 'tierAssignment', before, after }, action, reason);
  return before?.tierId === after?.tierId ? { ...plan, events: [] } : plan;
}
