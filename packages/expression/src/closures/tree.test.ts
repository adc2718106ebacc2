import jsonata from 'jsonata';
import { describe, expect, it, vi } from 'vitest';
import type { AstNode } from '../engine/ast.types.js';
import { CODINGS, compileTree, nativeRegex } from './index.js';

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

  it('runs regular expressions that are surely linear when given the platform, and refuses others', () => {
    const options = { regex: nativeRegex };
    const value = compileTree(tree('$contains(a, /v[ix]p/)'), options).evaluate({ a: 'a vip' }, AS_OF);
    expect(value).toEqual({ ok: true, value: true });
    const refused = expect.objectContaining({ code: 'G0005' }) as Error;
    expect(() => compileTree(tree('$contains(a, /^(a+)+$/)'), options)).toThrow(refused);
    expect(() => compileTree(tree('$contains(a, /vip/)'))).toThrow(refused);
  });

  it('codes texts once it is told who does', async () => {
    // A page that was told nothing yet: what is told stays told.
    vi.resetModules();
    const { compileTree: compileAnew, provideCodings } = await import('./index.js');
    const program = compileAnew(tree('$base64encode(a)'));
    expect(program.evaluate({ a: 'vip' }, AS_OF)).toMatchObject({
      ok: false,
      error: { code: 'G1011', token: 'base64encode' },
    });
    provideCodings(CODINGS);
    expect(program.evaluate({ a: 'vip' }, AS_OF)).toEqual({ ok: true, value: 'dmlw' });
  });
});
