import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept } from '../../../test/fixture.js';
import { bySiblingOrder } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { diffTaxonomies } from './diff-taxonomies.js';
import type { TaxonomyDiff } from './taxonomy-diff.types.js';

const said = ({ differences }: TaxonomyDiff): readonly string[] =>
  differences.map(({ kind, id }) => `${kind} ${id}`);

/** Some concepts of ten, with random places, names and states. */
const taxonomy: fc.Arbitrary<readonly Concept[]> = fc.uniqueArray(
  fc
    .record({
      at: fc.nat(9),
      under: fc.option(fc.nat(9), { freq: 2 }),
      order: fc.nat(4),
      name: fc.constantFrom('A', 'B', '客户'),
      state: fc.constantFrom('active' as const, 'archived' as const),
      color: fc.option(fc.constantFrom('red' as const, 'blue' as const), { nil: undefined }),
    })
    .map(({ at, under, order, name, state, color }) =>
      concept(`c${at}`, under === null ? null : `c${under}`, {
        order,
        name: { en: name },
        state,
        ...(color === undefined ? {} : { color }),
      }),
    ),
  { selector: ({ id }) => id, maxLength: 10 },
);

/** The older state with the differences carried out; places among siblings and versions left aside. */
function carriedOut(before: readonly Concept[], { differences }: TaxonomyDiff): unknown {
  const concepts = new Map<string, Record<string, unknown>>(before.map((one) => [one.id, { ...one }]));
  for (const difference of differences) {
    const { id } = difference;
    const one = concepts.get(id) ?? {};
    if (difference.kind === 'added') concepts.set(id, { ...difference.concept });
    if (difference.kind === 'removed') concepts.delete(id);
    if (difference.kind === 'renamed') one['name'] = difference.to;
    if (difference.kind === 'moved') one['parentId'] = difference.to;
    if (difference.kind === 'state') one['state'] = difference.to;
    if (difference.kind === 'changed')
      for (const { member, to } of difference.members) one[member] = to === null ? undefined : to;
  }
  return plain([...concepts.values()] as unknown as Concept[]);
}

function plain(concepts: readonly Concept[]): unknown {
  const entries = concepts.map((one) => [
    one.id,
    JSON.parse(JSON.stringify({ ...one, order: 0, version: 0 })) as unknown,
  ]);
  return Object.fromEntries(entries);
}

describe('diffTaxonomies', () => {
  it('tells what happened by meaning', () => {
    const before = [
      concept('top', null, { kind: 'category' }),
      concept('a', 'top', { order: 0, name: { en: 'Alpha' } }),
      concept('b', 'top', { order: 1 }),
      concept('c', 'top', { order: 2 }),
      concept('d', 'top', { order: 3 }),
    ];
    const after = [
      concept('top', null, { kind: 'category', exclusive: true, version: 9 }),
      concept('a', 'top', { order: 10, name: { en: 'Aleph' }, aliases: ['Alpha'] }),
      concept('b', null, { order: 5 }),
      concept('c', 'top', { order: 20, state: 'merged', mergedIntoId: 'a' }),
      concept('e', 'top', { order: 30 }),
    ];
    const diff = diffTaxonomies(before, after);
    expect(said(diff)).toEqual([
      'changed top',
      'renamed a',
      'changed a',
      'merged c',
      'added e',
      'moved b',
      'removed d',
    ]);
    expect(diff.differences[0]).toMatchObject({ members: [{ member: 'exclusive', from: false, to: true }] });
    expect(diff.counts).toMatchObject({
      added: 1,
      removed: 1,
      renamed: 1,
      moved: 1,
      merged: 1,
      changed: 2,
      reordered: 0,
    });
  });

  it('finds nothing between a taxonomy and itself, whatever the order of the list and the numbers', () => {
    fc.assert(
      fc.property(taxonomy, (concepts) => {
        const ranked = [...concepts].sort(bySiblingOrder);
        const again = concepts
          .map((one) => ({ ...one, version: 7, order: ranked.indexOf(one) * 3 }))
          .reverse();
        expect(diffTaxonomies(concepts, again).differences).toEqual([]);
      }),
    );
  });

  it('leads from the older state to the newer one', () => {
    fc.assert(
      fc.property(taxonomy, taxonomy, (before, after) => {
        expect(carriedOut(before, diffTaxonomies(before, after))).toEqual(plain(after));
      }),
    );
  });

  it('names one tag when one tag is taken to another place among its siblings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), fc.nat(), (count, from, to) => {
        const ids = Array.from({ length: count }, (_, at) => `t${at}`);
        const moved = `t${from % count}`;
        const rest = ids.filter((id) => id !== moved);
        const next = [...rest.slice(0, to % count), moved, ...rest.slice(to % count)];
        const inOrder = (list: readonly string[]): Concept[] =>
          list.map((id, order) => concept(id, null, { order }));
        const { counts } = diffTaxonomies(inOrder(ids), inOrder(next));
        expect(counts.reordered).toBe(next.join() === ids.join() ? 0 : 1);
      }),
    );
  });
});
