import { describe, expect, it } from 'vitest';
import { readSyntax } from './read-syntax.js';
import type { SyntaxNode } from './syntax.types.js';
import { childrenOf, nodeAt, nodesAt, textOf, walkSyntax } from './walk.js';

const TEXT =
  'a.b[c > 1]{"k": d}^(>e)@$f#$i ~> |x|{"y": -z}, "w"| ? function($p){[$p, $q := `r s`]}(*) : **.%';

function rootOf(text: string): SyntaxNode {
  const { root } = readSyntax(text);
  if (root === undefined) throw new Error(text);
  return root;
}

describe('walkSyntax', () => {
  it('visits every node before what is below it, in reading order', () => {
    const seen: string[] = [];
    walkSyntax(rootOf('$count(a[b > 1]) = 2 and -c'), (node) => void seen.push(node.type));
    expect(seen).toEqual([
      'binary',
      'binary',
      'call',
      'variable',
      'filter',
      'name',
      'binary',
      'name',
      'number',
      'number',
      'negate',
      'name',
    ]);
  });

  it('reaches every kind of node', () => {
    const types = new Set<string>();
    walkSyntax(rootOf(TEXT), (node) => void types.add(node.type));
    expect([...types].sort()).toEqual(
      'assign binary call condition descendant filter focus group index lambda list name negate number object parent path sort string transform variable wildcard'.split(
        ' ',
      ),
    );
  });

  it('leaves out what is below a node on request, and names parents', () => {
    const seen: string[] = [];
    walkSyntax(rootOf('a.(b = c)'), (node, parent) => {
      seen.push(`${parent?.type ?? 'none'}>${node.type}`);
      return node.type !== 'block';
    });
    expect(seen).toEqual(['none>path', 'path>name', 'path>block']);
  });
});

describe('nodeAt', () => {
  it.each([
    ['|orders[amount > 100]', 'orders'],
    ['orders|[amount > 100]', 'orders'],
    ['orders[am|ount > 100]', 'amount'],
    ['orders[amount > 100|]', '100'],
    ['orders[amount |> 100]', 'amount > 100'],
    ['orders[amount > 100]|', 'orders[amount > 100]'],
    ['a+|b', 'b'],
    ['a|+b', 'a'],
    ['a[0]|.b', 'a[0]'],
  ])('%s', (marked, expected) => {
    const text = marked.replace('|', '');
    const node = nodeAt(rootOf(text), marked.indexOf('|'));
    expect(node === undefined ? undefined : textOf(text, node)).toBe(expected);
  });

  it('finds nothing outside of the expression', () => {
    expect(nodeAt(rootOf('  a'), 0)).toBeUndefined();
    expect(nodesAt(rootOf('f(a + b)'), 2).map((node) => node.type)).toEqual(['call', 'binary', 'name']);
  });
});

describe('childrenOf', () => {
  it('gives nothing for leaves', () => {
    expect(childrenOf(rootOf('"a"'))).toEqual([]);
  });
});
