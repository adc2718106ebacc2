import type { TermCatalog } from './locale-registry.js';

/** Words beside dates in the rows of the rule builder. */
export interface RuleDatesTerms {
  /** Names the field for the time of a moment. */
  readonly time: string;
  /** A moment has a time, and no day. */
  readonly noDay: string;
  readonly noTime: string;
}

/** The same in both languages; fetched with the first date. */
export const ruleDatesTerms: TermCatalog<RuleDatesTerms> = {
  area: 'rule-dates',
  en: {
    time: 'time of day',
    noDay: 'Enter the day first.',
    noTime: 'Enter a time such as 18:30.',
  },
  'zh-CN': {
    time: '时刻',
    noDay: '请先输入日期。',
    noTime: '请输入时间，例如 18:30。',
  },
};
