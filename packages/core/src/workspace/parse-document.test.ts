import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterWorkspace } from '../starter/starter-workspace.js';
import { LIMITS } from '../validation/limits.js';
import { parseWorkspaceDocument } from './parse-document.js';

const good = JSON.stringify(starterWorkspace({ now: '2026-11-22T08:00:00.000Z' }));

/** A category with nothing to do with the tag below which it must not stand. */
const LAST_CATEGORY = starterWorkspace({ now: '2026-11-22T08:00:00.000Z' }).taxonomy.findLastIndex(
  ({ kind }) => kind === 'category',
);

/** The document with one place changed, as somebody would break it by hand. */
function broken(path: string, value: unknown): unknown {
  const document = JSON.parse(good) as Record<string, unknown>;
  const keys = path.split('/').slice(1);
  let parent = document;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return document;
}

function errorsOf(input: unknown): readonly (readonly [string, string])[] {
  const parsed = parseWorkspaceDocument(input);
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => [path, code] as const);
}

describe('parseWorkspaceDocument', () => {
  it('accepts text with a byte order mark and a $schema for editors', () => {
    expect(errorsOf(`\uFEFF${good}`)).toEqual([]);
    expect(errorsOf(broken('/$schema', './workspace.schema.json'))).toEqual([]);
  });

  it('accepts a tag below a tag', () => {
    const { taxonomy } = starterWorkspace({ now: '2026-11-22T08:00:00.000Z' });
    const other = taxonomy.findIndex(({ id, kind }) => kind === 'tag' && id !== 'tag-vip');
    expect(errorsOf(broken(`/taxonomy/${other}/parentId`, 'tag-vip'))).toEqual([]);
  });

  it.each([
    ['/version', 2, 'unsupported-version'],
    ['/version', undefined, 'missing'],
    ['/version', '1', 'wrong-value'],
    ['/settings', [], 'wrong-type'],
    ['/settings/extra', 1, 'unknown-member'],
    ['/settings/__proto__', { polluted: true }, 'unknown-member'],
    ['/settings/timeZone', 'Mars/Olympus', 'wrong-value'],
    ['/settings/locale', 'not a locale', 'wrong-value'],
    ['/settings/limits/maxLevel', 11, 'wrong-value'],
    ['/settings/limits/activeTagsPerRecord', 1.5, 'wrong-value'],
    ['/settings/limitPolicy', 'maybe', 'wrong-value'],
    ['/settings/roles/0/allow/0', 'fly', 'wrong-value'],
    ['/settings/roles/1/id', 'agent', 'duplicate'],
    ['/settings/recordTypes/0/nameField', 'nothing', 'unknown-reference'],
    ['/settings/recordTypes/0/fields/1/key', 'name', 'duplicate'],
    ['/settings/recordTypes/0/fields/1/key', 'tags', 'wrong-value'],
    ['/settings/recordTypes/0/fields/1/type', 'money', 'wrong-value'],
    ['/settings/recordTypes/0/collections/0/key', 'name', 'duplicate'],
    ['/settings/recordTypes/0/collections/1/fields/1/key', 'at', 'duplicate'],
    ['/taxonomy/0/name', {}, 'missing'],
    ['/taxonomy/0/name/en', 'x'.repeat(101), 'too-long'],
    ['/taxonomy/0/name/en', 'half \ud83d', 'broken-text'],
    ['/taxonomy/0/name/en', 'nul \u0000', 'broken-text'],
    ['/taxonomy/0/name/en', ' \u200b ', 'missing'],
    ['/taxonomy/0/name/e?', 'x', 'unknown-member'],
    ['/taxonomy/0/name/__proto__', 'x', 'unknown-member'],
    ['/taxonomy/0/color', '#12345', 'wrong-value'],
    ['/taxonomy/0/order', null, 'wrong-type'],
    ['/taxonomy/0/createdAt', '2026-02-30T00:00:00.000Z', 'wrong-value'],
    ['/taxonomy/1/id', 'cat-basic', 'duplicate'],
    ['/taxonomy/1/id', '../x', 'wrong-value'],
    ['/taxonomy/2/parentId', 'nothing', 'unknown-reference'],
    [`/taxonomy/${LAST_CATEGORY}/parentId`, 'tag-vip', 'wrong-value'],
    ['/taxonomy/2/mergedIntoId', 'tag-vip', 'wrong-value'],
    ['/taxonomy/2/ownerId', undefined, 'missing'],
    ['/taxonomy/2/exclusive', true, 'wrong-value'],
    ['/rules/0/tagId', 'nothing', 'unknown-reference'],
    ['/rules/0/tagId', 'cat-value', 'wrong-value'],
    ['/rules/0/recordType', 'deal', 'unknown-reference'],
    ['/rules/0/ownerId', undefined, 'missing'],
    ['/rules/0/expression', 'x'.repeat(20_001), 'too-long'],
    ['/rules/1/id', 'rule-active', 'duplicate'],
  ])('locates %s = %j as %s', (path, value, code) => {
    expect(errorsOf(broken(path, value))).toContainEqual([path, code]);
  });

  it('finds a name that a sibling has in another language', () => {
    const parsed = parseWorkspaceDocument(broken('/taxonomy/3/name', { en: 'ｄｏｍｅｓｔｉｃ ' }));
    expect(parsed).toMatchObject({
      ok: false,
      errors: [{ path: '/taxonomy/3/name', code: 'duplicate', details: { id: 'tag-domestic' } }],
    });
  });

  it('finds cycles and too many levels', () => {
    expect(errorsOf(broken('/taxonomy/0/parentId', 'cat-location'))).toContainEqual([
      '/taxonomy/0/parentId',
      'wrong-value',
    ]);
    expect(errorsOf(broken('/settings/limits/maxLevel', 2))).toContainEqual([
      '/taxonomy/2/parentId',
      'wrong-value',
    ]);
  });

  it('gives all errors at once', () => {
    const document = broken('/settings/limitPolicy', 'maybe') as { rules: unknown[] };
    document.rules.push(1, { id: 'x' });
    expect(errorsOf(document).length).toBeGreaterThan(4);
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'wrong-type'],
    ['[]', 'wrong-type'],
    [undefined, 'missing'],
    [42, 'wrong-type'],
  ])('names %j %s', (input, code) => {
    expect(errorsOf(input)[0]?.[1]).toBe(code);
  });

  it('survives depth, width, cycles and length', () => {
    const cycle: Record<string, unknown> = { version: 1 };
    cycle['settings'] = cycle;
    expect(errorsOf('['.repeat(200_000) + ']'.repeat(200_000))[0]?.[0]).toBe('');
    expect(
      errorsOf(`{"version":1,"settings":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).length,
    ).toBeGreaterThan(0);
    expect(
      errorsOf({ version: 1, taxonomy: Array.from({ length: LIMITS.documentValues }, () => 1) }),
    ).toEqual([['', 'too-long']]);
    expect(errorsOf(cycle)).toEqual([['', 'too-long']]);
    expect(errorsOf(broken('/taxonomy/0/name/en', 'x'.repeat(10_000_000)))).toEqual([
      ['/taxonomy/0/name/en', 'too-long'],
    ]);
  });

  it('never throws and never accepts what is not a document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withDate: true }), fc.string()), (input) => {
        expect(parseWorkspaceDocument(input).ok).toBe(false);
      }),
    );
  });

  it('does not pollute prototypes', () => {
    parseWorkspaceDocument(good.replace('"settings":{', '"settings":{"__proto__":{"polluted":1},'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
