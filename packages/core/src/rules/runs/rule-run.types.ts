import type { Instant } from '../../shared/shared.types.js';
import type { RuleRunCounts, RuleVerdict } from '../rules.types.js';

/** all: every published rule; changed: the same, where nothing else is needed only over records that changed; rule: one rule. */
export type RuleRunKind = 'all' | 'changed' | 'rule' | 'scheduled';

/**
 * What worked out who matches: statements in the database, columns in memory, or the rule record by record. All three
 * give the same outcomes.
 */
export type RuleEngine = 'sql' | 'columns' | 'closures';

/** Why figures are not told: they count records that the reader does not reach. Only in answers, never kept. */
export type Withheld = 'out-of-scope';

/** How one rule did in a run. */
export interface RuleRunPart {
  readonly ruleId: string;
  /** `Rule.version` that ran. */
  readonly ruleVersion: number;
  /** paused: too many errors, nothing was written and the rule is paused; failed: refused or broken, see `code`. */
  readonly state: 'done' | 'failed' | 'paused' | 'cancelled';
  readonly counts: RuleRunCounts | null;
  /** Why there are no `counts`, where there are some. */
  readonly withheld?: Withheld;
  /** Absent when it did not come to an evaluation, and in reports from before this was kept. */
  readonly engine?: RuleEngine;
  /** For `undo`; `null` when nothing had to be changed. */
  readonly transactionId: string | null;
  /** Number of the newest event when the records were read: what came later is news to the next run. */
  readonly seq: number;
  /** Why it failed: a refusal code. */
  readonly code?: string;
}

/** A run of one or more rules, told when it ended. */
export interface RuleRunReport {
  readonly kind: RuleRunKind;
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly asOf: Instant;
  readonly startedAt: Instant;
  readonly durationMs: number;
  /** In the order in which they ran. */
  readonly rules: readonly RuleRunPart[];
  /** The first records on which a rule failed. */
  readonly errors: readonly RuleRunError[];
}

/** A record on which a rule failed. */
export type RuleRunError = Omit<Extract<RuleVerdict, { outcome: 'error' }>, 'outcome'> & {
  readonly ruleId: string;
};

/** A report that was kept. */
export interface RuleRun extends RuleRunReport {
  readonly id: string;
  readonly version: number;
  readonly by: string;
}
