import type { Instant, JsonObject } from '../../shared/shared.types.js';
import type { CodeAssignment } from '../codes.types.js';
import type { CounterState } from '../counter.types.js';
import type { RenderProblem } from '../results.types.js';
import type { WorkingPattern } from './working-pattern.js';

/** A record as patterns see it. */
export interface CodeRecord {
  readonly id: string;
  /** What `ruleInput()` makes of it. */
  readonly input: JsonObject;
}

/** Everything that planning looks at. */
export interface IssueFacts {
  readonly working: WorkingPattern;
  /** In the order in which they get their numbers. */
  readonly records: readonly CodeRecord[];
  /** Codes of the pattern that a record has or had. */
  readonly codesOf: (recordId: string) => readonly CodeAssignment[];
  /** `undefined`: it has given nothing yet. */
  readonly counterOf: (scopeKey: string) => CounterState | undefined;
  /** Whether a code is or was held by any record. */
  readonly isHeld: (code: string) => boolean;
  readonly now: Instant;
}

/**
 * `issue`: records without a code get one, and those whose class changed where the pattern says `recode`.
 * `recode`: whatever the newest version would write differently is written anew.
 */
export type IssueMode = 'issue' | 'recode';

/** Why a record gets no code: what rendering says, or that its counter is full. */
export type CodeProblemOfRecord =
  | RenderProblem
  | { readonly code: 'scope-full'; readonly segmentId: string; readonly scopeKey: string }
  /** The pattern has no running number, and another record holds the code; details: code */
  | { readonly code: 'code-held'; readonly segmentId: null; readonly details: { readonly code: string } };

/** What happens to the code of one record. */
export interface CodeStep {
  readonly recordId: string;
  readonly action: 'issued' | 'recoded' | 'reclaimed';
  /** The code that it had. */
  readonly from: CodeAssignment | null;
  /** The former code that it gets back, with `reclaimed`. */
  readonly back: CodeAssignment | null;
  readonly code: string;
  readonly sortKey: string;
  readonly scopeKey: string | null;
  readonly number: number | null;
}

/** What issuing would do: preview and effect are one. */
export interface IssuePlan {
  readonly steps: readonly CodeStep[];
  /** Ids of records that keep the code they have. */
  readonly kept: readonly string[];
  readonly problems: readonly {
    readonly recordId: string;
    readonly problems: readonly CodeProblemOfRecord[];
  }[];
  /** Counters that moved, by scope. */
  readonly counters: ReadonlyMap<string, CounterState>;
}
