import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { RuleRunReport } from './runs/rule-run.types.js';
import type { RuleDraft, RuleVerdict, UnlistedVerdicts } from './rules.types.js';
import type { SuggestionReason } from './suggestions/suggestion.types.js';

/** Commands about rules, their runs and what they suggest. */
export type RuleCommand =
  | { readonly type: 'createRule'; readonly rule: RuleDraft; readonly id?: string }
  | {
      readonly type: 'updateRule';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: Partial<RuleDraft>;
    }
  /** Lets a rule run, and keeps what it does now as a version. Refused where rules would feed each other. */
  | {
      readonly type: 'publishRule';
      readonly id: string;
      readonly expectedVersion: number;
      /** What changed and why. */
      readonly note?: string;
    }
  | {
      readonly type: 'pauseRule' | 'archiveRule';
      readonly id: string;
      readonly expectedVersion: number;
    }
  /** Makes a draft that does what the rule did in a version. */
  | {
      readonly type: 'restoreRuleVersion';
      readonly id: string;
      readonly expectedVersion: number;
      readonly versionId: string;
    }
  /** Result of evaluating a published rule over all records, or over some; only the rule's own grounds are touched. */
  | {
      readonly type: 'applyRuleRun';
      readonly ruleId: string;
      readonly ruleVersion: number;
      readonly asOf: Instant;
      readonly verdicts: readonly RuleVerdict[];
      /** Verdicts from which nothing follows, counted instead of listed. Default: none. */
      readonly unlisted?: UnlistedVerdicts;
    }
  /** Keeps the report of a run; needs `rule.run`. */
  | { readonly type: 'reportRuleRun'; readonly report: RuleRunReport }
  /** Suggests tags for one record, e.g. from what was said. Those it has, or that were turned down, are left out. */
  | {
      readonly type: 'suggestTags';
      readonly record: RecordRef;
      readonly suggestions: readonly { readonly tagId: string; readonly why: readonly SuggestionReason[] }[];
    }
  /** Gives the suggested tag. Needs what assigning it by hand needs. */
  | { readonly type: 'acceptSuggestion'; readonly id: string }
  /** Turns a suggestion down; it is not made again until the rule says something else. */
  | { readonly type: 'rejectSuggestion'; readonly id: string; readonly reason?: string };
