import { expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { explain } from '../explain/explain.js';
import { toSentence } from '../sentence/to-sentence.js';
import { toSql } from '../sql/to-sql.js';
import { toRuleTree } from './to-rule-tree.js';

const MAPPING = { table: { name: 'records' }, key: 'id', document: { column: 'body' } };

/** Texts that are nested as deep, or are as long, as anybody could type to do harm. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['closed calls', `${'$not('.repeat(3000)}a = 1${')'.repeat(3000)}`],
  ['open calls', '$not('.repeat(3000)],
  ['open filters', '$count(a['.repeat(2000)],
  ['open decisions', 'a ? ('.repeat(2500)],
  ['signs', `${'-'.repeat(9000)}a > 1`],
  ['a path', Array(9000).fill('a').join('.')],
  ['a sum', `${Array(5000).fill('a').join('+')} > 1`],
  ['joined texts', `${Array(5000).fill('a').join('&')} = "a"`],
  ['positions', `a${'[0]'.repeat(6000)}`],
  ['defaults', Array(3000).fill('a').join('??')],
  ['names', `(${'$a := '.repeat(3000)}1)`],
];

it.each(TEXTS)('%s: no reader throws, and no statement is made', (_, text) => {
  expect(compile(text)).toMatchObject({ ok: false });
  expect(toRuleTree(text).text).toBe(text);
  expect(toSql(text, MAPPING, 'postgresql', { undecided: 'rows' })).toMatchObject({ ok: false });
  expect(() => explain(text, {}, { asOf: '2026-11-22T08:00:00Z' })).not.toThrow();
  expect(typeof toSentence(text, { locale: 'en' })).toBe('string');
});
