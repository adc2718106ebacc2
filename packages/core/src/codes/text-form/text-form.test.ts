import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alphabet, CodeDefinition, Segment } from '../codes.types.js';
import { CHECK_ALGORITHMS, DATE_FORMATS, parsePatternText, patternText } from '../index.js';
import { CLASSIC } from '../testing/classic.js';

const CLASSIC_TEXT = `{region}{buy}-{no:3}
region = map region
  "北美" -> "A"
  "欧洲" -> "B"
  "亚洲" -> "C"
buy = map purchaseClass
  "常购" -> "1"
  "偶尔购" -> "2"
  "未购" -> "3"
no = sequence scope region, buy
@class-change recode-at-review`;

/** Also the words of the text form, quotes, braces, line ends and other things that stand in the way. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'grow',
    'scope',
    '"',
    '{',
    '}',
    '{{a}}',
    'a, b',
    '->',
    '= map',
    '@fold',
    'x\ny',
    '\r\n',
    ' ',
    '\\',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const name = fc.oneof(fc.constantFrom('region', 'no', '地区', 'a-b', 'grow', 'over'), text);
const count = fc.integer({ min: -2, max: 1000 });
const width = fc.record({ min: count, max: count });
const alphabet: fc.Arbitrary<Alphabet> = fc.oneof(
  fc.constantFrom<Alphabet>('digits', 'upper', 'alphanumeric', 'no-confusables', 'crockford', 'gb32100'),
  text.map((characters) => ({ characters })),
  text.map((except) => ({ except })),
);
const label = fc.dictionary(fc.constantFrom('en', 'zh-CN'), text);
const value = fc.oneof(text, fc.constantFrom(null, true, false, 0, -1.5, 1e21));

const segment = fc.oneof(
  fc.record({ type: fc.constant('literal'), id: name, text }),
  fc.record(
    {
      type: fc.constant('map'),
      id: name,
      field: name,
      table: fc.array(fc.record({ value, code: text, label }, { requiredKeys: ['value', 'code'] }), {
        maxLength: 3,
      }),
      lossy: fc.boolean(),
      unmapped: fc.constantFrom('error', 'default', 'skip'),
      default: text,
    },
    { requiredKeys: ['type', 'id', 'field', 'table', 'unmapped'] },
  ),
  fc.record(
    {
      type: fc.constant('field'),
      id: name,
      field: name,
      transform: fc.constantFrom('none', 'upper', 'lower', 'initials', 'digits'),
      width,
      pad: text,
      truncate: fc.boolean(),
      alphabet,
    },
    { requiredKeys: ['type', 'id', 'field', 'transform', 'width', 'truncate', 'alphabet'] },
  ),
  fc.record(
    {
      type: fc.constant('date'),
      id: name,
      field: fc.option(name, { nil: null }),
      format: fc.constantFrom(...Object.keys(DATE_FORMATS)),
      timeZone: text,
    },
    { requiredKeys: ['type', 'id', 'field', 'format'] },
  ),
  fc.record({
    type: fc.constant('sequence'),
    id: name,
    width: fc.oneof(count, fc.constant(2.5)),
    start: count,
    step: fc.oneof(fc.constant(1), count),
    alphabet: fc.oneof(fc.constant('digits'), alphabet),
    skip: fc.array(text, { maxLength: 2 }),
    scope: fc.array(name, { maxLength: 2 }),
    overflow: fc.constantFrom('error', 'grow'),
    reserved: fc.array(fc.record({ from: count, to: count, note: text }, { requiredKeys: ['from', 'to'] }), {
      maxLength: 2,
    }),
    fill: fc.constantFrom('next', 'lowest-free'),
  }),
  fc.record(
    {
      type: fc.constant('check'),
      id: name,
      algorithm: fc.constantFrom(...CHECK_ALGORITHMS),
      covers: fc.array(name, { maxLength: 3 }),
      alphabet,
    },
    { requiredKeys: ['type', 'id', 'algorithm', 'covers'] },
  ),
  fc.record({ type: fc.constant('expression'), id: name, expression: text, width, alphabet }),
) as fc.Arbitrary<Segment>;

const definition = fc.record(
  {
    segments: fc.array(segment, { maxLength: 5 }),
    input: fc.record({ nfkc: fc.boolean(), caseFold: fc.boolean(), confusables: fc.boolean() }),
    maxLength: count,
    onClassChange: fc.constantFrom('sticky', 'recode', 'recode-at-review'),
    reclaim: fc.boolean(),
    uniqueness: fc.constantFrom('record-type', 'workspace'),
  },
  { requiredKeys: ['segments', 'input', 'onClassChange', 'reclaim', 'uniqueness'] },
) as fc.Arbitrary<CodeDefinition>;

describe('the text form', { timeout: 60_000 }, () => {
  it('says A1-001 in a few lines', () => {
    const segments = CLASSIC.segments.map((one) => (one.type === 'literal' ? { ...one, id: 'text-3' } : one));
    expect(patternText({ ...CLASSIC, segments })).toBe(CLASSIC_TEXT);
    expect(parsePatternText(CLASSIC_TEXT)).toEqual({ ok: true, definition: { ...CLASSIC, segments } });
  });

  it('gives every definition back, whatever it holds', () => {
    fc.assert(
      fc.property(definition, (random) => {
        expect(parsePatternText(patternText(random))).toEqual({ ok: true, definition: random });
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('of every text that can be read keeps what it says', () => {
    fc.assert(
      fc.property(
        definition,
        fc.nat(),
        fc.constantFrom(' ', '\n', '{', '"', 'x', ''),
        (random, place, piece) => {
          const whole = patternText(random);
          const at = place % (whole.length + 1);
          const typed = whole.slice(0, at) + piece + whole.slice(at + (place % 3));
          const read = parsePatternText(typed);
          if (read.ok) expect(parsePatternText(patternText(read.definition))).toEqual(read);
          else for (const { offset } of read.errors) expect(offset).toBeLessThanOrEqual(typed.length);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });

  it('reads a template without lines, with line ends of any system', () => {
    const read = parsePatternText('C{day:YYYYMM}-{no:4}\r\nno = sequence scope day\r\n');
    expect(read).toMatchObject({
      ok: true,
      definition: {
        segments: [
          { type: 'literal', text: 'C' },
          { type: 'date', field: null, format: 'YYYYMM' },
          { type: 'literal', text: '-' },
          { type: 'sequence', width: 4, scope: ['day'] },
        ],
      },
    });
  });

  it.each([
    ['{region', 'unclosed-brace', 0],
    ['a}b', 'stray-brace', 1],
    ['{a b}', 'bad-name', 0],
    ['{no:x}', 'bad-detail', 0],
    ['A-{region}', 'undefined-segment', 2],
    ['A\nb = map c', 'unused-definition', 2],
    ['{a}\na = table c', 'expected-word', 8],
    ['{a}\na = map region\n  "x" = "y"', 'expected-row', 25],
    ['{a}\na = field name width 3 alphabet upper', 'expected-range', 25],
    ['{a}\na = field name width 1..3 alphabet latin', 'expected-alphabet', 39],
    ['A\n@colour red', 'unknown-option', 2],
    ['{no:3}\nno = sequence grow fast', 'unexpected', 26],
  ])('says of %j: %s at %i', (typed, code, offset) => {
    const read = parsePatternText(typed);
    expect(read.ok ? [] : read.errors).toMatchObject([{ code, offset }]);
  });
});
