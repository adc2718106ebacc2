import { describe, expect, it } from 'vitest';
import type { RecordTypeDefinition } from '../../records/records.types.js';
import { compilePattern, parseCode, parsePatternText, renderCode } from '../index.js';

const recordType: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer' },
  fields: [
    { key: 'region', type: 'text', title: { en: 'Region' } },
    { key: 'size', type: 'number', title: { en: 'Size' } },
  ],
  collections: [],
};

/** Errors of a pattern; whatever is wrong, rendering and reading answer. */
function errors(text: string): readonly string[] {
  const read = parsePatternText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const compiled = compilePattern(read.definition, { timeZone: 'UTC', recordType });
  expect(() => {
    renderCode(compiled, { region: 'x' }, { number: 1, now: '2026-11-23T00:00:00.000Z' });
    parseCode(compiled, 'A1-001');
  }).not.toThrow();
  return compiled.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('a definition is refused', () => {
  it.each([
    ['', 'no-segments'],
    ['{a:""}', 'empty-literal'],
    ['{"":3}', 'bad-id'],
    ['{no:3}{no:3}', 'several-sequences'],
    ['A{a}\na = map town\n  "x" -> "A"', 'unknown-field'],
    ['{a}\na = map region', 'empty-table'],
    ['{a}\na = map region\n  "x" -> ""', 'empty-code'],
    ['{a}\na = map region\n  "x" -> "A"\n  "Ｘ" -> "B"', 'duplicate-value'],
    ['{a}\na = map region unmapped default\n  "x" -> "A"', 'missing-default'],
    ['{a}\na = map region\n  "x" -> "e\u0301"\n  "y" -> "B"', 'bad-character'],
    ['A\u200b{no:3}', 'bad-character'],
    ['👩\u200d🚀{no:3}', 'bad-character'],
    ['{a}\na = field region width 0..0 alphabet upper', 'zero-width'],
    ['{a}\na = field region width 3..1 alphabet upper', 'bad-width'],
    ['{a}\na = field region width 1..1.5 alphabet upper', 'bad-width'],
    ['{a}\na = field region width 1..2 pad "00" alphabet digits', 'bad-pad'],
    ['{a}\na = field region width 1..2 pad "x" alphabet digits', 'bad-pad'],
    ['{a}\na = field region width 1..2 alphabet of "AA"', 'bad-alphabet'],
    ['{a}\na = field region width 1..2 alphabet of ""', 'bad-alphabet'],
    ['{a}\na = field region width 1..2 alphabet of "aA"', 'same-code'],
    ['{a:YYYY}\na = date field size', 'wrong-field-type'],
    ['{a:YYYY}\na = date zone "Mars/Base"', 'bad-time-zone'],
    ['{no:0}', 'zero-width'],
    ['{no:-1}', 'bad-width'],
    ['{no:2.5}', 'bad-width'],
    ['{no:16}', 'bad-width'],
    ['{no:3}\nno = sequence start 1000', 'bad-start'],
    ['{no:3}\nno = sequence start -1', 'bad-start'],
    ['{no:3}\nno = sequence step 0', 'bad-step'],
    ['{no:3}\nno = sequence step 1.5', 'bad-step'],
    ['{no:3}\nno = sequence alphabet of "A"', 'bad-alphabet'],
    ['{no:3}\nno = sequence alphabet except "A"', 'bad-alphabet'],
    ['{no:3}\nno = sequence skip "x"', 'bad-skip'],
    ['{no:3}\nno = sequence skip ""', 'bad-skip'],
    ['{no:3}\nno = sequence reserved 9..1', 'bad-reserved'],
    ['{no:1}\nno = sequence reserved 0..9', 'no-numbers'],
    ['{no:1}\nno = sequence skip "1", "2", "3", "4", "5", "6", "7", "8", "9"', 'no-numbers'],
    ['{no:3}\nno = sequence scope region', 'unknown-scope'],
    ['{no:3}\nno = sequence scope no', 'bad-scope'],
    ['{no:3}{c}\nc = check damm', 'no-cover'],
    ['{no:3}{c}\nc = check damm over x', 'unknown-cover'],
    ['{no:3}{c}\nc = check damm over c', 'bad-cover'],
    ['{no:3}\n@max-length 0', 'bad-max-length'],
    ['{no:3}\n@max-length 2', 'too-long'],
  ])('%j: %s', (text, code) => {
    expect(errors(text)).toContain(code);
  });

  it('for two segments of one name', () => {
    expect(errors('{a:"A"}{a:"B"}{no:3}')).toContain('duplicate-id');
  });
});
