import { beforeAll, describe, expect, it } from 'vitest';
import { STOCK_FUNCTIONS } from '../functions/stock-functions.js';
import { Both, callOurs, callStock, type CallOutcome } from '../testing/stock-call.js';
import { STOCK_PICTURES } from './stock-pictures.js';
import { provideCodings } from './codings.js';
import { CODINGS } from './encode.js';
import { providePictures } from './times.js';

beforeAll(() => {
  providePictures(STOCK_PICTURES);
  provideCodings(CODINGS);
});

/** Switched off, or given by the evaluation. */
const APART = new Set(['eval', 'random', 'shuffle', 'now', 'millis']);
const NAMES = STOCK_FUNCTIONS.filter((name) => !APART.has(name));

const upper = new Both(1, (text) => String(text).toUpperCase());
const pair = new Both(2, (a, b) => `${String(a)}${String(b)}`);
const greater = new Both(2, (a, b) => (a as number) > (b as number));
const matcher = new Both(1, () => undefined);

/** Arguments of every kind, and those that people get wrong. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  2,
  -1.5,
  1234.5678,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '',
  'abc',
  'b',
  '12',
  'a,b,😀',
  '0x1g',
  '2026-01-31',
  '2026-13-01T00:00:00Z',
  '[Y0001]',
  '#,##0.00',
  [],
  [1],
  [3, 1, 2, 2],
  ['b', 'a'],
  [1, 'a', null, [2]],
  [['a', 'b'], ['c']],
  [{ id: 1 }, { id: 1 }, { x: [{ id: 2 }], 2: 'two', id: 3 }],
  {},
  { b: 1, a: [1, 2], 1: null },
  JSON.parse('{"__proto__": 1, "x": {"y": 0.1}}'),
  upper,
  pair,
  greater,
  matcher,
];

const FOCUSES: readonly unknown[] = [undefined, 'text', 5, { k: 1 }, ['x']];

function shown(name: string, args: readonly unknown[], focus?: unknown): string {
  return `$${name}(${args.map((arg) => JSON.stringify(arg) ?? 'none').join(', ')}) on ${JSON.stringify(focus) ?? 'none'}`;
}

async function compare(name: string, args: readonly unknown[], focus?: unknown): Promise<void> {
  const expected = JSON.stringify(await callStock(name, args, focus));
  const actual = callOurs(name, args, focus);
  if (JSON.stringify(actual) === expected || isMeant(name, args, actual)) return;
  expect.soft(JSON.stringify(actual), shown(name, args, focus)).toBe(expected);
}

/** Where jsonata breaks or gives away its own source, this package says what is wrong. */
function isMeant(name: string, args: readonly unknown[], actual: CallOutcome): boolean {
  if ('value' in actual) return name === 'map' && args[0] instanceof Both;
  if (name === 'pad') return actual.code === 'G1002' && args.includes(Number.POSITIVE_INFINITY);
  return name === 'replace' && actual.code === 'T0410' && actual.index === 3;
}

describe.each(NAMES)('$%s does what jsonata does', (name) => {
  it('without arguments, on any focus', async () => {
    for (const focus of [...FOCUSES, ...VALUES.filter((value) => !(value instanceof Both))])
      await compare(name, [], focus);
  });

  it('with one argument', async () => {
    for (const value of VALUES) for (const focus of FOCUSES) await compare(name, [value], focus);
  });

  it('with two arguments', async () => {
    const seconds = VALUES.filter((_, at) => at % 6 === NAMES.indexOf(name) % 6);
    for (const first of VALUES) for (const second of seconds) await compare(name, [first, second], 'focus');
  });

  it('with more arguments', async () => {
    const few = [undefined, 2, -1, 'b', '', [3, 1], { a: 1 }, upper];
    for (const first of ['abcab', 12.5, [1, 2, 3], { a: 1 }, undefined]) {
      for (const second of few) {
        for (const third of few) await compare(name, [first, second, third]);
        await compare(name, [first, second, 'x', 1]);
        await compare(name, [first, second, upper, 1, 'too many']);
      }
    }
  });
});
