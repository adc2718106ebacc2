import { pinyin } from '@tagma/pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../taxonomy/names.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { searchTags } from './search-tags.js';
import { createTagIndex } from './tag-index.js';

function tag(id: string, name: string, aliases: readonly string[], order: number): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId: null,
    order,
    name: { 'zh-CN': name },
    aliases: [...aliases],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

/** Few letters, so that names share them, with all that parts words, and some that is no letter. */
const word = fc.stringMatching(/^[ab1户客 _-]{1,6}$/).filter((text) => normalizeName(text) !== '');
const taxonomy = fc
  .array(fc.tuple(word, fc.array(word, { maxLength: 2 })), { minLength: 1, maxLength: 60 })
  .map((names) => names.map(([name, aliases], at) => tag(`t${at}`, name, aliases, at)));

/** The rules as they are written down: see `findTags`. Infinite where a term is nowhere. */
function plainRank({ name, aliases }: Concept, query: string): number {
  const label = normalizeName(name['zh-CN'] ?? '');
  const others = aliases.map((alias) => normalizeName(alias)).filter((alias) => alias !== label);
  const rankOf = (term: string): number => {
    const begins = [...label].some(
      (_, at) => label.startsWith(term, at) && !/[\p{L}\p{N}]/u.test(label.charAt(at - 1)),
    );
    if (begins) return 4;
    if (label.includes(term)) return 6;
    return others.some((other) => other.includes(term)) ? 8 : Infinity;
  };
  const worst = Math.max(...query.split(' ').map(rankOf));
  if (worst === Infinity) return worst;
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  return others.includes(query) ? 2 : worst;
}

function plainSearch(concepts: readonly Concept[], query: string): readonly string[] {
  const length = ({ name }: Concept): number => normalizeName(name['zh-CN'] ?? '').length;
  return concepts
    .map((concept) => ({ concept, rank: plainRank(concept, query) }))
    .filter(({ rank }) => rank !== Infinity)
    .sort((a, b) => a.rank - b.rank || length(a.concept) - length(b.concept))
    .map(({ concept }) => concept.id);
}

const idsOf = (hits: readonly { readonly id: string }[]): readonly string[] => hits.map(({ id }) => id);

describe('the order of what is found', () => {
  it('is what the plain rules say', () => {
    fc.assert(
      fc.property(taxonomy, word, (concepts, typed) => {
        const query = normalizeName(typed);
        const expected = plainSearch(concepts, query);
        const found = idsOf(searchTags(createTagIndex(concepts, 'zh-CN'), typed));
        // Where nothing fits, what nearly fits is found.
        if (expected.length > 0) expect(found).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same letter by letter as at once, among many names', () => {
    fc.assert(
      fc.property(taxonomy, fc.stringMatching(/^[ab1户客hk ]{1,5}$/), (concepts, query) => {
        const fresh = () => createTagIndex(concepts, 'zh-CN', { transliterate: pinyin });
        const typed = fresh();
        for (let end = 1; end <= query.length; end += 1) {
          const part = query.slice(0, end);
          expect(idsOf(searchTags(typed, part))).toEqual(idsOf(searchTags(fresh(), part)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
