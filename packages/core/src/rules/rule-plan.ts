import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditNote, EventNote } from '../commands/facts.types.js';
import { auditStates } from '../shared/json.js';
import type { Change } from '../store/store.types.js';
import type { Rule } from './rules.types.js';

/** One rule going from one state to another; `null` means absent. */
export interface RuleStep {
  readonly before: Rule | null;
  readonly after: Rule | null;
}

/** Change, audit entry and event of one rule. */
export function rulePlan(
  { before, after }: RuleStep,
  action: AuditAction,
  reason?: string,
): {
  readonly changes: readonly Change[];
  readonly audit: readonly AuditNote[];
  readonly events: readonly EventNote[];
} {
  const id = (after ?? before)?.id ?? '';
  return {
    changes: [{ kind: 'rule', key: id, before, after }],
    audit: [
      {
        action,
        target: { kind: 'rule', id },
        ...auditStates(before, after),
        ...(reason === undefined ? {} : { reason }),
      },
    ],
    events: [{ type: 'rule.changed', id }],
  };
}
