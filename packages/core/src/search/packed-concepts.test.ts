import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from '../../test/fixture.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { conceptText } from './concept-text.js';
import { markConcepts, packConcepts } from './packed-concepts.js';
import { simplified } from './han-forms/han-forms.js';
import { parseQuery } from './query.js';
import type { Transliterate } from './transliterate.types.js';

const READINGS: Readonly<Record<string, string>> = { 高: 'gao', 价: 'jia', 值: 'zhi' };
const spell: Transliterate = Object.assign(
  (text: string) => [...text].map((letter) => READINGS[letter] ?? letter),
  { simplified },
);

/** Places of the concepts in which each word of the query is found. */
function placesOf(concepts: readonly Concept[], query: string, from = 0): number[][] {
  const packed = packConcepts(concepts, spell);
  return (parseQuery(query, spell)?.terms ?? []).map((term, at) => {
    const of = new Int32Array(from + concepts.length);
    markConcepts(packed, term, { of, from, bits: 1 << at });
    return [...of.keys()].filter((place) => of[place] === 1 << at);
  });
}

describe('packConcepts', () => {
  it('finds names, aliases and code numbers of any letters, and readings', () => {
    const concepts = [
      concept('a', null, { name: { en: 'ＶＩＰ', 'zh-CN': '高价' }, aliases: ['café'] }),
      concept('b', null, { name: { en: 'None' }, notation: 'A-1' }),
      concept('c', null, { kind: 'category', state: 'archived', name: { 'zh-CN': '值' } }),
    ];
    expect(placesOf(concepts, 'vip')).toEqual([[0]]);
    expect(placesOf(concepts, '价 a-1 zhi n')).toEqual([[0], [1], [2], [1]]);
    expect(placesOf(concepts, 'é gj', 5)).toEqual([[5], [5]]);
    expect(placesOf([], 'vip')).toEqual([[]]);
    expect(placesOf([concept('d', null, { name: { 'zh-CN': '客戶類' } })], '客户 類')).toEqual([[0], [0]]);
    expect(placesOf([concept('d', null, { name: { 'zh-CN': '客户类' } })], '客戶 类')).toEqual([[0], [0]]);
  });

  it('finds what is found in each concept by itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'g', 'j', 'é', '高', '价', ' '), maxLength: 6 });
    const names = fc.tuple(letters, letters, letters);
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), letters, (all, query) => {
        const concepts = all.map(([en, zh, alias], at) =>
          concept(`c${at}`, null, { name: { en, 'zh-CN': zh }, aliases: [alias] }),
        );
        const expected = (parseQuery(query, spell)?.terms ?? []).map((term) =>
          [...concepts.keys()].filter((place) => {
            const { text, reading } = conceptText(concepts[place] ?? concept('none', null, {}), spell);
            return text.includes(term.text) || (term.reading?.find(reading) ?? -1) !== -1;
          }),
        );
        expect(placesOf(concepts, query)).toEqual(expected);
      }),
    );
  });
});
