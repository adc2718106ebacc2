import type { EntityKind } from '@tagma/core';

/** Where entities of a kind are kept. */
export interface EntityTable {
  readonly name: string;
  /** Which columns rows are found by: of a tag on a record, of a listed entity, or none. */
  readonly found: 'by-tag' | 'listed' | 'by-key';
}

/** The table of each kind. */
export const ENTITY_TABLES: Readonly<Record<EntityKind, EntityTable>> = {
  settings: { name: 'tagma.settings', found: 'by-key' },
  concept: { name: 'tagma.concepts', found: 'by-key' },
  rule: { name: 'tagma.rules', found: 'by-key' },
  assignment: { name: 'tagma.assignments', found: 'by-tag' },
  hold: { name: 'tagma.holds', found: 'by-tag' },
  taxonomyVersion: { name: 'tagma.taxonomy_versions', found: 'by-key' },
  proposal: { name: 'tagma.proposals', found: 'by-key' },
  codePattern: { name: 'tagma.code_patterns', found: 'listed' },
  codeAssignment: { name: 'tagma.code_assignments', found: 'listed' },
  codeCounter: { name: 'tagma.code_counters', found: 'listed' },
  codeJob: { name: 'tagma.code_jobs', found: 'listed' },
  ruleVersion: { name: 'tagma.rule_versions', found: 'listed' },
  ruleRun: { name: 'tagma.rule_runs', found: 'listed' },
  tierScheme: { name: 'tagma.tier_schemes', found: 'listed' },
  tierAssignment: { name: 'tagma.tier_assignments', found: 'listed' },
  note: { name: 'tagma.notes', found: 'listed' },
  noteGrades: { name: 'tagma.note_grades', found: 'listed' },
  suggestion: { name: 'tagma.suggestions', found: 'listed' },
  jobState: { name: 'tagma.job_states', found: 'listed' },
  workflow: { name: 'tagma.workflows', found: 'listed' },
  delivery: { name: 'tagma.deliveries', found: 'listed' },
  territory: { name: 'tagma.territories', found: 'listed' },
};
