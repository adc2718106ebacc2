import type { RuleParameter } from './parameters/parameter.types.js';
import type { Duration, Instant, JsonObject } from '../shared/shared.types.js';

/** draft: only tested; published: runs; paused: kept, does not run; archived: out of sight. */
export type RuleState = 'draft' | 'published' | 'paused' | 'archived';

/**
 * What happens to the tag when a record no longer matches: it goes, it stays, or it ends a calendar duration later,
 * in the zone of the workspace, unless the record matches again before.
 */
export type RuleExit = 'remove' | 'keep' | { readonly expireAfter: Duration };

/** auto: gives the tag; suggest: proposes it, and people accept or reject. */
export type RuleMode = 'auto' | 'suggest';

/**
 * What it means that the text has no value for a record, because a field is missing: noMatch, as JSONata has it;
 * match, allowed only while some records give a plain answer, so that a misspelt field never tags everybody; report,
 * an error that is listed and changes nothing.
 */
export type RuleMissingPolicy = 'noMatch' | 'match' | 'report';

/** When a published rule runs by itself. */
export interface RuleSchedule {
  /** `PT15M`, `PT6H`: elapsed time; `P1D`, `P2W`, `P1M`: calendar days, at the time `at`. */
  readonly every: string;
  /** Clock time in the zone of the workspace, e.g. `05:30`. Default `00:00`; of no meaning for elapsed time. */
  readonly at?: string;
}

/** Tags records whose data satisfy a JSONata text (自动标签规则), with one tag or several. The text is kept byte for byte. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly recordType: string;
  readonly tagId: string;
  /** What it gives beside `tagId`, never empty, each tag once; `ruleTagIds` lists them all. Default: nothing. */
  readonly moreTagIds?: readonly string[];
  /** JSONata, exactly as typed. A draft may hold text that does not compile yet. */
  readonly expression: string;
  /** Default `remove`. */
  readonly onExit: RuleExit;
  readonly state: RuleState;
  readonly ownerId?: string;
  /** Of rules that do not read each other's tags, the higher runs first and wins an exclusive category. Default 0. */
  readonly priority?: number;
  /** Default `auto`. */
  readonly mode?: RuleMode;
  /** Default `noMatch`. */
  readonly missingPolicy?: RuleMissingPolicy;
  readonly schedule?: RuleSchedule;
  /** Share of records, 0 to 1, on which a run may fail; above it the run writes nothing and pauses the rule. Default: no limit. */
  readonly errorLimit?: number;
  /** What the text reads as `$name`, in the order in which people see them; absent for none. */
  readonly parameters?: readonly RuleParameter[];
  /** Number of the version that was published last, see `RuleVersion`; absent before the first. */
  readonly publishedNumber?: number;
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
  /** What it gives beside `tagId`; an empty list takes all of it away. */
  readonly moreTagIds?: readonly string[];
  readonly expression: string;
  readonly onExit?: RuleExit;
  readonly tests?: readonly RuleTest[];
  /** Whoever answers for it. Default: who creates it. */
  readonly ownerId?: string;
  readonly priority?: number;
  readonly mode?: RuleMode;
  readonly missingPolicy?: RuleMissingPolicy;
  /** `null`: it runs only when somebody starts it. */
  readonly schedule?: RuleSchedule | null;
  readonly errorLimit?: number | null;
  readonly parameters?: readonly RuleParameter[];
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

/**
 * How many records got a verdict from which nothing follows: they do not match and have no ground of the rule, they
 * match and have a ground of it without an end for each of its tags, or the rule failed on them. A run over a million
 * records lists only the others.
 */
export interface UnlistedVerdicts {
  readonly noMatches: number;
  readonly kept: number;
  readonly errors: number;
}

/**
 * Figures of one run. `records`, `matches` and `errors` count records; all others count tags on records, so a record
 * to which a rule gives two tags counts twice. `kept`: already tagged by this rule; `held`: a hold stopped it.
 */
export interface RuleRunCounts {
  readonly records: number;
  readonly matches: number;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly held: number;
  readonly errors: number;
  /** Tags that stay until an end, because of the rule's `onExit`; absent for none. */
  readonly expiring?: number;
  /** Suggestions made and taken back by a rule that only suggests; absent for none. */
  readonly suggested?: number;
  readonly withdrawn?: number;
  /** The same for each tag, in the order of the rule; absent where it gives one tag. */
  readonly byTag?: readonly RuleTagCounts[];
}

/** What a run did with one tag of a rule that gives several. */
export interface RuleTagCounts extends Pick<
  RuleRunCounts,
  'added' | 'removed' | 'kept' | 'held' | 'expiring' | 'suggested' | 'withdrawn'
> {
  readonly tagId: string;
}
