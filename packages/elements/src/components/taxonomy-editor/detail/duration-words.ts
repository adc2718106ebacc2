import type { Duration } from '@tagma/core';

const UNITS = ['year', 'month', 'week', 'day'] as const;
type Unit = (typeof UNITS)[number];

const LETTER: Readonly<Record<Unit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D' };

/** One amount with its unit, in any order and spacing: `2 weeks`, `6个月`, `1 yr`. */
const PART =
  /(\d{1,4})\s*(years?|yrs?|y|months?|mos?|weeks?|wks?|w|days?|d|年|个?月|個月|周|星期|礼拜|天|日)/giu;
const ISO = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/iu;

/**
 * A duration as people write it, in English or Chinese, or in ISO form. `null` when it cannot be read; an amount
 * of nothing is no duration.
 */
export function parseDuration(text: string): Duration | null {
  const plain = text.normalize('NFKC').trim();
  const iso = ISO.exec(plain);
  if (iso) return compose(iso.slice(1).map((amount) => Number(amount || 0)));
  const rest = plain.replace(PART, '').replace(/[\s,，、和]|\band\b/giu, '');
  if (rest !== '') return null;
  const amounts: [number, number, number, number] = [0, 0, 0, 0];
  for (const [, amount = '0', word = ''] of plain.matchAll(PART)) amounts[unitIndex(word)] += Number(amount);
  return compose(amounts);
}

/** A duration in the words of a language, e.g. `30 days` or `30天`; text that is none comes back unchanged. */
export function durationWords(duration: Duration, locale: string): string {
  const iso = ISO.exec(duration);
  if (!iso) return duration;
  const parts = UNITS.flatMap((unit, index) => {
    const amount = Number(iso[index + 1] ?? 0);
    return amount === 0 ? [] : [amountWords(amount, unit, locale)];
  });
  return parts.join(' ');
}

function amountWords(amount: number, unit: Unit, locale: string): string {
  const words = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    useGrouping: false,
  });
  // Between a figure and a Chinese unit stands a space, as in all texts of the kit.
  return words.format(amount).replace(/(\d)(\p{Script=Han})/u, '$1 $2');
}

function unitIndex(word: string): 0 | 1 | 2 | 3 {
  if (/^(y|年)/iu.test(word)) return 0;
  if (/^m|月/iu.test(word)) return 1;
  return /^w|周|星期|礼拜/iu.test(word) ? 2 : 3;
}

function compose(amounts: readonly number[]): Duration | null {
  const text = UNITS.map((unit, index) => {
    const amount = amounts[index] ?? 0;
    return amount === 0 ? '' : `${amount}${LETTER[unit]}`;
  }).join('');
  return text === '' ? null : `P${text}`;
}
