import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { EN } from './catalog-en.js';
import { READING_EN } from './catalog-reading-en.js';
import { ZH } from './catalog-zh.js';
import { describeError } from './describe.js';

const STOCK = readFileSync(createRequire(import.meta.url).resolve('jsonata'), 'utf8');
const table = STOCK.slice(STOCK.indexOf('var errorCodes = {'), STOCK.indexOf('function populateMessage'));
const stockCodes = [...table.matchAll(/"([SDT]\d{4})":/g)].map((match) => match[1] ?? '');

const placeholders = (text: string | undefined): string[] =>
  [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();

describe('the catalogs', () => {
  it('know every code of jsonata', () => {
    expect(stockCodes.length).toBeGreaterThan(90);
    expect(stockCodes.filter((code) => EN[code] === undefined)).toEqual([]);
  });

  it('have the same codes and placeholders in both languages', () => {
    expect(Object.keys(ZH)).toEqual(Object.keys(EN));
    for (const code of Object.keys(EN)) expect(placeholders(ZH[code]), code).toEqual(placeholders(EN[code]));
  });

  it('have what reading a text says apart from what running it says', () => {
    const folders = ['syntax', 'rule-tree'].map((name) => new URL(`../${name}/`, import.meta.url));
    const sources = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const raised = sources.join('\n').match(/(?<=')[A-Z]\d{4}(?=')/g) ?? [];
    expect(new Set(raised).size).toBeGreaterThan(20);
    expect(raised.filter((code) => READING_EN[code] === undefined)).toEqual([]);
  });

  it('are written in their own language', () => {
    for (const [code, text] of Object.entries(EN)) expect(text, code).not.toMatch(/\p{Script=Han}/u);
    for (const [code, text] of Object.entries(ZH)) {
      if (text !== '{message}') expect(text, code).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('describeError', () => {
  const broken = compile('a = = 1');
  if (broken.ok) throw new Error('should not compile');

  it('speaks English and Chinese', () => {
    expect(describeError(broken.error, 'en')).toBe('= cannot stand here: a value is expected.');
    expect(describeError(broken.error, 'zh-CN')).toBe('= 不能出现在这里：此处需要一个值。');
    expect(describeError(broken.error, 'zh-Hans-SG')).toBe(describeError(broken.error, 'zh-CN'));
    expect(describeError(broken.error, 'fr')).toBe(broken.error.message);
  });

  it('names values without repeating whole records', async () => {
    const result = compile('a > 3');
    if (!result.ok) throw new Error('does not compile');
    const outcome = await result.expression.testAsync(
      { a: '长'.repeat(500) },
      { asOf: '2026-11-22T08:00:00Z' },
    );
    if (typeof outcome === 'string') throw new Error('should fail');
    expect(outcome.error.message.length).toBeLessThan(160);
    expect(describeError(outcome.error, 'zh-CN')).toContain('类型不同');
  });

  it('translates the type of a list', async () => {
    const result = compile('$sum(a)');
    if (!result.ok) throw new Error('does not compile');
    const outcome = await result.expression.testAsync({ a: 'x' }, { asOf: '2026-11-22T08:00:00Z' });
    if (typeof outcome === 'string') throw new Error('should fail');
    expect(describeError(outcome.error, 'en')).toBe(
      'Argument 1 of function sum must be an array of numbers.',
    );
    expect(describeError(outcome.error, 'zh-CN')).toBe('函数 sum 的第 1 个参数必须是数字数组。');
  });

  it('keeps the words of $error', async () => {
    const result = compile('$error("没有等级")');
    if (!result.ok) throw new Error('does not compile');
    const outcome = await result.expression.testAsync({}, { asOf: '2026-11-22T08:00:00Z' });
    expect(outcome).toMatchObject({ error: { code: 'D3137', message: '没有等级', position: 0, length: 6 } });
  });

  it('falls back to the message of a code it does not know', () => {
    expect(describeError({ code: 'X1', message: 'as is' }, 'zh-CN')).toBe('as is');
  });
});
