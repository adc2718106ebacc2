import jsonata from 'jsonata';
import { expect, it } from 'vitest';
import { compile } from '../compile/compile.js';

/* A partial application is not checked against the signature, so functions get what they are not made for. */
const RECORD = { mixed: [[], null, null, [false, 100], 'x', 2], tags: ['a', 'b'], one: 'c' };
const TEXTS = [
  '($f := $join(?, "+"); $f(mixed))',
  '($f := $join(?, "+"); $f(tags))',
  '($f := $join(?, ?); $f(tags, "-"))',
  '($f := $substring(?, 1); $f("abc"))',
  '$map(tags, $append(?, one))',
];

it.each(TEXTS)('%s gives what jsonata gives', async (text) => {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error('It does not compile.');
  const result = compiled.expression.evaluate(RECORD, { asOf: '2026-11-22T08:00:00Z' });
  const expected: unknown = await jsonata(text).evaluate(RECORD);
  expect(result).toEqual({ ok: true, value: JSON.parse(JSON.stringify(expected)) as unknown });
});
