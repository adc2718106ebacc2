import { describe, expect, it } from 'vitest';
import { toSentence } from '../sentence/to-sentence.js';
import { outcomeOf } from '../testing/run.js';
import { calendarPart, calendarPartOf } from './calendar-part.js';
import type { CalendarPart } from './calendar-part.js';
import { toRuleTree } from './to-rule-tree.js';
import { writeCondition } from './write.js';

const partIn = (text: string) => {
  const { root } = toRuleTree(text);
  if (root?.kind !== 'compare') throw new Error(`no comparison: ${text}`);
  return calendarPartOf(root.left);
};
const DATE = { kind: 'date-of', of: { kind: 'field', path: ['at'] } } as const;

describe('a part of a date', () => {
  it.each([
    // Monday the 23rd in Shanghai, still Sunday the 22nd in UTC.
    ['year', 2026],
    ['quarter', 4],
    ['month', 11],
    ['day', 23],
    ['weekday', 1],
  ] as const)('%s is written, runs and is read again', async (part: CalendarPart, value) => {
    const text = writeCondition({
      kind: 'compare',
      left: calendarPart({ part, date: DATE, zone: '+0800' }),
      operator: '=',
      right: { kind: 'literal', value },
      missing: 'skip',
    });
    expect(partIn(text)).toMatchObject({ part, zone: '+0800', date: DATE });
    expect(await outcomeOf(text, { at: '2026-11-22T20:00:00Z' })).toBe('match');
    expect(await outcomeOf(text, { at: '2020-01-01T20:00:00Z' })).toBe('no-match');
    expect(await outcomeOf(text, {})).toBe('no-match');
  });

  it('is read in the spellings of people, and nothing else is', () => {
    expect(partIn('$number($fromMillis($toMillis(at), "[M01]", "+0000")) >= 6')?.part).toBe('month');
    for (const other of [
      '$number($fromMillis($toMillis(at), "[H]", "+0800")) = 1',
      '$number($fromMillis($toMillis(at), "[M]")) = 1',
      '$number($fromMillis($toMillis(at), "[M]", zone)) = 1',
      '$ceil($number($fromMillis($toMillis(at), "[D]", "+0800")) / 3) = 1',
      '$number(at) = 1',
    ])
      expect(partIn(other), other).toBeUndefined();
  });

  it('is said in words', () => {
    const text = '$number($fromMillis($toMillis(orders.at), "[M]", "+0800")) = 11';
    const titles = () => '下单时间';
    expect(toSentence(text, { locale: 'en', titles: () => 'order date' })).toContain(
      'the month of order date (UTC+08:00) is 11',
    );
    expect(toSentence(text, { locale: 'zh-CN', titles })).toContain('下单时间的月份（UTC+08:00）');
    const weekday = '$number($fromMillis($toMillis(at), "[F0]", "+0000")) > 5';
    expect(toSentence(weekday, { locale: 'en' })).toContain('the weekday of at (1 is Monday; UTC)');
  });
});
