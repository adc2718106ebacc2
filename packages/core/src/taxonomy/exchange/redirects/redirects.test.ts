import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../taxonomy.types.js';
import { compactRedirects, resolveRedirect } from './compact-redirects.js';
import { formerIds, planRedirects } from './plan-redirects.js';
import { guessRedirectColumns, readRedirectRows } from './read-redirects.js';
import type { Redirect } from './redirects.types.js';

const to = (from: string, ...ids: string[]): Redirect => ({ from, to: ids });
const tag = (id: string, more: Partial<Concept> = {}): Concept => ({
  id,
  version: 1,
  kind: 'tag',
  parentId: null,
  order: 0,
  name: { en: id },
  aliases: [],
  layer: 'extended',
  exclusive: false,
  ownerId: 'u',
  state: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more, // prettier-ignore
});

describe('compactRedirects', () => {
  it('makes every way one step', () => {
    const compact = compactRedirects([to('a', 'b'), to('b', 'c'), to('c', 'd'), to('x', 'd')]);
    expect([...compact.targets]).toEqual([['a', ['d']], ['b', ['d']], ['c', ['d']], ['x', ['d']]]); // prettier-ignore
    expect(compact.shortened).toBe(2);
    expect([...compact.manyToOne]).toEqual([['d', ['a', 'b', 'c', 'x']]]);
  });

  it('tells circles, and follows their way out', () => {
    const compact = compactRedirects([
      to('a', 'b'),
      to('b', 'a'),
      to('p', 'q'),
      to('q', 'p', 'out'),
      to('i', 'i'),
    ]);
    expect(compact.loops).toEqual([['a', 'b'], ['p', 'q']]); // prettier-ignore
    expect(resolveRedirect(compact, 'a')).toEqual(['a']);
    expect(resolveRedirect(compact, 'p')).toEqual(['out']);
    expect(resolveRedirect(compact, 'q')).toEqual(['out']);
    expect(resolveRedirect(compact, 'i')).toEqual(['i']);
  });

  it('follows a chain as long as a file', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => to(`${index}`, `${index + 1}`));
    expect(resolveRedirect(compactRedirects(chain), '0')).toEqual(['20000']);
  });

  it('leads wherever walking step by step leads', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const list = fc.array(fc.record({ from: id, to: fc.array(id, { maxLength: 2 }) }), { maxLength: 10 });
    fc.assert(
      fc.property(list, id, (redirects, start) => {
        const seen = new Set([start]);
        for (const current of seen)
          for (const line of redirects.filter(({ from }) => from === current)) for (const next of line.to) seen.add(next); // prettier-ignore
        const leads = (from: string): boolean => redirects.some((line) => line.from === from && line.to.some((next) => next !== from)); // prettier-ignore
        const ends = [...seen].filter((each) => !leads(each)).sort();
        expect(resolveRedirect(compactRedirects(redirects), start)).toEqual(
          ends.length === 0 ? [start] : ends,
        );
      }),
    );
  });
});

describe('readRedirectRows', () => {
  it('finds columns and reads several new ids', () => {
    const columns = guessRedirectColumns(['old id', 'old full path', 'new ids']);
    expect(columns).toEqual({ from: 0, to: 2, name: 1 });
    const rows = [['1', 'A > B', 'x; y'], ['', '', 'x'], ['2', '', '2'], ['3', '', '']]; // prettier-ignore
    expect(readRedirectRows(rows, columns)).toEqual({
      redirects: [{ from: '1', to: ['x', 'y'], name: 'A > B' }],
      problems: [{ row: 3, code: 'missing' }, { row: 4, code: 'itself' }, { row: 5, code: 'missing' }], // prettier-ignore
    });
  });
});

describe('planRedirects', () => {
  it('merges what is here, asks where several stand for one, keeps former ids', () => {
    const concepts = [tag('a'), tag('b'), tag('c'), tag('gone', { state: 'merged', mergedIntoId: 'c' })];
    const plan = planRedirects(concepts, [to('a', 'c'), to('b', 'a', 'c'), to('old', 'a'), to('x', 'y'), to('gone', 'c')]); // prettier-ignore
    expect(plan.merges).toEqual([{ id: 'a', intoId: 'c' }, { id: 'b', intoId: 'c' }]); // prettier-ignore
    expect(plan.former.map(({ id, extra }) => [id, extra])).toEqual([['c', { formerIds: ['old'] }]]);
    expect(plan.unknown).toEqual(['x']);
    expect(planRedirects([tag('a'), tag('b'), tag('c')], [to('a', 'b', 'c')]).choices).toEqual([{ id: 'a', ids: ['b', 'c'] }]); // prettier-ignore
  });

  it('finds former ids again, also behind a merge', () => {
    const concepts = [
      tag('a', { state: 'merged', mergedIntoId: 'b', extra: { formerIds: ['1', 2] } }),
      tag('b'),
    ];
    expect([...formerIds(concepts)]).toEqual([['1', ['b']]]);
  });
});

const shopify = resolve(
  import.meta.dirname,
  '../../../../../../../shared/data/taxonomies/shopify-2025-01.en-zh.json',
);

describe.skipIf(!existsSync(shopify))('the redirects of a published product taxonomy', () => {
  it('all resolve to categories of today', () => {
    const file = JSON.parse(readFileSync(shopify, 'utf8')) as {
      readonly categories: readonly (readonly [id: string])[];
      readonly redirects: readonly (readonly [from: string, name: string, to: readonly string[]])[];
    };
    const today = new Set(file.categories.map(([id]) => id));
    const compact = compactRedirects(file.redirects.map(([from, name, ids]) => ({ from, to: ids, name })));
    expect(compact.targets.size).toBe(5_595);
    expect(compact.loops).toEqual([]);
    expect(compact.manyToOne.size).toBe(38);
    const ends = [...compact.targets.values()].flat();
    expect(ends.filter((id) => !today.has(id))).toEqual([]);
    expect(ends.filter((id) => compact.targets.has(id))).toEqual([]);
  });
});
