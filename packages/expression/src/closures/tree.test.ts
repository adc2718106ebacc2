import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import type { AstNode } from '../engine/ast.types.js';
import { compileTree } from './index.js';

const AS_OF = Date.UTC(2026, 10, 22);

function tree(text: string): AstNode {
  return jsonata(text).ast() as unknown as AstNode;
}

describe('compileTree', () => {
  it('runs a tree without its text', () => {
    const program = compileTree(tree('$count(orders[amount > $least]) > 1'));
    const record = { orders: [{ amount: 5 }, { amount: 7 }, { amount: 1 }] };
    expect(program.evaluate(record, AS_OF, { least: 4 })).toEqual({ ok: true, value: true });
    expect(program.evaluate({}, AS_OF, { least: 4 })).toEqual({ ok: true, value: false });
  });

  it('tells where it failed', () => {
    expect(compileTree(tree('a > 1')).evaluate({ a: 'x' }, AS_OF)).toEqual({
      ok: false,
      error: { code: 'T2009', position: 3, token: '>' },
    });
  });

  it('runs regular expressions that are surely linear, and refuses others', () => {
    const value = compileTree(tree('$contains(a, /v[ix]p/)')).evaluate({ a: 'a vip' }, AS_OF);
    expect(value).toEqual({ ok: true, value: true });
    expect(() => compileTree(tree('$contains(a, /^(a+)+$/)'))).toThrow(
      expect.objectContaining({ code: 'G0005' }),
    );
  });
});
