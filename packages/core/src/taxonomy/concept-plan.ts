import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditNote, EventNote } from '../commands/facts.types.js';
import { auditStates } from '../shared/json.js';
import type { Change } from '../store/store.types.js';
import type { Concept } from './taxonomy.types.js';

/** One concept going from one state to another; `null` means absent. */
export interface ConceptStep {
  readonly before: Concept | null;
  readonly after: Concept | null;
}

/** Change, audit entry and event of one concept. */
export function conceptPlan(
  { before, after }: ConceptStep,
  action: AuditAction,
): {
  readonly changes: readonly Change[];
  readonly audit: readonly AuditNote[];
  readonly events: readonly EventNote[];
} {
  const id = (after ?? before)?.id ?? '';
  return {
    changes: [{ kind: 'concept', key: id, before, after }],
    audit: [{ action, target: { kind: 'concept', id }, ...auditStates(before, after) }],
    events: [{ type: 'concept.changed', id }],
  };
}
