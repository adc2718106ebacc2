import { pinyin } from '@tagma/pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { findTags, searchTags } from './search-tags.js';
import { createTagIndex } from './tag-index.js';

function concept(id: string, name: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
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
    ...more,
  };
}

const concepts = [
  concept('value', '客户价值', { kind: 'category' }),
  concept('high', '高价值客户', { parentId: 'value', notation: 'KH-001' }),
  concept('key', '重要客户', { parentId: 'value', aliases: ['大客户'] }),
  concept('vip', 'VIP客户', { parentId: 'value' }),
  concept('bank', '银行业', { notation: 'J66' }),
  concept('xian', '西安', {}),
  concept('green', '绿色通道', {}),
  concept('en', 'Gold member', { name: { en: 'Gold member', 'zh-CN': '黄金会员' } }),
];
const index = createTagIndex(concepts, 'zh-CN', { transliterate: pinyin });
const ids = (query: string): readonly string[] => searchTags(index, query).map(({ id }) => id);
const marked = (query: string): readonly string[] => {
  const hit = searchTags(index, query)[0];
  return (hit?.marks ?? []).map(([start, end]) => hit?.label.slice(start, end) ?? '');
};

describe('search by reading', () => {
  it.each([
    ['gjz', 'high', ['高价值']],
    ['gaojiazhi', 'high', ['高价值']],
    ['gaojz', 'high', ['高价值']],
    ['gjzkh', 'high', ['高价值客户']],
    ['gjiazhikh', 'high', ['高价值客户']],
    ['jiazhi kh', 'high', ['价值客户']],
    ['zhongyao kh', 'key', ['重要客户']],
    ['kh zhongyao', 'key', ['重要客户']],
    ['vipkh', 'vip', ['VIP客户']],
    ['vip kehu', 'vip', ['VIP客户']],
    ['yinhang', 'bank', ['银行']],
    ['yhy', 'bank', ['银行业']],
    ["xi'an", 'xian', ['西安']],
    ['xian', 'xian', ['西安']],
    ['lvse', 'green', ['绿色']],
    ['lüse', 'green', ['绿色']],
    ['luse', 'green', ['绿色']],
    ['GAO', 'high', ['高']],
    ['高价值 kh', 'high', ['高价值客户']],
  ])('finds by %s', (query, id, marks) => {
    expect(ids(query)[0]).toBe(id);
    expect(marked(query)).toEqual(marks);
  });

  it('finds by alias, path and names in other languages as they are typed', () => {
    expect(searchTags(index, 'dkh')).toMatchObject([{ id: 'key', alias: '大客户', marks: [] }]);
    expect(ids('khjz vip')).toEqual(['vip']);
    const english = createTagIndex(concepts, 'en', { transliterate: pinyin });
    expect(searchTags(english, 'huangjin')).toMatchObject([{ id: 'en', alias: '黄金会员' }]);
  });

  it('finds by code number and says so', () => {
    expect(searchTags(index, 'j66')).toMatchObject([{ id: 'bank', alias: 'J66' }]);
    expect(ids('kh-001')).toEqual(['high']);
  });

  it('puts the reading of a whole label before its beginning, and both before the inside', () => {
    const more = ['江湖客', '客户群', '客户'].map((name) => concept(name, name));
    const found = searchTags(createTagIndex(more, 'zh-CN', { transliterate: pinyin }), 'kehu');
    expect(found.map(({ id }) => id)).toEqual(['客户', '客户群']);
    const inside = searchTags(
      createTagIndex([...more, concept('老客户', '老客户')], 'zh-CN', { transliterate: pinyin }),
      'kh',
    );
    expect(inside.map(({ id }) => id)).toEqual(['客户', '客户群', '老客户']);
  });

  it('is quick with long names of like syllables', () => {
    const long = '南安'.repeat(5_000);
    const one = createTagIndex([concept('a', long)], 'zh-CN', { transliterate: pinyin });
    expect(searchTags(one, `${'nana'.repeat(7)}q`)).toEqual([]);
    expect(searchTags(one, 'nana'.repeat(6))[0]?.marks.length).toBe(1);
  });

  it('does not let letters run over the end of a name', () => {
    expect(ids('yhyj')).toEqual([]);
    const two = createTagIndex([concept('a', '银行', { aliases: ['客户'] })], 'zh-CN', {
      transliterate: pinyin,
    });
    expect(searchTags(two, 'yhkh')).toEqual([]);
  });

  it('takes the form that other libraries give: tones, ü, the character itself', () => {
    const given: Readonly<Record<string, string>> = { 高: 'gāo', 绿: 'lǜ', 户: 'Hù' };
    const transliterate = (text: string): string[] =>
      Array.from(text, (character) => given[character] ?? character);
    const other = createTagIndex([concept('a', '高绿户!x')], 'zh-CN', { transliterate });
    expect(searchTags(other, 'gaolvhux')).toMatchObject([
      {
        id: 'a',
        marks: [
          [0, 3],
          [4, 5],
        ],
      },
    ]);
  });

  it('finds Chinese by its characters alone without a transliteration', () => {
    const plain = createTagIndex(concepts, 'zh-CN');
    expect(searchTags(plain, 'gjz')).toEqual([]);
    expect(searchTags(plain, '高价值')).toHaveLength(1);
  });
});

const han = fc.stringMatching(/^[一-龠]{1,12}$/u);
const names = fc.uniqueArray(fc.oneof(han, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })), {
  minLength: 1,
  maxLength: 12,
});
const indexOf = (list: readonly string[]) =>
  createTagIndex(
    list.map((name, at) => concept(`t${at}`, name)),
    'zh-CN',
    { transliterate: pinyin },
  );

describe('search by reading, any names', () => {
  it('finds every tag by its own reading and by its initials, and marks all of it', () => {
    fc.assert(
      fc.property(han, (name) => {
        const readings = pinyin(name);
        fc.pre(readings.every((reading) => reading !== ''));
        const whole = readings.join("'");
        // More letters do not count.
        fc.pre(readings.join('').length <= 31);
        for (const typed of [whole, readings.join(''), readings.map(([first]) => first).join('')]) {
          const [hit] = searchTags(indexOf([name]), typed);
          expect(hit?.label).toBe(name);
          // Letters that could be read in two ways may stand for less of the name: zh for 蛀, not for two characters.
          expect(hit?.marks).toMatchObject([[0, typed === whole ? name.length : expect.any(Number)]]);
        }
      }),
    );
  });

  it('keeps marks inside the label, in order and apart', () => {
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,4})?$/), (list, query) => {
        for (const { label, marks } of searchTags(indexOf(list), query)) {
          let at = -1;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThan(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(label.length);
        }
      }),
    );
  });

  it('finds the same letter by letter as at once', () => {
    fc.assert(
      fc.property(names, fc.oneof(han, fc.stringMatching(/^[a-z' ]{1,8}$/)), (list, query) => {
        const typed = indexOf(list);
        const answers = Array.from(query, (_, at) => searchTags(typed, query.slice(0, at + 1)));
        const last = searchTags(indexOf(list), query).map(({ id }) => id);
        expect(answers.at(-1)?.map(({ id }) => id)).toEqual(last);
        // And when the last letters are taken back.
        const shorter = query.slice(0, 1);
        expect(findTags(typed, shorter).length).toBe(findTags(indexOf(list), shorter).length);
      }),
    );
  });
});
