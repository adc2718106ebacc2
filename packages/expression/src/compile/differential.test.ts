import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../test-help/operators.js';
import { valueOf } from '../testing/run.js';

/* Random expressions on random messy records: the same value, or the same error, as stock jsonata gives. */

const field = fc.constantFrom(
  'a',
  'b',
  'l',
  'o',
  'o.x',
  'l.x',
  'o.l',
  '`客 户`',
  'l[0]',
  '$$.a',
  '$',
  '*',
  'l.$',
  'm',
);
const literal = fc.constantFrom(
  '1',
  '0',
  '-2.5',
  '"x"',
  '""',
  '"2026-01-31T08:00:00Z"',
  'true',
  'null',
  '[]',
  '[1,"x"]',
  '{}',
);
const unaryCalls = [
  '$not',
  '$exists',
  '$count',
  '$sum',
  '$max',
  '$boolean',
  '$string',
  '$length',
  '$uppercase',
  '$number',
  '$keys',
];
const moreCalls = [
  '$distinct',
  '$sort',
  '$reverse',
  '$type',
  '$toMillis',
  '$average',
  '$abs',
  '$trim',
  '$merge',
  '$spread',
];
const expression = fc.letrec<{ expr: string }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    field,
    literal,
    fc
      .tuple(tie('expr'), fc.constantFrom(...OPERATORS), tie('expr'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(fc.constantFrom(...unaryCalls, ...moreCalls), tie('expr')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `$append(${a}, ${b})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `$contains(${a}, ${b})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `$join([${a}], ${b})`),
    fc.tuple(field, tie('expr')).map(([f, p]) => `${f}[${p}]`),
    fc.tuple(field, tie('expr')).map(([f, e]) => `${f}.(${e})`),
    fc.tuple(tie('expr'), tie('expr'), tie('expr')).map(([c, t, e]) => `(${c} ? ${t} : ${e})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `[(${a}), (${b})]`),
    fc.tuple(tie('expr'), tie('expr')).map(([k, v]) => `{$string(${k}): ${v}}`),
    fc.tuple(field, tie('expr')).map(([f, e]) => `$map(${f}, function($v, $i){${e} = $v})`),
    fc.tuple(field, tie('expr')).map(([f, e]) => `$filter(${f}, function($v){$v > ${e}})`),
    fc.tuple(field, tie('expr')).map(([f, e]) => `$reduce(${f}, function($p, $v){$p & ${e} & $v})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `($x := ${a}; $f := function($y){$y = ${b}}; $f($x))`),
    field.map((f) => `${f}^($).$string()`),
    field.map((f) => `${f}[]`),
    field.map((f) => `-${f}`),
  ),
}));

const scalar = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  1,
  -2.5,
  100,
  '',
  'x',
  'vip',
  '12',
  '2026-01-31',
);
const list = fc.array(fc.oneof(scalar, fc.record({ x: scalar }, { requiredKeys: [] })), { maxLength: 4 });
const record = fc.record(
  {
    a: scalar,
    b: fc.oneof(scalar, list),
    l: list,
    o: fc.record({ x: scalar, l: list }, { requiredKeys: [] }),
    '客 户': scalar,
  },
  { requiredKeys: [] },
);

async function stockValueOf(text: string, input: unknown): Promise<unknown> {
  try {
    return plain(await jsonata(text).evaluate(structuredClone(input)));
  } catch (error) {
    return { code: (error as { code?: string }).code };
  }
}

function codeOf(value: unknown): string | undefined {
  return (value as { code?: string } | null | undefined)?.code;
}

/** Without the marks that jsonata leaves on lists, and without prototypes. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value, keepSpecial)) as unknown);
}

const SPECIAL = new Set([Infinity, -Infinity, NaN]);
const keepSpecial = (_: string, value: unknown): unknown =>
  SPECIAL.has(value as number) ? `#${String(value)}` : value;

describe('random expressions', () => {
  it('give what stock jsonata gives', async () => {
    let values = 0;
    await fc.assert(
      fc.asyncProperty(expression.expr, record, async (text, input) => {
        const expected = await stockValueOf(text, input);
        const actual = plain(await valueOf(text, input));
        if (codeOf(expected) === undefined) values++;
        // jsonata runs the members of a list at once; which of two errors comes out is a matter of timing.
        if (text.includes('[(') && codeOf(expected) !== undefined && codeOf(actual) !== undefined) return;
        expect(actual, `${text} on ${JSON.stringify(input)}`).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
    expect(values).toBeGreaterThan(500);
  }, 120_000);
});
