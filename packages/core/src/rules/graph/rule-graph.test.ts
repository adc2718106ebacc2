import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept, concepts, createHarness, rule } from '../../../test/fixture.js';
import { cycleThrough, ruleGraph } from './rule-graph.js';
import { ruleRunOrder } from './run-order.js';

const reading = (id: string, tagId: string, ...reads: string[]) =>
  rule(id, tagId, { expression: reads.map((tag) => `"${tag}" in tags`).join(' and ') || 'true' });

describe('cycles of rules', () => {
  it('are refused at publishing, with the way that leads back', async () => {
    const { done, refused, rule: stored } = await createHarness((same) => ({ ...same, rules: [] }));
    const make = (id: string, tagId: string, reads: string) =>
      done({
        type: 'createRule',
        id,
        rule: { name: id.toUpperCase(), recordType: 'customer', tagId, expression: `"${reads}" in tags` },
      });
    await make('a', 'vip', 'plain');
    await make('b', 'plain', 'new');
    await make('c', 'new', 'vip');
    await done({ type: 'publishRule', id: 'a', expectedVersion: 1 });
    await done({ type: 'publishRule', id: 'b', expectedVersion: 1 });
    expect(await refused({ type: 'publishRule', id: 'c', expectedVersion: 1 })).toMatchObject({
      code: 'rule-cycle',
      details: { path: 'C → B → A → C', count: 3 },
    });
    expect(await stored('c')).toMatchObject({ state: 'draft', version: 1 });
    // What is not at work feeds nobody.
    await done({ type: 'pauseRule', id: 'a', expectedVersion: 2 });
    await done({ type: 'publishRule', id: 'c', expectedVersion: 1 });
    expect(await refused({ type: 'publishRule', id: 'a', expectedVersion: 3 })).toMatchObject({
      code: 'rule-cycle',
    });
  });

  it('of one rule are cycles too', () => {
    const own = reading('own', 'vip', 'vip');
    expect(cycleThrough('own', ruleGraph([own], concepts))).toEqual(['own']);
  });

  it('are not diamonds', () => {
    const rules = [
      reading('top', 'vip'),
      reading('left', 'plain', 'vip'),
      reading('right', 'new', 'vip'),
      reading('end', 'active', 'plain', 'new'),
    ];
    const graph = ruleGraph(rules, concepts);
    for (const { id } of rules) expect(cycleThrough(id, graph)).toBeNull();
    expect(ruleRunOrder(rules.toReversed(), concepts).map(({ id }) => id)).toEqual([
      'top',
      'left',
      'right',
      'end',
    ]);
  });

  it('go through the tree, not through texts that only look like tags, nor other record types', () => {
    const giver = reading('giver', 'cn', 'vip');
    const tree = rule('tree', 'vip', { expression: '"geo" in tagTree' });
    expect(cycleThrough('tree', ruleGraph([giver, tree], concepts))).toEqual(['tree', 'giver']);
    const field = rule('field', 'vip', { expression: 'country = "cn"' });
    expect(cycleThrough('field', ruleGraph([giver, field], concepts))).toBeNull();
    const foreign = rule('foreign', 'vip', { expression: '"cn" in tags', recordType: 'deal' });
    expect(cycleThrough('foreign', ruleGraph([giver, foreign], concepts))).toBeNull();
  });
});

describe('the order of runs', () => {
  it('takes the higher priority first, then the id', () => {
    const rules = [rule('b', 'vip'), rule('a', 'plain'), rule('z', 'new', { priority: 2 })];
    expect(ruleRunOrder(rules, concepts).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('lets rules that look at tags without naming any run late', () => {
    const counting = rule('a', 'vip', { expression: '$count(tags) > 2', priority: 9 });
    expect(ruleRunOrder([counting, rule('b', 'plain')], concepts).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('never runs a reader before what it reads, whatever the graph', () => {
    const size = 8;
    const tags = Array.from({ length: size }, (_, index) => concept(`t${index}`, null));
    const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 });
    const priorities = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(edges, priorities, (pairs, ranks) => {
        const reads = (to: number) =>
          pairs.filter(([from, reader]) => from < reader && reader === to).map(([from]) => `t${from}`);
        const rules = tags.map((tag, index) => ({
          ...reading(`r${index}`, tag.id, ...reads(index)),
          priority: ranks[index] ?? 0,
        }));
        const order = ruleRunOrder(rules, tags).map(({ id }) => id);
        expect([...order].sort()).toEqual(rules.map(({ id }) => id).sort());
        for (const [from, to] of pairs)
          if (from < to) expect(order.indexOf(`r${from}`)).toBeLessThan(order.indexOf(`r${to}`));
        const graph = ruleGraph(rules, tags);
        for (const { id } of rules) expect(cycleThrough(id, graph)).toBeNull();
      }),
    );
  });
});
