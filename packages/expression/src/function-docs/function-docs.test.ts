import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { builtInNames } from '../library/registry.js';
import { describeOperator, functionDocs } from './index.js';

describe('functionDocs', () => {
  it('tells of every built-in function, and of no other', () => {
    const names = functionDocs('en').map(({ name }) => name);
    expect([...names].sort()).toEqual([...builtInNames()].sort());
  });

  it.each(['en', 'zh-CN'])('says one sentence about each (%s)', (locale) => {
    for (const { name, summary } of functionDocs(locale)) expect(summary, name).toMatch(/[.。]$/);
  });

  it('speaks Chinese in every Chinese sentence', () => {
    for (const { name, summary } of functionDocs('zh-CN')) expect(summary, name).toMatch(/\p{Script=Han}/u);
  });

  it.each(functionDocs('en').filter(({ refused }) => refused !== true))(
    'gives an example that is true: $example',
    ({ name, syntax, example, result }) => {
      expect(syntax.startsWith(`$${name}(`)).toBe(true);
      expect(example).toContain(`$${name}(`);
      expect(valueOf(example)).toEqual(valueOf(result));
    },
  );

  it('marks exactly the functions that are refused', () => {
    const refused = functionDocs('en').filter((doc) => doc.refused === true);
    expect(refused.map(({ name }) => name).sort()).toEqual(['eval', 'random', 'shuffle']);
    for (const { example } of refused) expect(compile(example).ok).toBe(false);
  });
});

describe('describeOperator', () => {
  it('says what happens to missing values', () => {
    expect(describeOperator('!=', 'en')).toContain('missing');
    expect(describeOperator('!=', 'zh-CN')).toContain('缺失');
    expect(describeOperator('constructor', 'en')).toBeUndefined();
  });
});

function valueOf(text: string): unknown {
  const result = compile(text);
  if (!result.ok || result.expression.engine !== 'closure') throw new Error(text);
  const outcome = result.expression.evaluate({}, { asOf: '2026-11-22T08:00:00Z' });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.error.message}`);
  return JSON.parse(JSON.stringify(outcome.value)) as unknown;
}
