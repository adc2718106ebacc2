import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenText, expressionText } from '../../test-help/random-expression.js';
import { readSyntax, rereadSyntax } from './read-syntax.js';
import type { SyntaxNode } from './syntax.types.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

/** How many characters two texts have in common at the start. */
function sameStart(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return at;
}

function reread(before: string, after: string): unknown {
  return rereadSyntax(after, readSyntax(before), sameStart(before, after));
}

function leftOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'binary' ? node.left : undefined;
}

const joined = fc
  .array(expressionText, { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom(' or ', ' and ', '\nor ').map((between) => parts.join(between)));

describe('a text that begins like one that was read', () => {
  it('is read as if it were the first', () => {
    fc.assert(
      fc.property(joined, fc.oneof(joined, brokenText), fc.nat(), fc.nat(), (before, more, start, length) => {
        const from = start % (before.length + 1);
        const after = before.slice(0, from) + more + before.slice(from + (length % 20));
        expect(reread(before, after)).toEqual(readSyntax(after));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['a = 1 or b = 2', 'a = 1 orb = 2'],
    ['a = 1 or b = 2', 'a = 1 or'],
    ['a = 1 or b', 'a = 1 or b ? c : d'],
    ['a or b and c', 'a or b or c'],
    ['a or /* x */ b', 'a or /* x'],
    ['a or b /c', 'a or /b/'],
    ['a or % or c', 'a or % or d'],
    ['a or (b', 'a or (b)'],
    ['(a) or b', '(a) or b)'],
    ['', 'a or b'],
    ['a or b', ''],
  ])('also when %j becomes %j', (before, after) => {
    expect(reread(before, after)).toEqual(readSyntax(after));
  });

  it('is read on from the last connector before the change', () => {
    const before = readSyntax('(a = 1) or (b = 2) or c = 3');
    const after = rereadSyntax('(a = 1) or (b = 2) or c = 4', before, 26);
    expect(leftOf(after.root)).toBe(leftOf(before.root));
    const again = rereadSyntax('(a = 1) or d = 4', after, 11);
    expect(leftOf(again.root)).toBe(leftOf(leftOf(before.root)));
  });
});
