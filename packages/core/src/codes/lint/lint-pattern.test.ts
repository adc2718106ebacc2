import { describe, expect, it } from 'vitest';
import { compilePattern, parseCode, parsePatternText } from '../index.js';
import { CLASSIC } from '../testing/classic.js';

function lint(text: string): readonly (readonly [string, string])[] {
  const read = parsePatternText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const compiled = compilePattern(read.definition, { timeZone: 'UTC' });
  return compiled.problems.map(({ code, witness, details }) => {
    if (witness?.type !== 'code') return [code, String(details?.['characters'] ?? '')];
    // An example is a code of the pattern.
    if (compiled.ok)
      expect(parseCode(compiled, witness.code)).toMatchObject({ ok: true, code: witness.code });
    return [code, witness.code];
  });
}

describe('what spreadsheets and labels do to codes', () => {
  it('is nothing for A1-001', () => {
    expect(compilePattern(CLASSIC, { timeZone: 'UTC' }).problems).toEqual([]);
  });

  it.each([
    ['{no:3}', 'leading-zeros', /^0\d\d$/],
    ['{no:15}9', 'long-number', /^[1-9]\d{15}$/],
    ['{a}E{no:2}\na = map a\n  "x" -> "1"', 'scientific', /^1E\d\d$/],
    ['{a}-{no:1}\na = map a\n  "x" -> "1"', 'date-like', /^1-\d$/],
    ['{a}{no:1}\na = map a\n  "x" -> "MAR"\n  "y" -> "FOO"', 'date-like', /^MAR\d$/],
    ['{day:YYYYMMDD}-{no:3}', null, /^/],
    ['{day:YYYY}/{no:2}', 'date-like', /^\d{4}\/\d\d$/],
    ['+{no:3}', 'formula', /^\+\d{3}$/],
    ['{a}{no:3}\na = field a width 1..2 alphabet except "-"', 'formula', /^[=+@]/],
  ])('%j: %s', (text, code, example) => {
    const risky = lint(text).filter(([one]) =>
      ['leading-zeros', 'long-number', 'scientific', 'date-like', 'formula'].includes(one),
    );
    if (code === null) expect(risky).toEqual([]);
    else expect(risky.find(([one]) => one === code)?.[1]).toMatch(example);
  });

  it('names characters that look alike, that Code 39 cannot print, and that are not ASCII', () => {
    const text = '{a}_{no:3}\na = map a\n  "x" -> "O"\n  "y" -> "0"\n  "z" -> "京"';
    expect(lint(text)).toEqual(
      expect.arrayContaining([
        ['confusable', '0O'],
        ['not-ascii', '京'],
        ['not-code39', '_'],
      ]),
    );
  });
});
