import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from '../../../test/fixture.js';
import type { Concept } from '../taxonomy.types.js';
import { duplicateFinder } from './duplicates.js';
import type { Similarity } from './duplicates.types.js';

const tag = (id: string, name: string, more: Partial<Concept> = {}): Concept =>
  concept(id, null, { name: { en: name }, ...more });
const found = (names: readonly string[]): unknown =>
  duplicateFinder(names.map((name, at) => tag(`t${at}`, name)))
    .all()
    .map(({ why, ids }) => [why, ...ids]);

/** Shared letter groups and one letter more, worked out the plain way: an oracle without index. */
function areNear(a: string, b: string): boolean {
  const size = (text: string): number => (/[客户]/u.test(text) ? 2 : 3);
  const groups = (text: string): string[] => [
    ...new Set(
      Array.from({ length: Math.max(0, text.length - size(text) + 1) }, (_, at) =>
        text.slice(at, at + size(text)),
      ),
    ),
  ];
  const [p, q] = [groups(a), groups(b)];
  const shared = p.filter((group) => q.includes(group)).length;
  const isLonger = (long: string, short: string): boolean =>
    long.length <= 13 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  const limit = size(a) === 2 ? 0.8 : 0.75;
  return (shared > 0 && (2 * shared) / (p.length + q.length) >= limit) || isLonger(a, b) || isLonger(b, a);
}

describe('duplicateFinder', () => {
  it('finds the same name in another place and spelling, aliases too', () => {
    const concepts = [
      tag('a', 'High-value customer', { aliases: ['ＶＩＰ'] }),
      tag('b', 'high value CUSTOMER'),
      tag('c', 'vip', { state: 'archived' }),
      tag('d', 'v.i.p.'),
      tag('e', 'V I P', { kind: 'category' }),
    ];
    expect(duplicateFinder(concepts).all()).toEqual([
      { why: 'same-name', score: 1, ids: ['a', 'b'], texts: ['highvaluecustomer'] },
      { why: 'same-name', score: 1, ids: ['a', 'd'], texts: ['vip'] },
    ]);
  });

  it('finds what differs in a few characters, but not other numbers and other short words', () => {
    expect(found(['Customers', 'Customer'])).toEqual([['near', 't0', 't1']]);
    expect(found(['高价值客户', '高价值的客户'])).toEqual([['near', 't0', 't1']]);
    expect(found(['重复购买', '重复购'])).toEqual([['near', 't0', 't1']]);
    expect(found(['高价值客户', '低价值客户'])).toEqual([]);
    expect(found(['Season 2025', 'Season 2026'])).toEqual([]);
    expect(found(['男', '女', 'A', 'B'])).toEqual([]);
    expect(found(['!!!', '???', '!!!'])).toEqual([['same-name', 't0', 't2']]);
  });

  it('takes no steps of a scale for each other, as long as they are steps', () => {
    const scale = concept('grade', null, { kind: 'category', ordered: true });
    const steps = ['High-value customer', 'Low-value customer'].map((name, at) =>
      concept(`t${at}`, 'grade', { name: { en: name } }),
    );
    const again = concept('t2', 'grade', { name: { en: 'High value customer' } });
    const finder = duplicateFinder([scale, ...steps]);
    expect(finder.all()).toEqual([]);
    expect(finder.of('t0')).toEqual([]);
    finder.put(again);
    expect(finder.all()).toMatchObject([{ why: 'same-name', ids: ['t0', 't2'] }]);
    finder.remove('t2');
    finder.put({ ...scale, ordered: false });
    expect(finder.all()).toMatchObject([{ why: 'near', ids: ['t0', 't1'] }]);
  });

  it('finds names that sound alike by the transliterator of the host', () => {
    const letters: Readonly<Record<string, string>> = { 意向客户: 'yixiangkehu', 异象客户: 'yixiangkehu' };
    const concepts = ['意向客户', '异象客户', 'yixiangkehu'].map((name, at) => tag(`t${at}`, name));
    const finder = duplicateFinder(concepts, { transliterate: (text) => [letters[text] ?? text] });
    expect(finder.all()).toEqual([
      { why: 'sounds-alike', score: 1, ids: ['t0', 't1'], texts: ['异象客户', '意向客户'] },
    ]);
  });

  it('finds all near names and no others', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '客', '户'), minLength: 3, maxLength: 16 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (names) => {
        const expected = names.flatMap((a, i) =>
          names.flatMap((b, j) => (i < j && areNear(a, b) ? [[`t${i}`, `t${j}`].sort().join()] : [])),
        );
        const concepts = names.map((name, at) => tag(`t${at}`, name));
        const pairs = duplicateFinder(concepts)
          .all()
          .map(({ ids }) => ids.join());
        expect(pairs.sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('says the same after edits as when it starts again', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '客', '户'), minLength: 1, maxLength: 8 });
    const one = fc.record({
      at: fc.nat(7),
      name: word,
      kind: fc.constantFrom('tag', 'category'),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 8, maxLength: 8 }),
        fc.array(one, { maxLength: 12 }),
        (names, edits) => {
          const now = new Map(names.map((name, at) => [`t${at}`, tag(`t${at}`, name)]));
          const finder = duplicateFinder([...now.values()]);
          for (const { at, name, kind, gone } of edits) {
            const next = tag(`t${at}`, name, { kind: kind as Concept['kind'] });
            if (gone) finder.remove(next.id);
            else finder.put(next);
            if (gone) now.delete(next.id);
            else now.set(next.id, next);
          }
          const fresh = duplicateFinder([...now.values()]);
          expect(sorted(finder.all())).toEqual(sorted(fresh.all()));
          const slices = finder.allSlices();
          let slice = slices.next();
          while (slice.done !== true) slice = slices.next();
          expect(slice.value).toEqual(finder.all());
          for (const id of now.keys()) expect(sorted(finder.of(id))).toEqual(sorted(fresh.of(id)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

function sorted(list: readonly Similarity[]): unknown {
  return list.map((item) => JSON.stringify(item)).sort();
}
