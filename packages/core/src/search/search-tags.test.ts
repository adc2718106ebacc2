import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { normalizeName } from '../taxonomy/names.js';
import { simplified } from './han-forms/han-forms.js';
import { searchTags } from './search-tags.js';
import { createTagIndex } from './tag-index.js';
import type { Transliterate } from './transliterate.types.js';

function concept(id: string, name: Concept['name'], more: Partial<Concept> = {}): Concept {
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

const value = concept('value', { en: 'Customer value', 'zh-CN': '客户价值' }, { kind: 'category' });
const high = concept('high', { en: 'High-value customer', 'zh-CN': '高价值客户' }, { parentId: 'value' });
const vip = concept(
  'vip',
  { en: 'ＶＩＰ customer', 'zh-CN': 'VIP客户' },
  { parentId: 'value', aliases: ['Gold member'] },
);
const lost = concept('lost', { en: 'Lost VIP', 'zh-CN': '流失' });
const old = concept('old', { en: 'VIP of last year' }, { state: 'archived' });
const concepts = [value, high, vip, lost, old];

const ids = (query: string, locale = 'en') =>
  searchTags(createTagIndex(concepts, locale), query).map((hit) => hit.id);

/** Knows no readings, but the forms of characters. */
const inForms: Transliterate = Object.assign((text: string) => [...text], { simplified });

describe('searchTags', () => {
  it('finds traditional characters by simplified ones, and the other way round', () => {
    const tags = [
      concept('1-simple', { 'zh-CN': '流失客户' }),
      concept('2-old', { 'zh-CN': '長期客戶' }),
      concept('mixed', { 'zh-CN': '價值', en: 'Worth' }, { aliases: ['客户價值'] }),
      concept('other', { 'zh-CN': '客商' }),
    ];
    const index = createTagIndex(tags, 'zh-CN', { transliterate: inForms });
    for (const query of ['客户', '客戶'])
      expect(searchTags(index, query).map(({ id, marks }) => [id, marks])).toEqual([
        ['1-simple', [[2, 4]]],
        ['2-old', [[2, 4]]],
        ['mixed', []],
      ]);
    expect(searchTags(index, '长').map(({ id }) => id)).toEqual(['2-old']);
    expect(searchTags(index, '客戶价值')[0]).toMatchObject({ id: 'mixed', alias: '客户價值' });
  });

  it('finds words in any order', () => {
    expect(ids('customer high')).toEqual(['high']);
    expect(ids('high customer')).toEqual(['high']);
  });

  it('finds by path, alias and the name in another language', () => {
    expect(ids('客户价值 vip')).toEqual(['vip']);
    expect(ids('gold')).toEqual(['vip']);
    expect(ids('流失')).toEqual(['lost']);
    expect(searchTags(createTagIndex(concepts, 'en'), 'gold')[0]).toMatchObject({
      alias: 'Gold member',
      marks: [],
    });
  });

  it('finds Chinese and Latin in one query', () => {
    expect(ids('vip客', 'zh-CN')).toEqual(['vip']);
    expect(ids('价值 高', 'zh-CN')).toEqual(['high']);
  });

  it('puts the beginning of the label before the inside', () => {
    expect(ids('vip')).toEqual(['vip', 'lost']);
  });

  it('puts a whole alias or name in another language before the inside of labels', () => {
    const more = [
      ...concepts,
      concept('aged', { en: 'Aged gold members' }),
      concept('au', { en: 'Au', 'zh-CN': 'Gold' }),
    ];
    const found = searchTags(createTagIndex(more, 'en'), 'gold').map(({ id }) => id);
    expect(found).toEqual(['au', 'aged', 'vip']);
  });

  it('finds nothing for a pasted document', () => {
    expect(ids('vip '.repeat(1_000_000))).toEqual([]);
  });

  it('marks full-width letters by their place in the label', () => {
    expect(searchTags(createTagIndex(concepts, 'en'), 'vip cust')[0]?.marks).toEqual([
      [0, 3],
      [4, 8],
    ]);
  });

  it('marks characters outside the basic plane as a whole', () => {
    const index = createTagIndex([concept('x', { en: '𠮷野家 fan' })], 'en');
    expect(searchTags(index, '野家')[0]?.marks).toEqual([[2, 4]]);
  });

  it.each([
    ['Cafe\u0301', 'café'],
    ['Café', 'cafe\u0301'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Straße', 'STRASSE'],
    ['V\u200bIP', 'vip'],
  ])('finds %s by %s and marks all of it', (name, query) => {
    const hits = searchTags(createTagIndex([concept('x', { en: name })], 'en'), query);
    expect(hits).toMatchObject([{ id: 'x', marks: [[0, name.length]] }]);
  });

  it('leaves out archived tags and tags below an archived category', () => {
    expect(ids('last year')).toEqual([]);
    const archived = createTagIndex([{ ...value, state: 'archived' }, high], 'en');
    expect(searchTags(archived, 'high')).toEqual([]);
  });

  it('finds nothing for an empty query', () => {
    expect(ids('  ')).toEqual([]);
  });

  it('keeps tags whose parent is missing', () => {
    const orphan = createTagIndex([{ ...high, parentId: 'gone' }], 'en');
    expect(searchTags(orphan, 'high')).toHaveLength(1);
  });

  it('finds every tag by its own label, first among equals in length, with marks inside the label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        fc.pre(name.trim() !== '' && !/\p{Cc}/u.test(name));
        const hits = searchTags(createTagIndex([concept('a', { en: name })], 'en'), name);
        // A name of nothing but ignorable characters has nothing to search for.
        if (normalizeName(name) === '') return;
        expect(hits[0]?.label).toBe(name);
        for (const [start, end] of hits[0]?.marks ?? []) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(name.length);
        }
      }),
    );
  });
});
