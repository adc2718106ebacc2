import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { concept } from '../../../testing-suites/fixtures.js';
import { buildTree } from '../model/taxonomy-tree.js';
import { NodeSearch } from './node-search.js';
import { carryChunks, cutChunks, packedOf } from './text-chunks.js';

const many = (count: number): Concept[] =>
  Array.from({ length: count }, (_, at) => concept(`c${at}`, '', `Name ${at} 名`));

describe('texts of concepts in chunks', () => {
  it('keeps the chunks of which nothing changed, and leaves none out', () => {
    const before = many(1800);
    const chunks = cutChunks(0, before.length);
    for (const chunk of chunks) packedOf(chunk, before, undefined);
    const added = concept('new', '', 'New');
    const states = {
      renamed: before.map((one, at) => (at === 700 ? added : one)),
      added: [...before.slice(0, 700), added, ...before.slice(700)],
      removed: before.filter((_, at) => at !== 700),
      appended: [...before, added],
      turned: [...before.slice(900), ...before.slice(0, 900)],
      emptied: [],
    };
    const kept = Object.fromEntries(
      Object.entries(states).map(([name, now]) => {
        const carried = carryChunks(chunks, before, now);
        let end = 0;
        for (const { from, count } of carried) {
          expect(from, name).to.equal(end);
          end += count;
        }
        expect(end, name).to.equal(now.length);
        return [name, carried.filter(({ packed }) => packed !== null).length];
      }),
    );
    expect(kept).to.deep.equal({ renamed: 3, added: 3, removed: 3, appended: 4, turned: 0, emptied: 0 });
  });

  it('finds after edits what a fresh search finds', () => {
    let concepts = many(1200);
    const search = new NodeSearch();
    for (let edit = 0; edit < 12; edit++) {
      const at = (edit * 431) % concepts.length;
      const more = edit % 3 === 0 ? [] : [concept(`e${edit}`, '', `Edited ${edit} 名 12`)];
      concepts = [...concepts.slice(0, at), ...more, ...concepts.slice(edit % 3 === 1 ? at : at + 1)];
      const tree = buildTree(concepts);
      const fresh = new NodeSearch();
      fresh.take(concepts);
      search.take(concepts);
      for (const query of ['12', '名', 'edited', `name ${edit}`])
        expect(search.find(tree, query), query).to.deep.equal(fresh.find(tree, query));
    }
  });
});
