import type { LocalizedText } from '../../shared/shared.types.js';

/** Working time of a day, e.g. 09:00 to 18:00; `24:00` is the end of the day. */
export interface WorkingTime {
  readonly from: string;
  readonly to: string;
}

/** When the clock of a promise runs. */
export type ServiceCalendar =
  | { readonly type: 'always' }
  | {
      readonly type: 'working-hours';
      /** IANA zone. */
      readonly timeZone: string;
      /** ISO days of the week: 1 Monday to 7 Sunday. */
      readonly days: readonly number[];
      readonly times: readonly WorkingTime[];
      /** `YYYY-MM-DD`: no work on these days. */
      readonly holidays: readonly string[];
      /** `YYYY-MM-DD`: work also on these, whatever day of the week they are (调休). */
      readonly extraDays: readonly string[];
    };

/** What is promised to a tier. */
export interface ServicePolicy {
  /** Minutes of the calendar within which somebody answers; `null`: nothing is promised. */
  readonly responseMinutes: number | null;
  readonly calendar: ServiceCalendar;
  /** e.g. own account manager, hotline, self service. */
  readonly channel?: LocalizedText;
  /** e.g. one to one, standard. */
  readonly salesMode?: LocalizedText;
  readonly campaignMode?: LocalizedText;
  readonly offers: readonly LocalizedText[];
}
