import type { Instant } from '../../shared/shared.types.js';
import type { Rule } from '../rules.types.js';

/** What a rule does and how: what a version keeps. */
export type RuleContent = Pick<
  Rule,
  | 'name'
  | 'recordType'
  | 'tagId'
  | 'moreTagIds'
  | 'expression'
  | 'onExit'
  | 'priority'
  | 'mode'
  | 'missingPolicy'
  | 'schedule'
  | 'errorLimit'
  | 'parameters'
>;

/** A rule as it was published. Never changes. */
export interface RuleVersion {
  readonly id: string;
  readonly version: number;
  readonly ruleId: string;
  /** 1, 2, 3 … for each rule. */
  readonly number: number;
  /** `Rule.version` from which on it ran; grounds carry that number. */
  readonly ruleVersion: number;
  readonly content: RuleContent;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Name of the publisher; absent where only the id was known. */
  readonly publisherName?: string;
  readonly note?: string;
}
