import type { JobState } from '../jobs/job.types.js';
import type { Territory } from '../ownership/territory.types.js';
import type { Delivery, Workflow } from '../workflows/workflow.types.js';
import type { CodeAssignment, CodePattern } from '../codes/codes.types.js';
import type { CodeCounter } from '../codes/counter.types.js';
import type { CodeJob } from '../codes/jobs/code-job.types.js';
import type { Note, NoteGrades } from '../notes/notes.types.js';
import type { RuleRun } from '../rules/runs/rule-run.types.js';
import type { Suggestion } from '../rules/suggestions/suggestion.types.js';
import type { RuleVersion } from '../rules/versions/rule-version.types.js';
import type { TierAssignment, TierScheme } from '../tiers/tiers.types.js';

/**
 * Entities that features keep beside the workspace: read by query, one page at a time, and kept in one table per
 * kind. A new kind is added here, in `listed.ts`, and as a table in a migration.
 */
export interface ListedByKind {
  readonly jobState: JobState;
  readonly workflow: Workflow;
  readonly delivery: Delivery;
  readonly territory: Territory;
  readonly codePattern: CodePattern;
  readonly codeAssignment: CodeAssignment;
  readonly codeCounter: CodeCounter;
  readonly codeJob: CodeJob;
  readonly ruleVersion: RuleVersion;
  readonly ruleRun: RuleRun;
  readonly suggestion: Suggestion;
  readonly tierScheme: TierScheme;
  readonly tierAssignment: TierAssignment;
  readonly note: Note;
  readonly noteGrades: NoteGrades;
}

/** Kinds of listed entities. */
export type ListedKind = keyof ListedByKind;

/**
 * Which entities of a kind to read. All conditions hold at once; what `group`, `state` and `sort` of a kind are
 * stands in `listed.ts`.
 */
export interface ListedQuery {
  readonly ids?: readonly string[];
  /** Only those about records of this type. */
  readonly recordType?: string;
  /** Only those about these records; needs `recordType`. */
  readonly recordIds?: readonly string[];
  readonly groups?: readonly string[];
  readonly states?: readonly string[];
  /** Only those whose sort text begins with this. */
  readonly sortPrefix?: string;
  /** Order: by sort text, then id, both in Unicode code point order. Default false. */
  readonly descending?: boolean;
  /** Cursor of the page before. */
  readonly after?: string;
  /** 1 to 5,000. Default 500. */
  readonly limit?: number;
}
