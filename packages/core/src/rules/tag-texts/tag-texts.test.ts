import { compile, parse } from '@tagma/expression';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteTags, tagsRead } from './rewrite-tags.js';

const renames = new Map([
  ['big', 'vip'],
  ['huge', 'vip'],
  ['asia', 'east'],
]);

const rewritten = (text: string): string => {
  const result = rewriteTags(text, renames);
  if (result.kind !== 'rewritten') throw new Error(`${text}: ${JSON.stringify(result)}`);
  return result.text;
};

describe('rewriteTags', () => {
  it.each([
    ['"big" in tags', '"vip" in tags'],
    ["'big' in tags", "'vip' in tags"],
    ['"big" in tagTree', '"vip" in tagTree'],
    ['$exists($$.tagTree[$ in ["a", "big"]])', '$exists($$.tagTree[$ in ["a", "vip"]])'],
    ['$not("big" in tags) /* big */', '$not("vip" in tags) /* big */'],
    ['tags = "big"', 'tags = "vip"'],
    ['("big") in ($$.tags)', '("vip") in ($$.tags)'],
    ['$exists(tags[$ in ["a", "big"]])', '$exists(tags[$ in ["a", "vip"]])'],
    ['$exists($$.tags[$ = "big"])', '$exists($$.tags[$ = "vip"])'],
    ['$exists(tags[$ in ["big", "huge", "x"]])', '$exists(tags[$ in ["vip", "x"]])'],
    ['$count(tags[$ in ["big", "huge"]]) > 0', '$count(tags[$ in ["vip"]]) > 0'],
    [
      '$count($distinct(tags[$ in ["big", "huge", "x"]])) = 3',
      '$count($distinct(tags[$ in ["vip", "x"]])) = 2',
    ],
    ['region = "asia" and "asia" in tags', 'region = "asia" and "east" in tags'],
    ['orders[tags = "big"] and "big" in tags', 'orders[tags = "big"] and "vip" in tags'],
    ['$contains(name, "big") or "big" in tags', '$contains(name, "big") or "vip" in tags'],
    [`/* don't */ "big" in tags /* won't */`, `/* don't */ "vip" in tags /* won't */`],
    ['"\\u0062ig" in tags', '"vip" in tags'],
    ['$count(tags.($ = "big")) > 0', '$count(tags.($ = "vip")) > 0'],
  ])('%s → %s', (before, after) => {
    expect(rewritten(before)).toBe(after);
  });

  it.each([
    'region = "asia"',
    'name & "big" = "x"',
    'region in ["asia", "big"]',
    '"vip" in tags',
    'orders.sku[$ = "big"] and "vip" in tags',
    '"big\\"" in tags',
  ])('%s stays as it is', (text) => {
    expect(rewriteTags(text, renames)).toEqual({ kind: 'same' });
  });

  it.each([
    ['($t := tags; "big" in $t)', 'big', 13],
    ['($b := "big"; $b in tags)', 'big', 7],
    ['$exists($filter(tags, function($t) { $t = "big" }))', 'big', 42],
    ['$count(tags[$ in ["big", "huge", "x"]]) = 2', 'big', 17],
    ['"big" in $lookup($, "tags")', 'big', 0],
    ['"big" in tags and (', 'big', 19],
    ['["big"] in tags', 'big', 1],
  ])('%s cannot be rewritten', (text, tagId, position) => {
    expect(rewriteTags(text, renames)).toEqual({ kind: 'unsafe', tagId, position });
  });

  it('means the same to a record whose tags were renamed alike', async () => {
    const ids = fc.constantFrom('big', 'huge', 'asia', 'vip', 'x', 'y');
    const lists = fc.uniqueArray(ids, { minLength: 1, maxLength: 5 });
    const list = (names: readonly string[]): string => JSON.stringify(names);
    const leaf = fc.oneof(
      ids.map((id) => `"${id}" in tags`),
      ids.map((id) => `$not("${id}" in tags)`),
      lists.map((names) => `$exists(tags[$ in ${list(names)}])`),
      lists.map((names) => `$count(tags[$ in ${list(names)}]) = 0`),
      lists.map((names) => `$count($distinct(tags[$ in ${list(names)}])) = ${names.length}`),
      ids.map((id) => `region = "${id}"`),
    );
    const rule = fc.array(leaf, { minLength: 1, maxLength: 4 }).map((leaves) => leaves.join(' and '));
    await fc.assert(
      fc.asyncProperty(rule, fc.uniqueArray(ids), ids, async (text, tags, region) => {
        const result = rewriteTags(text, renames);
        if (result.kind === 'unsafe') throw new Error(text);
        const after = result.kind === 'same' ? text : result.text;
        expect(parse(after).ok).toBe(true);
        // Where no other tag was joined in, the record looks the same to both.
        const joined = new Set(tags.map((id) => renames.get(id) ?? id));
        const ownNames = new Set([...renames.keys(), ...renames.values()]);
        const full = tags.filter((id) => !ownNames.has(id));
        expect(await outcome(after, { tags: full, region })).toBe(
          await outcome(text, { tags: full, region }),
        );
        const all = [...new Set([...full, ...groupOf(tags)])];
        expect(await outcome(after, { tags: [...joined], region })).toBe(
          await outcome(text, { tags: all, region }),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(rewriteTags(`${text}"big"`, renames).kind).toEqual(expect.any(String));
      }),
    );
  });
});

/** The tags of a record that has all of a merged group or none of it. */
function groupOf(tags: readonly string[]): readonly string[] {
  const targets = new Set(tags.map((id) => renames.get(id) ?? id));
  const sources = [...renames].flatMap(([from, to]) => (targets.has(to) ? [from] : []));
  return [...targets, ...sources];
}

async function outcome(text: string, record: object): Promise<unknown> {
  const compiled = compile(text);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.expression.testAsync(record, { asOf: '2026-01-01T00:00:00.000Z' });
}

describe('tagsRead', () => {
  it('tells tags from fields', () => {
    const ids = new Set(['big', 'asia']);
    expect([...tagsRead('region = "asia" and "big" in tags', ids)]).toEqual(['big']);
    expect([...tagsRead('($t := tags; "asia" in $t)', ids)]).toEqual(['asia']);
    expect([...tagsRead('amount > 5', ids)]).toEqual([]);
  });
});
