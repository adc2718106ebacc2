import { pinyin } from '@tagma/pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { editDistance, nearTest } from './edits.js';
import { searchTags } from './search-tags.js';
import { createTagIndex } from './tag-index.js';

const names = ['High-value customer', 'Loyal customer', 'Churn risk', '高价值客户', '重要客户', '流失风险'];
const concepts = names.map((name): Concept => ({
  id: name,
  version: 1,
  kind: 'tag',
  parentId: null,
  order: 0,
  name: { 'zh-CN': name },
  aliases: [],
  layer: 'core',
  exclusive: false,
  state: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
}));
const index = createTagIndex(concepts, 'zh-CN', { transliterate: pinyin });
const ids = (query: string): readonly string[] => searchTags(index, query).map(({ id }) => id);

describe('search in spite of typing errors', () => {
  it.each([
    ['cusotmer', ['Loyal customer', 'High-value customer']],
    ['loyl', ['Loyal customer']],
    ['custommer loyal', ['Loyal customer']],
    ['chrun', ['Churn risk']],
    ['gaojaizhi', ['高价值客户']],
    ['zhongyaokehuu', ['重要客户']],
    ['高价直客户', ['高价值客户']],
    ['高架植客户', ['高价值客户']],
    ['重药客户', ['重要客户']],
  ])('finds by %s', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('does so only when nothing fits', () => {
    expect(ids('loyal')).toEqual(['Loyal customer']);
    expect(ids('churn')).toEqual(['Churn risk']);
  });

  it('takes short words as they are', () => {
    expect(ids('rsk')).toEqual([]);
    expect(ids('客虎')).toEqual(['重要客户', '高价值客户']);
    expect(ids('客服')).toEqual([]);
  });
});

/** The textbook way: the least distance to any part of the text. */
function distanceToPart(text: string, word: string): number {
  let least = word.length;
  for (let from = 0; from <= text.length; from += 1)
    for (let to = from; to <= text.length; to += 1)
      least = Math.min(least, editDistance(text.slice(from, to), word));
  return least;
}

const isNear = (word: string, most: number, text: string): boolean | undefined =>
  nearTest(word, most)?.(text, 0, text.length);
const letters = fc.stringMatching(/^[abc客户]{0,9}$/);

describe('edits', () => {
  it('counts a swap as one error', () => {
    expect(editDistance('customer', 'cusotmer')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('finds a word in a text exactly when a part of the text is near enough', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 2 }), (text, word, most) => {
        fc.pre(word.length > most);
        expect(isNear(word, most, text)).toBe(distanceToPart(text, word) <= most);
      }),
      { numRuns: 500 },
    );
  });

  it('does not count spaces, and gives up on very long words', () => {
    expect(isNear('kehu', 0, ' ke hu')).toBe(true);
    expect(nearTest('x'.repeat(32), 1)).toBeNull();
    expect(isNear('x'.repeat(31), 1, `${'x'.repeat(20)}y${'x'.repeat(10)}`)).toBe(true);
  });
});
