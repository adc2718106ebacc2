/**
 * Everything that the history calls a change. The histories of hosts and of other releases may hold others; an
 * interface has words for all of these.
 */
export const AUDIT_ACTIONS = [
  // Tags on records
  'tag.assigned',
  'tag.renewed',
  'tag.valued',
  'tag.end-moved',
  'tag.removed',
  'tag.replaced',
  'tag.expired',
  'tag.hold-lifted',
  'tag.rule-added',
  'tag.rule-removed',
  'tag.handed-over',
  'tag.taken-over',
  'tag.undone',
  // Records
  'record.owner-changed',
  // Suggested tags
  'suggestion.made',
  'suggestion.accepted',
  'suggestion.rejected',
  'suggestion.withdrawn',
  'suggestion.undone',
  // Categories and tags
  'concept.created',
  'concept.renamed',
  'concept.moved',
  'concept.updated',
  'concept.archived',
  'concept.restored',
  'concept.deleted',
  'concept.reviewed',
  'concept.merged',
  'concept.joined',
  'concept.split',
  'concept.reverted',
  'concept.undone',
  'taxonomy.published',
  'taxonomy.undone',
  'proposal.made',
  'proposal.commented',
  'proposal.accepted',
  'proposal.rejected',
  'proposal.withdrawn',
  'proposal.undone',
  // Rules
  'rule.created',
  'rule.updated',
  'rule.restored',
  'rule.published',
  'rule.paused',
  'rule.archived',
  'rule.deleted',
  'rule.redirected',
  'rule.ran',
  'rule.undone',
  // Tiers and notes
  'tier.given',
  'tier.graded',
  'tier.changed',
  'tier.overridden',
  'tier.override-ended',
  'tier.reviewed',
  'tierAssignment.undone',
  'tier-scheme.created',
  'tier-scheme.updated',
  'tier-scheme.published',
  'tier-scheme.archived',
  'tier-scheme.ran',
  'tier-scheme.reassigned',
  'tierScheme.undone',
  'note.added',
  'note.edited',
  'note.graded',
  'note.closed',
  'note.reopened',
  'note.pinned',
  'note.unpinned',
  'note.removed',
  'note.undone',
  'note-grades.set',
  'noteGrades.undone',
  // Codes
  'code.issued',
  'code.recoded',
  'code.reclaimed',
  'code.assigned',
  'code.imported',
  'code.retired',
  'codeAssignment.undone',
  'pattern.created',
  'pattern.updated',
  'pattern.published',
  'pattern.paused',
  'pattern.archived',
  'pattern.restored',
  'codePattern.undone',
  'code-pattern.reassigned',
  // Workflows and territories
  'workflow.created',
  'workflow.updated',
  'workflow.switched-on',
  'workflow.switched-off',
  'workflow.deleted',
  'workflow.reassigned',
  'workflow.undone',
  'territory.created',
  'territory.updated',
  'territory.deleted',
  'territory.reassigned',
  'territory.undone',
  // The workspace
  'workspace.fields-defined',
  'workspace.roles-set',
  'workspace.members-set',
  'workspace.charter-set',
  'workspace.undone',
  // Scheduled work
  'job.cancelled',
] as const;

/** What the history calls a change; see {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Changes of entities that leave no entry of their own: where `target` is `null` in `listed.ts`. */
export type UnrecordedAction =
  | 'ruleVersion.undone'
  | 'rule-run.reported'
  | 'ruleRun.undone'
  | 'codeCounter.undone'
  | 'code-job.noted'
  | 'codeJob.undone'
  | 'workflow.fired'
  | 'delivery.attempted'
  | 'delivery.retried'
  | 'delivery.undone'
  | 'job.ran'
  | 'jobState.undone';
