import type { Instant, RuleRunKind, RuleRunPart } from '@tagma/core';

/** A run of many rules, in progress or ended. */
export interface RuleSetStatus {
  readonly id: string;
  readonly kind: Exclude<RuleRunKind, 'rule'>;
  readonly asOf: Instant;
  readonly startedAt: Instant;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** In the order in which they run. */
  readonly ruleIds: readonly string[];
  /** Of the rules that are through, in that order. */
  readonly parts: readonly RuleRunPart[];
  /** `processed` and `total` are hundredths for whoever does not see all records. */
  readonly current: { readonly ruleId: string; readonly processed: number; readonly total: number } | null;
  /** Set when it ended. */
  readonly durationMs?: number;
}

/** When a rule ran last and runs next. */
export interface RuleTimes {
  readonly ruleId: string;
  /** `null`: not in the runs that are remembered. */
  readonly lastAt: Instant | null;
  /** `null`: only when somebody starts it. */
  readonly nextAt: Instant | null;
}

/** Records that get another verdict from one text than from another. */
export interface RuleComparison {
  readonly records: number;
  readonly enters: number;
  readonly leaves: number;
  /** Match under both. */
  readonly stays: number;
  /** Cannot be evaluated under the new text. */
  readonly errors: number;
  /** The first 20 of each, in the order of their ids. */
  readonly entering: readonly { readonly id: string; readonly name: string }[];
  readonly leaving: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: Instant;
}
