import { pinyin } from '@tagma/pinyin';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { letterMask, missingLetters } from './letter-mask.js';
import { searchTags } from './search-tags.js';
import { buildTagIndex, createTagIndex } from './tag-index.js';

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
    expect(index.labels).toEqual(['A', 'A1', 'A2', 'B']);
    expect(searchTags(index, 'a a1').map(({ id }) => id)).toEqual(['a1']);
  });

  it('holds a label once when it is folded already', () => {
    const index = createTagIndex([tag('a', { 'zh-CN': '客户' })], 'zh-CN');
    expect(index.texts).toEqual(['客户']);
    expect(index.readings).toEqual(['']);
  });
});

describe('letterMask', () => {
  it('says how many letters are missing at least', () => {
    expect(missingLetters(letterMask('kehu'), letterMask(' ke hu'))).toBe(0);
    expect(missingLetters(letterMask('kehu'), letterMask('ke'))).toBe(2);
    expect(missingLetters(letterMask(''), letterMask('x'))).toBe(0);
  });
});
