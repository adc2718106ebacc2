import { describe, expect, it } from 'vitest';
import { suiteTexts } from '../../test-help/suite.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { parse } from './parse.js';

/** A tree in short: types with their texts, broken nodes as `▯`. */
function shape(text: string): string {
  const { tree } = parse(text);
  const found: string[] = [];
  tree.walk((node) => void found.push(label(text, node)));
  return found.join(' ');
}

function label(text: string, node: SyntaxNode): string {
  if (node.type === 'broken') return '▯';
  const leaf = ['name', 'variable', 'number', 'string', 'constant'].includes(node.type);
  return leaf ? text.slice(node.start, node.end) : node.type;
}

describe('parse', () => {
  it('gives back every text byte for byte, valid or not', () => {
    const texts = [
      ...suiteTexts(),
      ' /* c */ a\r\n= "🙂" ',
      '客户等级　= 1 or b',
      '\uFEFFa',
      'a == \0b',
      '(((',
    ];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(parse(text).tree.print()).toBe(text);
  });

  it('keeps spaces and comments apart from the nodes', () => {
    const { tree } = parse(' /* 注释 */a\r\n=/**/1');
    expect(tree.trivia.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['space', 0, 1],
      ['comment', 1, 9],
      ['space', 10, 12],
      ['comment', 13, 17],
    ]);
    expect([tree.root.start, tree.root.end]).toEqual([9, 18]);
    expect(tree.nodeAt(9)).toMatchObject({ type: 'name', name: 'a' });
  });

  it('accepts what compile refuses for other reasons than reading', () => {
    for (const text of ['$eval("1")', '$contains(a, /(?=a)b/)', '$random() > 0.5'])
      expect(parse(text).ok).toBe(true);
  });

  it('says all that is wrong, the first as jsonata would', () => {
    const result = parse('a = = 1 and $f(b, ) or [c d]');
    expect(result.ok ? [] : result.errors.map(({ code, position }) => [code, position])).toEqual([
      ['S0211', 4],
      ['S0211', 18],
      ['S0202', 26],
    ]);
    expect(result).toMatchObject({ error: { code: 'S0211' } });
  });

  it('refuses what every engine would refuse', () => {
    expect(parse(`${'('.repeat(151)}a${')'.repeat(151)}`)).toMatchObject({
      ok: false,
      error: { code: 'G0003' },
    });
    expect(parse('x'.repeat(20_001))).toMatchObject({ ok: false, error: { code: 'G0001' } });
    expect(parse(undefined as unknown as string)).toMatchObject({ ok: false, error: { code: 'G0002' } });
  });
});

describe('half-typed texts give a tree', () => {
  it.each([
    ['', '▯'],
    ['a >', 'binary a ▯'],
    ['a and', 'binary a ▯'],
    ['status = "act', 'binary status ▯'],
    ['$count(orders[amount >', 'call $count filter orders binary amount ▯'],
    ['orders.', 'path orders ▯'],
    ['a = 1 and (b = 2 or ', 'binary binary a 1 block binary binary b 2 ▯'],
    ['$contains(name, ', 'call $contains name ▯'],
    ['{"a": 1, "b"', 'object "a" 1 "b" ▯'],
    ['a ? b :', 'condition a b ▯'],
    ['a == 1', 'binary binary a ▯ 1'],
    ['a = 1 b = 2', 'block binary a 1 binary b 2'],
    ['a = 1) and b', 'block binary a 1 ▯ and b'],
    ['[1, 2', 'list 1 2'],
    ['function($x){ $x', 'lambda $x $x'],
    ['orders^(', 'sort orders ▯'],
    ['|a|', 'transform a ▯'],
    ['!vip and a', 'binary vip a'],
  ])('%j: %s', (text, expected) => {
    expect(shape(text)).toBe(expected);
    expect(parse(text).ok).toBe(false);
  });
});
