import type { ListedKind } from '@tagma/core';

/** Where the API answers queries for entities of a kind; shared by the service and its client. */
export const LISTED_PATHS: Readonly<Record<ListedKind, string>> = {
  codePattern: '/code-patterns/query',
  codeAssignment: '/codes/query',
  codeCounter: '/code-counters/query',
  codeJob: '/code-jobs/query',
  ruleVersion: '/rule-versions/query',
  ruleRun: '/rule-runs/query',
  tierScheme: '/tier-schemes/query',
  tierAssignment: '/tiers/query',
  note: '/notes/query',
  noteGrades: '/note-grades/query',
  suggestion: '/suggestions/query',
  jobState: '/job-states/query',
  workflow: '/workflows/query',
  delivery: '/deliveries/query',
  territory: '/territories/query',
};
