import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../testing/run.js';

const INPUTS: readonly (readonly [name: string, input: unknown])[] = [
  ['missing', {}],
  ['null', { f: null }],
  ['empty', { f: '' }],
  ['wrong', { f: 'x' }],
  ['5', { f: 5 }],
  ['[5]', { f: [5] }],
  ['[5,9]', { f: [5, 9] }],
  ['[]', { f: [] }],
];

const Y = 'match';
const N = 'no-match';

/** Rows of the table of outcomes that rule authors rely on: one outcome per input above. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'f = 5': [N, N, N, N, Y, N, N, N],
  'f != 5': [N, Y, Y, Y, N, Y, Y, Y],
  '$not(f = 5)': [Y, Y, Y, Y, N, Y, Y, Y],
  'f > 3': [N, 'T2010', 'T2009', 'T2009', Y, 'T2010', 'T2010', 'T2010'],
  '$not(f > 3)': [N, 'T2010', 'T2009', 'T2009', N, 'T2010', 'T2010', 'T2010'],
  'f in [5,6]': [N, N, N, N, Y, N, N, N],
  '5 in f': [N, N, N, N, Y, Y, Y, N],
  '$exists(f)': [N, Y, Y, Y, Y, Y, Y, Y],
  '$count(f) > 0': [N, Y, Y, Y, Y, Y, Y, N],
  '$sum(f) > 3': [N, 'T0412', 'T0412', 'T0412', Y, Y, Y, N],
  '$max(f) > 3': [N, 'T0412', 'T0412', 'T0412', Y, Y, Y, N],
  '$exists(f[$ > 3])': [N, 'T2010', 'T2009', 'T2009', Y, Y, Y, N],
};

describe('outcomes by kind of value', () => {
  for (const [text, outcomes] of Object.entries(TABLE)) {
    it.each(INPUTS.map(([name, input], index) => [name, outcomes[index], input] as const))(
      `${text} where f is %s: %s`,
      async (_, outcome, input) => {
        expect(await outcomeOf(text, input)).toBe(outcome);
      },
    );
  }
});

describe('outcomes of other traps', () => {
  it.each([
    ['$contains(f, "vi")', {}, N],
    ['$contains(f, "vi")', { f: null }, 'T0410'],
    ['$contains(f, "vi")', { f: 7 }, 'T0410'],
    ['$contains(f, "vi")', { f: ['vip'] }, 'T0410'],
    ['$not($contains(f, "vi"))', {}, N],
    ['$not("vip" in tags)', {}, Y],
    ['tags = "vip"', { tags: ['vip'] }, N],
    ['"vip" in tags', { tags: 'vip' }, Y],
    ['f = null', {}, N],
    ['f', { f: 'false' }, Y],
    ['$', [], N],
    ['l', { l: [0, 1] }, Y],
    ['l', { l: [0, ''] }, N],
    ['1/0', {}, 'D1001'],
    ['0/0', {}, N],
    ['$toMillis(t) > 0', { t: '2026-11-22 08:00:00' }, 'D3110'],
    ['$toMillis(t) > 0', { t: 5 }, 'T0410'],
    ['$max(l)', { l: ['2026-01-01'] }, 'T0412'],
    ['function($x){$x}', {}, N],
  ])('%s on %j: %s', async (text, input, outcome) => {
    expect(await outcomeOf(text, input)).toBe(outcome);
  });
});
