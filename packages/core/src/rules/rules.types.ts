import type { Instant, JsonObject } from '../shared/shared.types.js';

/** draft: only tested; published: runs; paused: kept, does not run; archived: out of sight. */
export type RuleState = 'draft' | 'published' | 'paused' | 'archived';

/** Tags records whose data satisfy a JSONata text (自动标签规则). The text is kept byte for byte. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly recordType: string;
  readonly tagId: string;
  /** JSONata, exactly as typed. A draft may hold text that does not compile yet. */
  readonly expression: string;
  /** What happens to the tag when a record no longer matches. Default `remove`. */
  readonly onExit: 'remove' | 'keep';
  readonly state: RuleState;
  readonly ownerId?: string;
  /** Records with the verdict that they must get. They say nothing of what the rule does, so a published rule stays so. */
  readonly tests?: readonly RuleTest[];
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** A record with the verdict that a rule must give it, kept with the rule and run when it is edited. */
export interface RuleTest {
  /** Unique among the tests of the rule. */
  readonly id: string;
  readonly name: string;
  readonly record: JsonObject;
  readonly expected: 'match' | 'no-match' | 'error';
  /** When it is asked; windows of time move on otherwise. Now when absent. */
  readonly asOf?: Instant;
}

/** What a caller may set on a rule. */
export interface RuleDraft {
  readonly name: string;
  readonly recordType: string;
  readonly tagId: string;
  readonly expression: string;
  readonly onExit?: 'remove' | 'keep';
  readonly tests?: readonly RuleTest[];
}

/** The outcome of one rule on one record. An error is never "no match". */
export type RuleVerdict =
  | { readonly recordId: string; readonly outcome: 'match' | 'no-match' }
  | {
      readonly recordId: string;
      readonly outcome: 'error';
      readonly code: string;
      readonly position: number | null;
      /** English; interfaces translate `code` with `details`. */
      readonly message: string;
      readonly details?: Readonly<Record<string, string>>;
    };

/** Figures of one run. `kept`: already tagged by this rule; `held`: a hold stopped it. */
export interface RuleRunCounts {
  readonly records: number;
  readonly matches: number;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly held: number;
  readonly errors: number;
}
