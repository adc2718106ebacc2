import type { LocalizedText } from '../../shared/shared.types.js';
import type { ServiceCalendar } from '../service/service.types.js';
import type { TierBand } from '../tiers.types.js';

/** A text in both languages of the templates. */
export function both(zh: string, en: string): LocalizedText {
  return { 'zh-CN': zh, en };
}

/** Bands written as pairs of beginning and score; the first has no beginning. */
export function bands(first: number, ...rest: readonly (readonly [number, number])[]): readonly TierBand[] {
  return [{ from: null, score: first }, ...rest.map(([from, score]) => ({ from, score }))];
}

/** Monday to Friday, nine to six, in China. Holidays change every year and are for the host to fill in. */
export const OFFICE_HOURS: ServiceCalendar = {
  type: 'working-hours',
  timeZone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  times: [{ from: '09:00', to: '18:00' }],
  holidays: [],
  extraDays: [],
};
