import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meter, RegexMatch } from './find.types.js';
import { linearFind, steppingRegex, type LinearRegex } from './linear-regex.js';

const meter = { charge: () => undefined };
const buildLinear = (source: RegExp, by: Meter): LinearRegex => steppingRegex(linearFind(source), by);

interface Found {
  readonly at: number;
  readonly parts: readonly (string | undefined)[];
}

/** All matches, the way jsonata walks them. */
function allMatches(
  regex: { lastIndex: number; exec(text: string): RegexMatch | RegExpExecArray | null },
  text: string,
): Found[] {
  const found: Found[] = [];
  for (let match = regex.exec(text); match !== null && match[0] !== ''; match = regex.exec(text)) {
    found.push({ at: match.index, parts: [...match] });
  }
  return found;
}

function expectSame(source: RegExp, text: string): void {
  const global = new RegExp(source.source, `${source.flags.replace('g', '')}g`);
  const label = `${String(source)} on ${JSON.stringify(text)}`;
  expect(allMatches(buildLinear(global, meter), text), label).toEqual(allMatches(new RegExp(global), text));
}

describe('linear regular expressions find what JavaScript finds', () => {
  const texts = [
    '',
    'abc',
    'a1 b22\tc333',
    '张三　13812345678\n李四',
    'x-y_z [0] {1} $5.00 a\\b/c',
    'AbC\r\nabc\u2028d',
    'é ß İ',
  ];

  // Written as texts: some mean something else elsewhere, or nothing at all.
  const PATTERNS = String.raw`
    b . a.c \s+ \S+ [\s]+ [^\s]+ [\S] [^\S] \d{2,3} \D+ \w+ \W+ [\w-]+ [^\w]+
    ^1[3-9]\d{9}$ 1[3-9]\d{9} [一-龥]+ 张|李 (a)|(b) (?:a|b)c? (?<n>a)b a{ { \{1\} [[\]] [\]a]
    [a-] [-a] [\d-x] [+-] [.*+?^$()|\\/] [{}] \$5\.00 \/c \\b \u5f20 [\u4e00-\u9fff]{2} \x41 \0 \cI [\b] \bb B\B
    ^abc$ a*?b a+? (a*)b [^] [] \p{L} \8 \101 a| (|a)b (?:) [^\n]+ x??y \v|\f é|ß \_ \- \A \z \Q
  `;

  it.each([
    ...PATTERNS.trim()
      .split(/\s+/)
      .map((source) => new RegExp(source)),
    /abc/i,
    /[A-C]+/i,
    /^abc/m,
  ])('%s', (source) => {
    for (const text of texts) expectSame(source, text);
  });

  it.each([
    /s/i,
    /k+/i,
    /ß/i,
    /å/i,
    /[a-z]/i,
    /[^a-z]/i,
    /[à-ÿ]+/i,
    /[α-ω]/i,
    /\u017f/i,
    /ω/i,
    /θ/i,
    /Ꭰ/i,
    /\w/i,
  ])('%s, by the letters of JavaScript', (source) => {
    for (const text of 's S ſ k K \u212a ß ẞ å Å \u212b ω Ω \u2126 θ ϑ ϴ ı İ µ μ Μ ς σ ꭰ Ꭰ é É'.split(' '))
      expectSame(source, text);
  });

  it('random patterns and texts', { timeout: 60_000 }, () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '张',
      '.',
      '\\s',
      '\\d',
      '\\w',
      '[ab]',
      '[^a]',
      '\\.',
      '1',
      ' ',
      '　',
    );
    const quantified = fc
      .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '*?', '+?'))
      .map(([a, q]) => a + q);
    const branch = fc.array(quantified, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    // A repeated group that can match nothing is a known difference.
    const solid = fc.tuple(atom, fc.constantFrom('', '', '+', '{2}')).map(([a, q]) => a + q);
    const inner = fc.array(solid, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    const group = fc.tuple(inner, inner, fc.constantFrom('', '?')).map(([a, b, q]) => `(${a}|${b})${q}`);
    const pattern = fc
      .array(fc.oneof(branch, group), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '张', '1', '.', ' ', '　', '\n'), { maxLength: 12 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expectSame(new RegExp(source), subject);
      }),
      { numRuns: 800 },
    );
  });
});

describe('where linear regular expressions differ on purpose', () => {
  it('takes an emoji for one character', () => {
    expect(allMatches(buildLinear(/^.$/g, meter), '🙂')).toEqual([{ at: 0, parts: ['🙂'] }]);
    const oneOf = (content: string): RegExp => new RegExp(`[${content}]`, 'g');
    expect(allMatches(buildLinear(oneOf('x\\ud83d\\ude42'), meter), 'b🙂')).toHaveLength(1);
    expect(allMatches(buildLinear(/\ud83d\ude42/g, meter), 'a🙂')).toEqual([{ at: 1, parts: ['🙂'] }]);
  });

  it('ends lines by LF only', () => {
    expect(buildLinear(/c$/gm, meter).exec('c\r\nc\nd')?.index).toBe(3);
  });

  it('lets an optional part match nothing', () => {
    expect(buildLinear(/(a*?)?/g, meter).exec('a')?.[0]).toBe('');
  });

  it('keeps what a repeated group matched last', () => {
    expect(buildLinear(/(?:(a)|b)*/g, meter).exec('ab')?.[1]).toBe('a');
  });
});

it('charges for the text searched', () => {
  let charged = 0;
  const counting = { charge: (steps: number) => void (charged += steps) };
  buildLinear(/x/g, counting).exec('a'.repeat(10_000));
  expect(charged).toBeGreaterThan(50);
});
