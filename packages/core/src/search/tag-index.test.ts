import { pinyin } from '@tagma/pinyin';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { letterMask, missingLetters } from './letter-mask.js';
import { textOf } from './row-texts.js';
import { searchTags } from './search-tags.js';
import { buildTagIndex, createTagIndex, labelOf } from './tag-index.js';

function tag(id: string, name: Concept['name'], more: Partial<Concept> = {}): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId: null,
    order: 0,
    name,
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

const many = Array.from({ length: 3_000 }, (_, at) =>
  tag(
    `t${at}`,
    { 'zh-CN': `客户${at}` },
    { order: at, parentId: at === 0 ? null : `t${Math.floor((at - 1) / 9)}` },
  ),
);

describe('buildTagIndex', () => {
  it('makes in slices what createTagIndex makes at once', () => {
    const steps = buildTagIndex(many, 'zh-CN', { transliterate: pinyin });
    const counts: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) counts.push(step.value);
    expect(step.value).toEqual(createTagIndex(many, 'zh-CN', { transliterate: pinyin }));
    expect(counts.length).toBeGreaterThan(20);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('keeps the order of the tree, tags below tags included', () => {
    const index = createTagIndex(
      [
        tag('b', { en: 'B' }, { order: 2 }),
        tag('a', { en: 'A' }, { order: 1 }),
        tag('a2', { en: 'A2' }, { order: 2, parentId: 'a' }),
        tag('a1', { en: 'A1' }, { order: 1, parentId: 'a' }),
      ],
      'en',
    );
    expect(index.tags.map((one) => labelOf(one, 'en'))).toEqual(['A', 'A1', 'A2', 'B']);
    expect(searchTags(index, 'a a1').map(({ id }) => id)).toEqual(['a1']);
  });

  it('keeps all names of a tag, folded, and their readings', () => {
    const index = createTagIndex(
      [tag('a', { 'zh-CN': '客户' }), tag('b', { 'zh-CN': 'ＶＩＰ 客户', en: 'Big' }, { order: 1 })],
      'zh-CN',
      { transliterate: pinyin },
    );
    expect([0, 1, 2].map((row) => textOf(index.names, row))).toEqual(['客户', 'vip 客户', '']);
    expect([0, 1, 2].map((row) => textOf(index.others, row))).toEqual(['', '\u0001big', '']);
    expect([0, 1].map((row) => textOf(index.readings, row))).toEqual([' ke hu', ' vip ke hu\u0001']);
  });

  it('keeps texts of any length', () => {
    const long = `a${'高'.repeat(20_000)}z`;
    const index = createTagIndex([tag('a', { en: 'Short' }), tag('b', { en: long }, { order: 1 })], 'en');
    expect(textOf(index.names, 1)).toBe(long);
    expect(searchTags(index, '高z').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('letterMask', () => {
  it('says how many letters are missing at least', () => {
    expect(missingLetters(letterMask('kehu'), letterMask(' ke hu'))).toBe(0);
    expect(missingLetters(letterMask('kehu'), letterMask('ke'))).toBe(2);
    expect(missingLetters(letterMask(''), letterMask('x'))).toBe(0);
  });
});
