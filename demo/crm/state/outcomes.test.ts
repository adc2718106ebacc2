import { describe, expect, it } from 'vitest';
import type { Concept } from '@tagma/core';
import { givingLists } from './giving-lists.js';
import { asked, measureOptions, usualCondition } from './measures.js';
import { figureWords, inTierOrder, shareWords, signedWords } from './outcome-words.js';
import { periodBounds, periodName } from './period-bounds.js';

const field = (key: string, type: 'text' | 'number' | 'datetime') =>
  ({ key, type, title: { en: key } }) as const;

describe('measures', () => {
  it('are offered of dated lists: money first, then counts, then means', () => {
    const collections = [
      { key: 'talks', title: { en: 'Talks' }, fields: [field('at', 'datetime'), field('text', 'text')] },
      {
        key: 'orders',
        title: { en: 'Orders' },
        fields: [field('day', 'datetime'), field('amount', 'number')],
      },
      { key: 'timeless', title: { en: 'Timeless' }, fields: [field('amount', 'number')] },
    ];
    const words = {
      ...{ sumOf: (f: string, l: string) => `sum ${f} ${l}`, countOf: (l: string) => `count ${l}` },
      meanOf: (f: string, l: string) => `mean ${f} ${l}`,
    };
    const options = measureOptions({ collections }, 'en', words);
    expect(options.map(({ label }) => label)).toEqual([
      ...['sum amount Orders', 'count Talks', 'count Orders', 'mean amount Orders'],
    ]);
    expect(options[0]?.measure).toEqual({ collection: 'orders', at: 'day', value: 'amount', of: 'sum' });
  });

  it('have a condition where one was written', () => {
    const measure = { collection: 'orders', at: 'at', value: null, of: 'sum' } as const;
    expect(asked(measure, '  ')).toEqual(measure);
    expect(asked(measure, ' x = 1 ')).toEqual({ ...measure, where: 'x = 1' });
    expect([usualCondition(measure) === '', usualCondition({ ...measure, collection: 'talks' })]).toEqual([
      false,
      '',
    ]);
  });
});

describe('periods', () => {
  const now = new Date(2026, 1, 15, 12, 30); // a Sunday
  const local = (moment: string | undefined): string => new Date(moment ?? '').toLocaleString('sv');

  it.each([
    ['month', 3, '2025-12-01 00:00:00', '2026-02-01 00:00:00'],
    ['quarter', 2, '2025-10-01 00:00:00', '2026-01-01 00:00:00'],
    ['week', 4, '2026-01-19 00:00:00', '2026-02-09 00:00:00'],
  ] as const)('of a %s begin where the calendar says, and end now', (unit, count, first, last) => {
    const bounds = periodBounds(unit, count, now);
    expect([bounds.length, bounds.at(-1)]).toEqual([count + 1, now.toISOString()]);
    expect([local(bounds[0]), local(bounds[count - 1])]).toEqual([first, last]);
  });

  it('have names in both languages', () => {
    const start = new Date(2026, 3, 1).toISOString();
    expect(periodName('quarter', start, 'en')).toBe('Q2 2026');
    expect(periodName('quarter', start, 'zh-CN')).toBe('2026年第2季度');
    expect(periodName('month', start, 'zh-CN')).toBe('2026年4月');
    expect(periodName('week', start, 'en')).toBe('Apr 1');
  });
});

describe('words of figures', () => {
  it('never make 0 of no data', () => {
    expect([figureWords(null, 'en'), shareWords(null, 'en'), signedWords(null, 'en')]).toEqual([
      '–',
      '–',
      '–',
    ]);
    expect([figureWords(0, 'en'), shareWords(0, 'en'), signedWords(0, 'en')]).toEqual(['0', '0.0%', '0']);
    expect([figureWords(12.345, 'en'), figureWords(12_345.6, 'en')]).toEqual(['12.35', '12,346']);
    expect([shareWords(-0.4, 'en'), signedWords(20, 'en')]).toEqual(['-40.0%', '+20']);
  });

  it('stand in the order of the scheme', () => {
    const rows = [null, 'gone', 'low', 'high'];
    expect(inTierOrder(rows, (row) => row, ['high', 'low'])).toEqual(['high', 'low', 'gone', null]);
  });
});

describe('who gives tags', () => {
  it('finds facts given by hand and judgements given by rules', () => {
    const tag = (tagId: string, share: number) => ({ tagId, active: 10, automatic: share * 10, share });
    const concept = (id: string, judgement?: 'objective' | 'subjective') =>
      ({ id, ...(judgement === undefined ? {} : { judgement }) }) as Concept;
    const lists = givingLists(
      [tag('a', 0.6), tag('b', 0.7), tag('c', 0.6), tag('d', 0.5), tag('e', 0)],
      [
        concept('a', 'objective'),
        concept('b', 'objective'),
        concept('c', 'subjective'),
        concept('d', 'subjective'),
        concept('e'),
      ],
    );
    expect(lists.toAutomate.map(({ tagId }) => tagId)).toEqual(['a']);
    expect(lists.toCheck.map(({ tagId }) => tagId)).toEqual(['c']);
  });
});
