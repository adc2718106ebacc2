import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../testing/run.js';
import { exportJsonLogic } from './export-json-logic.js';
import { importJsonLogic } from './import-json-logic.js';

function exported(rule: string): unknown {
  const result = exportJsonLogic(rule);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.document;
}
const codes = (rule: string) => exportJsonLogic(rule).losses.map((loss) => `${loss.path} ${loss.code}`);

const RULES = [
  'a = 1',
  'a != 1',
  '$not(a = 1)',
  'a > 1',
  'a < 5',
  '$not(a > 1)',
  '$not(a < 5 and b = 1)',
  '$not($exists(a)) or a < 5',
  'a >= 1 and a < 3',
  'a = b',
  '$not(a = b)',
  'a = null',
  'a != null',
  'a in [1, 2]',
  '$not(a in [1, 2])',
  '$exists(a) and $not(a in [1, 2])',
  'a + b > 2',
  '$not(a - b > 2)',
  '$contains(t, "b")',
  '$not($contains(t, "b"))',
  '$not($exists(t)) or $not($contains(t, "b"))',
  '$substring(t, 0, 1) = "a"',
  '$substring(t, -1) != "b"',
  '$exists(a)',
  '$not($exists(a))',
  '$exists(t) and $not(t in [null, ""])',
  '$not($exists(t)) or t in [null, ""]',
  '"x" in tags',
  '$not("x" in tags)',
  '$count($distinct(tags[$ in ["x", "y"]])) = 2',
  '$count(orders[amount > 1]) > 0',
  '$count(orders[amount < 2]) = 0',
  '$count(orders[amount > 1]) = $count(orders)',
  '$count(orders[amount > 0 and paid = true]) >= 2',
  '$sum(orders.amount) < 5',
  '$sum([a > 1 ? 1 : 0, t = "a" ? 2 : 0]) >= 2',
  'a > 1 ? b = 1 : t = "a"',
  'vip and (a = 1 or b = 2)',
  'true',
] as const;

const RECORDS: readonly Record<string, unknown>[] = [
  {},
  ...[0, 1, 2, 5].map((a) => ({ a })),
  ...[0, 1, 2].flatMap((b) => [
    { a: 1, b },
    { a: 5, b },
  ]),
  ...['', 'a', 'ab', 'ba'].map((t) => ({ t, a: 2 })),
  ...[['x'], ['y'], [], ['x', 'y']].map((tags) => ({ tags })),
  ...[
    [],
    [{ amount: 1, paid: true }],
    [
      { amount: 2, paid: true },
      { amount: 3, paid: true },
    ],
    [
      { amount: 3, paid: false },
      { amount: 1, paid: true },
    ],
  ].map((orders) => ({ orders })),
  { vip: true, a: 1 },
  { vip: false, b: 2 },
];

describe('the export', () => {
  it.each(RULES)('%s', async (rule) => {
    const logic = exported(rule);
    expect(JSON.parse(JSON.stringify(logic))).toEqual(logic);
    for (const record of RECORDS) {
      const expected = await outcomeOf(rule, record);
      if (!expected.includes('match')) continue;
      const truth = jsonLogic.truthy(jsonLogic.apply(logic as never, record)) ? 'match' : 'no-match';
      expect(truth, JSON.stringify({ logic, record })).toBe(expected);
    }
  });

  it.each(RULES)('comes back with the same meaning: %s', async (rule) => {
    const result = importJsonLogic(exported(rule));
    if (!result.ok) throw new Error(JSON.stringify(result.losses));
    for (const record of RECORDS) {
      const expected = await outcomeOf(rule, record);
      if (expected.includes('match'))
        expect(await outcomeOf(result.text, record), result.text).toBe(expected);
    }
  });

  it('is read back in the same words', () => {
    const back = (rule: string) => importJsonLogic(exported(rule));
    expect(back('$exists(a)')).toMatchObject({ text: '$exists(a)' });
    expect(back('a > 1')).toMatchObject({ text: '$exists(a) and a > 1' });
  });

  it('keeps null apart from missing', () => {
    expect(jsonLogic.apply(exported('a = null') as never, {})).toBe(false);
    expect(jsonLogic.apply(exported('a = null') as never, { a: null })).toBe(true);
    expect(jsonLogic.apply(exported('$exists(a)') as never, { a: null })).toBe(true);
  });

  it('matches nothing for a rule in which nothing counts', () => {
    expect(exported('')).toEqual({ and: [] });
    expect(exported('/*# mute: a = 1 */')).toEqual({ and: [] });
  });

  it('refuses what JsonLogic cannot say', () => {
    expect(codes('a = 1 and $toMillis(at) > $millis() - 86400000')).toEqual(['@10-46 no-form']);
    expect(codes('$contains(t, /a+/)')).toEqual(['@0-18 no-form']);
    expect(codes('`a.b` = 1')).toEqual(['@0-5 field-name', '@0-9 no-form']);
    expect(exportJsonLogic('a = = 1').ok).toBe(false);
    expect(codes('vip = true and (a and b = 1)')).toEqual(['@16-17 truthiness']);
  });
});
