import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.js';
import { updateTokens } from './update-tokens.js';

const PIECES = [
  '1',
  '-',
  '+',
  'e',
  '.',
  ' ',
  '"',
  "'",
  '`',
  '/',
  '*',
  '/*',
  '*/',
  'and',
  'name',
  '$x',
  '(',
  ')',
  '[',
  ']',
  '\\',
  '\n',
  '..',
  ':=',
  '?',
  ',',
  'i',
];

/** Repeatable numbers below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
}

describe('updateTokens', () => {
  it('gives what reading the whole text gives, whatever was changed', () => {
    const below = numbers(7);
    let text = 'a = 1 and $sum(orders[amount > 1.5e+3].total) / 2 >= "x" /* y */';
    let tokens: ReturnType<typeof updateTokens> = tokenize(text);
    for (let round = 0; round < 5_000; round++) {
      const start = below(text.length + 1);
      const end = Math.min(text.length, start + (text.length > 120 ? below(40) : below(4)));
      const insert = Array.from({ length: below(4) }, () => PIECES[below(PIECES.length)] ?? '').join('');
      const before = text;
      text = text.slice(0, start) + insert + text.slice(end);
      tokens = updateTokens(text, tokens, { start, end, length: insert.length });
      expect(tokens, `${JSON.stringify(before)} -> ${JSON.stringify(text)}`).toEqual(tokenize(text));
    }
  });

  it('keeps what stands before and after a change', () => {
    const text = 'a = 1 and b = 2 and c = 3';
    const before = tokenize(text);
    const after = updateTokens(text.replace('2', '22'), before, { start: 14, end: 15, length: 2 });
    expect(after[0]).toBe(before[0]);
    expect(after.at(-1)).toEqual({ kind: 'number', start: 25, end: 26 });
  });
});
