import type { TermCatalog } from './locale-registry.js';

/** Words of the field for a day. */
export interface DayFieldTerms {
  /** Stand in an empty field, in the order in which the language writes a day. */
  readonly parts: Readonly<Record<'year' | 'month' | 'day', string>>;
  readonly open: string;
  readonly calendar: string;
  readonly earlier: string;
  readonly later: string;
  /** What is typed is no day. */
  readonly notDay: (example: string) => string;
  /** A day is required, and there is none. */
  readonly valueMissing: string;
  readonly tooEarly: (first: string) => string;
  readonly tooLate: (last: string) => string;
}

/** Words of the field for a day. */
export const dayFieldTerms: TermCatalog<DayFieldTerms> = {
  area: 'day-field',
  en: {
    parts: { year: 'YYYY', month: 'MM', day: 'DD' },
    open: 'Choose from a calendar',
    calendar: 'Calendar',
    earlier: 'Previous month',
    later: 'Next month',
    notDay: (example) => `Enter a day such as ${example}.`,
    valueMissing: 'Enter a day.',
    tooEarly: (first) => `Choose ${first} or a later day.`,
    tooLate: (last) => `Choose ${last} or an earlier day.`,
  },
  'zh-CN': {
    parts: { year: '年', month: '月', day: '日' },
    open: '从日历中选择',
    calendar: '日历',
    earlier: '上个月',
    later: '下个月',
    notDay: (example) => `请输入日期，例如 ${example}。`,
    valueMissing: '请填写日期。',
    tooEarly: (first) => `日期不能早于 ${first}。`,
    tooLate: (last) => `日期不能晚于 ${last}。`,
  },
};
