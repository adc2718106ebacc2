import { describe, expect, it } from 'vitest';
import { AS_OF } from '../testing/run.js';
import { compile } from '../compile/compile.js';

/* Fused loops against jsonata itself, on lists as they are in the wild. */

const CALLS = ['$count', '$sum', '$max', '$min', '$average'];
const ARGUMENTS = [
  'l[x > 1].x',
  'l[x > 1]',
  'l.x',
  'l[x = "a" or x >= 2].x',
  'l[$exists(x)].y',
  'o.l[x > 1].x',
  'l[$not(x = 2)].x',
  'l[y][0].x',
  'l[0].x',
  'l[-1].x',
  'l[x in [1, 2]].x',
  'l[z.w > 1].z.w',
];
const TEXTS = CALLS.flatMap((call) => ARGUMENTS.map((argument) => `${call}(${argument})`));

const RECORDS: readonly unknown[] = [
  {},
  { l: [] },
  { l: null },
  { l: 5 },
  { l: { x: 3 } },
  { l: [{ x: 1 }, { x: 2 }, { x: 3.5 }] },
  { l: [{ x: 2 }] },
  { l: [{ x: 2, y: 1 }, { y: 3 }, { x: 7, y: true }] },
  { l: [{ x: 2 }, null, { x: 4 }] },
  { l: [{ x: 2 }, 7, 'a', { x: 4 }] },
  { l: [[{ x: 2 }, { x: 4 }], { x: 8 }] },
  { l: [{ x: [2, 3] }, { x: 8 }] },
  { l: [{ x: '2' }, { x: 8 }] },
  {
    l: [
      { x: 2, z: { w: 5 } },
      { x: 8, z: [{ w: 6 }, { w: 7 }] },
    ],
  },
  { o: { l: [{ x: 3 }, { x: 9 }] } },
  { o: [{ l: [{ x: 3 }] }, { l: { x: 9 } }] },
  [{ l: [{ x: 3 }] }, { l: [{ x: 5 }, { x: 6 }] }],
];

describe('aggregates over lists', () => {
  it.each(TEXTS)('%s is what jsonata makes of it', async (text) => {
    const ours = compile(text);
    const stock = compile(text, { engine: 'jsonata' });
    if (!ours.ok || !stock.ok || ours.expression.engine !== 'closure') throw new Error(text);
    for (const record of RECORDS) {
      const actual = ours.expression.evaluate(record, { asOf: AS_OF });
      const expected = await stock.expression.evaluateAsync(record, { asOf: AS_OF });
      expect(actual, JSON.stringify(record)).toEqual(expected);
    }
  });

  it('keeps to the limit of a list', () => {
    const compiled = compile('$count(l[x > 0])', { limits: { listLength: 10 } });
    if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error('does not compile');
    const record = { l: Array.from({ length: 11 }, (_, x) => ({ x: x + 1 })) };
    expect(compiled.expression.evaluate(record, { asOf: AS_OF })).toMatchObject({ error: { code: 'D2015' } });
  });
});
