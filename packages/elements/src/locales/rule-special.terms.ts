import type { BlockReason, CalendarUnit, DurationUnit } from '@tagma/expression';
import { LateTerms } from './late-terms.js';

/** Words of rows about time, tags and entries, and of what is wrong with what was typed; part of the area of rows. */
export interface RuleSpecialTerms {
  readonly units: Readonly<Record<DurationUnit, string>>;
  /** What stands after the length of time in "in the last 30 days". */
  readonly afterLast: string;
  readonly afterAgo: string;
  /** The calendar unit of now, the one before, and the n-th before. */
  readonly calendar: Readonly<Record<CalendarUnit, readonly [string, string, (ago: string) => string]>>;
  readonly zone: (offset: string) => string;
  /** Under a calendar period whose distance from UTC the clocks of the reader's zone show for part of the year only. */
  readonly changingClocks: (zone: string, place: string, one: string, other: string) => string;
  /** The word behind how many entries of a collection of that title are meant. */
  readonly measure: (count: number, collection: string) => string;
  readonly always: string;
  readonly never: string;
  readonly chooseTags: string;
  /** What a rule sees of the tags of a record. */
  readonly onlyUnexpired: string;
  readonly noCount: (least: number) => string;
  readonly emptyList: string;
  readonly block: Readonly<Record<BlockReason, string>>;
  readonly noControl: string;
  readonly oneTag: string;
  readonly needsRows: string;
  readonly noNumber: string;
}

/** Of one language, fetched with what draws such rows. */
export const ruleSpecialTerms = new LateTerms<RuleSpecialTerms>('rule-rows', {
  en: async () => (await import('./rule-special.en.js')).special,
  'zh-CN': async () => (await import('./rule-special.zh-CN.js')).special,
});
