import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { concept } from '../../../testing-suites/fixtures.js';
import { narrowTo } from '../find/narrow.js';
import { checkMove, dropTarget, heightOf, nextSibling, previousSibling, topmost } from './check-move.js';
import { stepTarget } from './step-move.js';
import { buildTree, conceptAt, nodeOf } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';
import { TreeModel } from './tree-model.js';
import { updateTree } from './update-tree.js';

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

/** Trees of any shape, shuffled; every tenth has missing parents and circles. */
function randomConcepts(seed: number): Concept[] {
  const next = sequence(seed);
  const isBroken = seed % 10 === 0;
  const made: Concept[] = [];
  for (let i = 0; i < 1 + next(40); i++) {
    const any = next(made.length + 1) - 1;
    const parentId = isBroken && next(5) === 0 ? `n${next(60)}` : any < 0 ? null : `n${any}`;
    made.push(concept(`n${i}`, `名${i}`, `Name ${i}`, { parentId, order: next(4), kind: 'category' }));
  }
  for (let i = made.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [made[i], made[j]] = [made[j] as Concept, made[i] as Concept];
  }
  return made;
}

const seeds = Array.from({ length: 300 }, (_, i) => i + 1);
const healthy = seeds.filter((seed) => seed % 10 !== 0);
const idAt = (tree: TaxonomyTree, node: number): string => conceptAt(tree, node)?.id ?? '';

/** The same order written the slow and obvious way. */
function slowOrder(concepts: readonly Concept[]): string[] {
  const below = (parentId: string | null): string[] =>
    concepts
      .filter((entry) => entry.parentId === parentId)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .flatMap((entry) => [entry.id, ...below(entry.id)]);
  return below(null);
}

describe('the tree as flat arrays', () => {
  it('numbers nodes in reading order', () => {
    for (const seed of healthy) {
      const concepts = randomConcepts(seed);
      const tree = buildTree(concepts);
      const order = Array.from({ length: tree.count }, (_, node) => idAt(tree, node));
      expect(order, `seed ${seed}`).to.deep.equal(slowOrder(concepts));
    }
  });

  it('loses no node of a broken tree, and shows each once', () => {
    for (const seed of seeds) {
      const concepts = randomConcepts(seed);
      const tree = buildTree(concepts);
      const ids = Array.from({ length: tree.count }, (_, node) => idAt(tree, node));
      expect([...ids].sort(), `seed ${seed}`).to.deep.equal(concepts.map(({ id }) => id).sort());
    }
  });

  it('keeps branches together: parent before child, size and depth true', () => {
    for (const seed of seeds) {
      const tree = buildTree(randomConcepts(seed));
      for (let node = 0; node < tree.count; node++) {
        const parent = tree.parent[node] ?? -1;
        expect(parent).to.be.lessThan(node);
        expect(tree.depth[node]).to.equal(parent < 0 ? 0 : (tree.depth[parent] ?? 0) + 1);
        const end = node + (tree.size[node] ?? 0);
        for (let below = node + 1; below < tree.count; below++) {
          let above = below;
          while (above > node) above = tree.parent[above] ?? -1;
          expect(above === node, `seed ${seed}`).to.equal(below < end);
        }
      }
    }
  });

  it('builds the same from an earlier tree as from nothing', () => {
    for (const seed of healthy) {
      const concepts = randomConcepts(seed);
      const before = buildTree(concepts);
      const next = sequence(seed + 1);
      const moved = concepts.map((entry) =>
        next(6) === 0
          ? { ...entry, parentId: next(2) === 0 ? null : `n${next(40)}`, order: next(4), version: 2 }
          : entry,
      );
      const fast = updateTree(moved, before);
      const fresh = buildTree(moved);
      for (const key of ['place', 'nodes', 'parent', 'depth', 'size'] as const)
        expect([...fast[key]], `${key}, seed ${seed}`).to.deep.equal([...fresh[key]]);
      expect(fast.ids).to.equal(before.ids);
      const renamed = moved.map((entry) => ({ ...entry, name: { en: 'New' } }));
      expect(updateTree(renamed, fast).nodes).to.equal(fast.nodes);
    }
  });

  it('takes the first of concepts with the same id, and a category before a tag', () => {
    const tree = buildTree([
      concept('same', '', 'Tag', { parentId: null }),
      concept('same', '', 'First', { parentId: null, kind: 'category' }),
      concept('same', '', 'Second', { parentId: null, kind: 'category' }),
      concept('leaf', '', 'Leaf', { parentId: 'same' }),
    ]);
    expect(tree.count).to.equal(4);
    expect(conceptAt(tree, nodeOf(tree, 'same'))?.name['en']).to.equal('First');
    expect(tree.parent[nodeOf(tree, 'leaf')]).to.equal(nodeOf(tree, 'same'));
    expect(nodeOf(tree, 'nobody')).to.equal(-1);
  });

  it('survives 100,000 levels', () => {
    const deep = Array.from({ length: 100_000 }, (_, i) =>
      concept(`d${i}`, '', `D ${i}`, { parentId: i === 0 ? null : `d${i - 1}` }),
    );
    const tree = buildTree(deep);
    expect(tree.size[0]).to.equal(100_000);
  });

  it('knows the siblings on both sides', () => {
    for (const seed of seeds) {
      const tree = buildTree(randomConcepts(seed));
      for (let node = 0; node < tree.count; node++) {
        const next = nextSibling(tree, node);
        if (next >= 0) expect(previousSibling(tree, next), `seed ${seed}`).to.equal(node);
        const before = previousSibling(tree, node);
        if (before >= 0) expect(nextSibling(tree, before), `seed ${seed}`).to.equal(node);
      }
    }
  });
});

describe('the visible rows', () => {
  const shown = (model: TreeModel): string[] =>
    Array.from({ length: model.rows.count }, (_, row) => model.conceptAt(row)?.id ?? '');

  /** Ids of the open branches. */
  const openIds = (model: TreeModel): string[] =>
    Array.from({ length: model.tree.count }, (_, node) => node)
      .filter((node) => model.isOpen(node))
      .map((node) => idAt(model.tree, node));

  it('are the nodes of which every ancestor is open', () => {
    for (const seed of seeds) {
      const model = new TreeModel();
      model.setConcepts(randomConcepts(seed));
      model.setAllOpen(false);
      const next = sequence(seed);
      const { tree } = model;
      for (let i = 0; i < 12; i++) model.setOpen(next(tree.count), next(3) > 0);
      const expected: string[] = [];
      for (let node = 0; node < tree.count; node++) {
        let above = tree.parent[node] ?? -1;
        while (above >= 0 && model.isOpen(above)) above = tree.parent[above] ?? -1;
        if (above < 0) expected.push(idAt(tree, node));
      }
      expect(shown(model), `seed ${seed}`).to.deep.equal(expected);
      expected.forEach((id, row) => expect(model.rowOf(id)).to.equal(row));
    }
  });

  it('are all of them at first where a hundred fit, and the roots of more', () => {
    const chain = (count: number): Concept[] =>
      Array.from({ length: count }, (_, at) =>
        concept(`n${at}`, `名${at}`, `Name ${at}`, { parentId: at === 0 ? null : 'n0', kind: 'category' }),
      );
    const model = new TreeModel();
    model.setConcepts(chain(100));
    expect(model.rows.count).to.equal(100);
    model.setAllOpen(false);
    model.setConcepts(chain(99));
    expect(model.rows.count, 'closed by the person').to.equal(1);
    const large = new TreeModel();
    large.setConcepts(chain(101));
    expect(large.rows.count).to.equal(1);
  });

  it('stay open when other concepts come, move and go', () => {
    for (const seed of healthy) {
      const concepts = randomConcepts(seed);
      const model = new TreeModel();
      // With what saves building it again, and without.
      if (seed % 2 === 0) model.build = updateTree;
      model.setConcepts(concepts);
      model.setAllOpen(false);
      const next = sequence(seed);
      for (let i = 0; i < 9; i++) model.setOpen(next(model.tree.count), true);
      const open = new Set(openIds(model));
      const gone = `n${next(concepts.length)}`;
      const news = [
        ...concepts
          .filter(({ id }) => id !== gone)
          .map((entry) => (entry.parentId === gone ? { ...entry, parentId: null } : entry)),
        concept('new', '新', 'New'),
      ];
      model.setConcepts(news);
      const parents = new Set(news.map(({ parentId }) => parentId));
      const still = [...open].filter((id) => parents.has(id)).sort();
      expect(openIds(model).sort(), `seed ${seed}`).to.deep.equal(still);
    }
  });

  it('keep the way to what a search found, and give back what was open', () => {
    for (const seed of seeds) {
      const model = new TreeModel();
      model.setConcepts(randomConcepts(seed));
      model.setAllOpen(false);
      const { tree } = model;
      const next = sequence(seed);
      for (let i = 0; i < 5; i++) model.setOpen(next(tree.count), true);
      const before = shown(model);
      const found = [...new Set([next(tree.count), next(tree.count)])];
      model.narrow(narrowTo(tree, found));
      const expected = new Set<number>();
      for (const node of found)
        for (let above = node; above >= 0; above = tree.parent[above] ?? -1) expected.add(above);
      const inOrder = [...expected].sort((a, b) => a - b).map((node) => idAt(tree, node));
      expect(shown(model), `seed ${seed}`).to.deep.equal(inOrder);
      for (const node of expected) {
        const siblings = [...expected].filter((other) => tree.parent[other] === tree.parent[node]);
        expect(model.setSizeOf(node)).to.equal(siblings.length);
        expect(model.positionOf(node)).to.equal(siblings.sort((a, b) => a - b).indexOf(node) + 1);
      }
      model.narrow(null);
      expect(shown(model)).to.deep.equal(before);
    }
  });
});

describe('where concepts may go', () => {
  it('never below themselves, and never deeper than allowed', () => {
    for (const seed of healthy) {
      const tree = buildTree(randomConcepts(seed));
      const next = sequence(seed);
      const node = next(tree.count);
      const target = next(tree.count);
      const problem = checkMove(
        tree,
        [idAt(tree, node)],
        { parentId: idAt(tree, target), beforeId: null },
        4,
      );
      const isInside = target >= node && target < node + (tree.size[node] ?? 1);
      const levels = (tree.depth[target] ?? 0) + 1 + heightOf(tree, node);
      expect(problem, `seed ${seed}`).to.equal(isInside ? 'cycle' : levels > 4 ? 'too-deep' : null);
    }
  });

  it('a step and its opposite leave everything where it was', () => {
    for (const seed of healthy) {
      const concepts = randomConcepts(seed);
      const tree = buildTree(concepts);
      const id = idAt(tree, sequence(seed)(tree.count));
      const down = stepTarget(tree, [id], 'down');
      if (down === null) continue;
      const moved = buildTree(place(concepts, id, down.parentId, down.beforeId));
      const up = stepTarget(moved, [id], 'up');
      const back = buildTree(place(moved.concepts, id, up?.parentId ?? null, up?.beforeId ?? null));
      const order = (one: TaxonomyTree): string[] =>
        Array.from({ length: one.count }, (_, node) => idAt(one, node));
      expect(order(back), `seed ${seed}`).to.deep.equal(order(tree));
    }
  });

  it('says what a drop at a row means', () => {
    const tree = buildTree([
      concept('a', '', 'A', { kind: 'category' }),
      concept('a1', '', 'A1', { parentId: 'a' }),
      concept('b', '', 'B', { kind: 'category', order: 1 }),
    ]);
    const at = (id: string): number => nodeOf(tree, id);
    expect(dropTarget(tree, at('b'), 'before', false)).to.deep.equal({ parentId: null, beforeId: 'b' });
    expect(dropTarget(tree, at('b'), 'after', false)).to.deep.equal({ parentId: null, beforeId: null });
    expect(dropTarget(tree, at('b'), 'into', false)).to.deep.equal({ parentId: 'b', beforeId: null });
    expect(dropTarget(tree, at('a'), 'after', false)).to.deep.equal({ parentId: null, beforeId: 'b' });
    expect(dropTarget(tree, at('a'), 'after', true)).to.deep.equal({ parentId: 'a', beforeId: 'a1' });
  });

  it('moves a branch once, however much of it is chosen', () => {
    const tree = buildTree([
      concept('a', '', 'A', { kind: 'category' }),
      concept('a1', '', 'A1', { parentId: 'a' }),
      concept('b', '', 'B', { kind: 'category', order: 1 }),
    ]);
    expect(topmost(tree, ['b', 'a1', 'a', 'gone'])).to.deep.equal(['a', 'b']);
  });

  /** Moves as the core does: new orders for all children of the parent. */
  function place(
    concepts: readonly Concept[],
    id: string,
    parentId: string | null,
    beforeId: string | null,
  ): Concept[] {
    const siblings = concepts
      .filter((entry) => entry.parentId === parentId && entry.id !== id)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map((entry) => entry.id);
    siblings.splice(beforeId === null ? siblings.length : siblings.indexOf(beforeId), 0, id);
    return concepts.map((entry) => {
      const order = siblings.indexOf(entry.id);
      return order < 0 ? entry : { ...entry, parentId, order };
    });
  }
});
