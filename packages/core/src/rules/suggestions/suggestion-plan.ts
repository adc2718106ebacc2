import type { AuditAction } from '../../audit/audit-actions.js';
import type { Plan } from '../../commands/facts.types.js';
import { listedPlan } from '../../store/listed.js';
import type { Suggestion } from './suggestion.types.js';

/** One suggestion going from one state to another; `null` means absent. */
export interface SuggestionStep {
  readonly before: Suggestion | null;
  readonly after: Suggestion | null;
}

/** Change, audit entry and event of a suggestion. */
export function suggestionPlan(
  { before, after }: SuggestionStep,
  action: AuditAction,
  reason?: string,
): Pick<Plan, 'changes' | 'audit' | 'events'> {
  const { changes, audit, events } = listedPlan({ kind: 'suggestion', before, after }, action, reason);
  const tagId = (after ?? before)?.tagId;
  return {
    changes,
    // In the history of the record it is about the tag.
    audit: audit.map((note) =>
      note.target.kind === 'record' && tagId !== undefined
        ? { ...note, target: { ...note.target, tagId } }
        : note,
    ),
    events,
  };
}
