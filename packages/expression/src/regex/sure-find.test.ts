import { expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { evaluatePlan } from '../plan/interpret.js';
import { planRule } from '../plan/plan.js';
import { readSyntax } from '../syntax/read-syntax.js';

const AS_OF = '2026-11-22T08:00:00.000Z';
const RULES = [
  '$contains(t, /^..$/)',
  '$contains(t, /^.{2}$/i)',
  '$contains(t, /^[a-z]$/i)',
  '$contains(t, /^(?:a|.)+.$/)',
];
const TEXTS = ['😀', 'ab', 'ſ', '\u212a', 'K', ''];

it.each(RULES)('a pattern finds the same in every runtime: %s', async (text) => {
  const [closure, stock] = [compile(text), compile(text, { engine: 'jsonata' })];
  const { root } = readSyntax(text);
  if (!closure.ok || !stock.ok || closure.expression.engine !== 'closure' || root === undefined)
    throw new Error(text);
  const found = new Set<unknown>();
  for (const t of TEXTS) {
    const expected = closure.expression.test({ t }, { asOf: AS_OF });
    found.add(expected);
    expect(await stock.expression.testAsync({ t }, { asOf: AS_OF }), t).toBe(expected);
    const plan = evaluatePlan(planRule(root), { t }, { asOf: Date.parse(AS_OF) });
    expect(plan, t).toEqual({ ok: true, value: expected === 'match' });
  }
  expect(found).toEqual(new Set(['match', 'no-match']));
});
