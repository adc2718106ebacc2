import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { SUITE_PRESENT, suiteTexts } from '../../test-help/suite.js';
import type { AstNode } from '../engine/ast.types.js';
import { Stopped } from '../engine/context.js';
import { compileTree, readTree, type TreeResult } from './index.js';

const AS_OF = Date.UTC(2026, 10, 22);
const RECORD = {
  a: 1,
  b: 'x',
  foo: { bar: [1, 2, 3], blah: [{ baz: 'hello' }] },
  Account: { Order: [{ Product: [{ Price: 3, Quantity: 2 }] }] },
  Phone: [{ type: 'office', number: '01' }],
};

function run(tree: AstNode): TreeResult | string {
  try {
    return compileTree(tree, { limits: { steps: 20_000 } }).evaluate(RECORD, AS_OF);
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    throw error;
  }
}

describe('readTree', () => {
  it('runs texts without jsonata', () => {
    const reading = readTree('$sum(foo.bar[$ > 1]) & "!"');
    expect(reading.ok && run(reading.tree)).toEqual({ ok: true, value: '5!' });
  });

  it('tells what is wrong with a text', () => {
    expect(readTree('a = ')).toMatchObject({ ok: false, error: { code: 'S0207' } });
    expect(readTree('')).toMatchObject({ ok: false, error: { code: 'S0207' } });
  });

  it.runIf(SUITE_PRESENT)('gives trees that run like those of jsonata', () => {
    let compared = 0;
    for (const text of suiteTexts()) {
      const reading = readTree(text);
      if (!reading.ok) continue;
      expect(run(reading.tree), text).toEqual(run(jsonata(text).ast() as unknown as AstNode));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1300);
  });
});
