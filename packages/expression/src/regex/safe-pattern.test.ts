import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearFind } from './linear-regex.js';
import { nativeFind } from './native-regex.js';
import { linearCost } from './safe-pattern.js';

const SAFE = [
  'vip',
  '^vip',
  'vip$',
  '\\bvip\\b',
  '(vip|svip|gold)',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '[A-Z]{2}\\d{3}',
  'colou?r',
  '^\\d+$',
  '^.*vip',
  'order #\\d+',
  '@example\\.(com|cn)$',
  '(\\w+)',
  '^a*b+',
  '客户(A|B)?',
  '\\d+|[a-z]+',
  '[^\\]]x',
  '',
  'a{2}?b',
  '^(?:foo|bar)\\s*',
];

const UNSAFE = [
  '^(a+)+$',
  '(a|aa)+$',
  '(.*)*x',
  '^(\\w+\\s?)*$',
  '(a|a)*b',
  '(a?){30}a{30}',
  'a+b',
  'a.*b',
  '\\d+$',
  '^\\s*\\d+\\s*$',
  '^a*a*b',
  '^a+|b+c',
  '(a+)b',
  '(a+){2}',
  '(a)\\1',
  '(?<n>a)\\k<n>',
  'a(?=b)',
  'a(?!b)',
  '(?<=a)b',
  '(?<!a)b',
  '(x+x+)+y',
  '([a-z]{1,9}){1,9}!',
  '(?:a|b|ab){12}c',
  '(^a+)b+c',
  `${'a?'.repeat(20)}${'a'.repeat(20)}`,
  'a{300}',
  '^(a|^b+)c*d',
  'x'.repeat(301),
];

describe('patterns that are surely linear', () => {
  it.each(SAFE)('/%s/', (source) => {
    expect(linearCost(new RegExp(source, 'g'))).not.toBeNull();
  });

  it.each(UNSAFE)('but not /%s/', (source) => {
    expect(linearCost(new RegExp(source, 'g'))).toBeNull();
  });

  it.each(['^.*vip', '^a*b'])('nor /%s/ where ^ is the start of any line', (source) => {
    expect(linearCost(new RegExp(source, 'gm'))).toBeNull();
  });

  it.each(['u', 'y', 's', 'v', 'd'])('nor with the flag %s', (flag) => {
    expect(linearCost(new RegExp('a', flag))).toBeNull();
  });
});

/** A pattern that can be both written and tried by hand. */
type Tree =
  | { readonly kind: 'char'; readonly source: string }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number };

const unbounded = Number.POSITIVE_INFINITY;
const quantifier = fc.constantFrom(
  [0, unbounded],
  [1, unbounded],
  [0, 1],
  [2, 2],
  [1, 3],
  [2, unbounded],
  [0, 4],
);
const char = fc
  .constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w')
  .map((source): Tree => ({ kind: 'char', source }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    char,
    fc.constantFrom<Tree>({ kind: 'start' }, { kind: 'end' }),
    fc.tuple(char, quantifier).map(([part, [least, most]]) => repeat(part, least, most)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((parts): Tree => ({ kind: 'all', parts })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts): Tree => ({ kind: 'any', parts })),
    fc.tuple(tie('tree'), quantifier).map(([part, [least, most]]) => repeat(part, least, most)),
  ),
}));

function repeat(part: Tree, least = 0, most = unbounded): Tree {
  return { kind: 'repeat', part, least, most };
}

function write(node: Tree): string {
  switch (node.kind) {
    case 'char':
      return node.source;
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'all':
      return node.parts.map((part) => (part.kind === 'any' ? `(?:${write(part)})` : write(part))).join('');
    case 'any':
      return `(${node.parts.map(write).join('|')})`;
    case 'repeat': {
      const part = node.part.kind === 'char' ? write(node.part) : `(${write(node.part)})`;
      return `${part}{${String(node.least)},${node.most === unbounded ? '' : String(node.most)}}`;
    }
  }
}

/** Tries a pattern at every place of a text, one way after another, and counts what it tries. */
function stepsOf(root: Tree, text: string, most: number): number {
  let steps = 0;
  const attempt = (node: Tree, at: number, next: (at: number) => boolean): boolean => {
    if (++steps > most) return true;
    switch (node.kind) {
      case 'char':
        return at < text.length && new RegExp(node.source).test(text.charAt(at)) && next(at + 1);
      case 'start':
        return at === 0 && next(at);
      case 'end':
        return at === text.length && next(at);
      case 'any':
        return node.parts.some((part) => attempt(part, at, next));
      case 'all': {
        const go = (index: number, from: number): boolean => {
          const part = node.parts[index];
          return part === undefined ? next(from) : attempt(part, from, (to) => go(index + 1, to));
        };
        return go(0, at);
      }
      case 'repeat': {
        const go = (count: number, from: number): boolean =>
          (count < node.most &&
            attempt(node.part, from, (to) => (to > from || count < node.least) && go(count + 1, to))) ||
          (count >= node.least && next(from));
        return go(0, at);
      }
    }
  };
  for (let start = 0; start <= text.length; start++) if (attempt(root, start, () => true)) break;
  return steps;
}

const TRAPS = ['a', 'ab', 'aab', 'b', 'c'].flatMap((trap) => [
  trap.repeat(400 / trap.length),
  `${trap.repeat(400 / trap.length)}!`,
]);

describe('accepted patterns', () => {
  it('need no more steps than their cost allows, on texts made to trap them', () => {
    let accepted = 0;
    fc.assert(
      fc.property(tree, (root) => {
        const cost = linearCost(new RegExp(write(root), 'g'));
        if (cost === null) return;
        accepted++;
        // Nodes that are no characters take a step here and none in the estimate.
        const most = 10 * (cost + 10) * 410;
        for (const text of TRAPS) expect(stepsOf(root, text, most), write(root)).toBeLessThan(most);
      }),
      { numRuns: 1200, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(200);
  }, 60_000);

  it('are told from others by a count that others break', () => {
    const trap = `${'a'.repeat(400)}!`;
    expect(
      stepsOf(
        { kind: 'all', parts: [repeat(repeat({ kind: 'char', source: 'a' })), { kind: 'end' }] },
        trap,
        1e5,
      ),
    ).toBe(1e5 + 1);
  });

  it('find what RE2 finds', () => {
    const meter = { charge: () => undefined };
    let compared = 0;
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '-', '客'), maxLength: 12 });
    fc.assert(
      fc.property(tree, texts, (root, text) => {
        const regex = new RegExp(write(root), 'g');
        const find = nativeFind(regex);
        if (find === null) return;
        compared++;
        const expected = linearFind(regex)(meter, text, 0);
        const actual = find(meter, text, 0);
        expect(actual?.index, `${String(regex)} on ${JSON.stringify(text)}`).toBe(expected?.index);
        expect(actual?.[0]).toBe(expected?.[0]);
      }),
      { numRuns: 1500, seed: 8 },
    );
    expect(compared).toBeGreaterThan(200);
  }, 60_000);

  it('pay for every character they look at', () => {
    let charged = 0;
    const find = nativeFind(/order #\d+/g);
    find?.({ charge: (steps) => (charged += steps) }, 'x'.repeat(25_600), 0);
    expect(charged).toBeGreaterThan(100);
  });
});
