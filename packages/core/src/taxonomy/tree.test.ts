import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept, concepts } from '../../test/fixture.js';
import { displayName, normalizeName } from './names.js';
import { childrenOf, conceptPath, descendantsOf, heightOf, levelOf, rivalTagIds } from './tree.js';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the tree', () => {
  it('knows paths, levels, children and what is below', () => {
    expect(ids(conceptPath(concepts, 'cn'))).toEqual(['geo', 'asia', 'cn']);
    expect(conceptPath(concepts, 'nothing')).toEqual([]);
    expect([levelOf(concepts, 'cn'), levelOf(concepts, 'geo'), levelOf(concepts, 'nothing')]).toEqual([
      3, 1, 0,
    ]);
    expect(ids(childrenOf(concepts, 'life'))).toEqual(['active', 'new', 'silent']);
    expect(ids(descendantsOf(concepts, 'geo'))).toEqual(['asia', 'cn']);
    expect([heightOf(concepts, 'geo'), heightOf(concepts, 'cn')]).toEqual([3, 1]);
  });

  it('orders siblings by order, then by id in code point order', () => {
    const list = ['b', '\u{1F600}', '\uFF5E', 'a'].map((id) => concept(id, null));
    expect(ids(childrenOf([concept('z', null, { order: -1 }), ...list], null))).toEqual([
      'z',
      'a',
      'b',
      '\uFF5E',
      '\u{1F600}',
    ]);
  });

  it('ends in a broken tree', () => {
    const loop = [concept('a', 'b'), concept('b', 'a'), concept('c', 'gone')];
    expect(ids(conceptPath(loop, 'a'))).toEqual(['b', 'a']);
    expect(ids(descendantsOf(loop, 'a'))).toEqual(['b']);
    expect(ids(conceptPath(loop, 'c'))).toEqual(['c']);
  });

  it('lists the tags that exclude each other across nested categories', () => {
    const nested = [
      concept('top', null, { kind: 'category', exclusive: true }),
      concept('inner', 'top', { kind: 'category', exclusive: true }),
      concept('x', 'inner'),
      concept('y', 'top'),
    ];
    expect(rivalTagIds(nested, 'x')).toEqual(['y']);
    expect(rivalTagIds(concepts, 'new').sort()).toEqual(['active', 'silent']);
    expect(rivalTagIds(concepts, 'vip')).toEqual([]);
  });
});

describe('normalizeName', () => {
  it.each([
    ['  ＶＩＰ　客户 ', 'vip 客户'],
    ['Straße', 'strasse'],
    ['a\u00a0\t b', 'a b'],
    ['v\u200bi\u200dp', 'vip'],
    ['e\u0301', 'é'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('makes %j %j', (text, expected) => {
    expect(normalizeName(text)).toBe(expected);
  });

  it('gives the same when applied twice, whatever the case', () => {
    const codePoint = fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);
    const text = fc.array(codePoint, { maxLength: 10 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(text, (text) => {
        const once = normalizeName(text);
        expect(normalizeName(once)).toBe(once);
        expect(normalizeName(text.toUpperCase())).toBe(normalizeName(text.toUpperCase().toLowerCase()));
      }),
      { numRuns: 300 },
    );
  });
});

describe('displayName', () => {
  it('falls back by language, then to the given locale, then to any', () => {
    const name = { 'zh-CN': '客户', en: 'Customer' };
    expect(displayName(name, 'zh-TW', 'en')).toBe('客户');
    expect(displayName(name, 'en-GB', 'zh-CN')).toBe('Customer');
    expect(displayName(name, 'fr', 'zh-CN')).toBe('客户');
    expect(displayName({ de: 'Kunde' }, 'fr', 'en')).toBe('Kunde');
    expect(displayName({ en: '', de: 'Kunde' }, 'en', 'en')).toBe('Kunde');
    expect(displayName({}, 'en', 'en')).toBe('');
  });
});
