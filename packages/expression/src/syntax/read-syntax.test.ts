import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenText, expressionText } from '../../test-help/random-expression.js';
import { canonical, stockReading } from '../../test-help/stock-tree.js';
import { SUITE_PRESENT, suiteTexts } from '../../test-help/suite.js';
import { astOf } from './ast/ast-of.js';
import { readSyntax } from './read-syntax.js';
import type { SyntaxNode } from './syntax.types.js';
import { childrenOf, walkSyntax } from './walk.js';

/** Texts per property; a long run takes more: `FUZZ_RUNS=20000 npx vitest run …`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

const IGNORE = { raise: () => undefined };

/** How our reading of a text differs from jsonata's; null when it does not. */
function difference(text: string): string | null {
  const stock = stockReading(text);
  if (stock === null) return null;
  const { root, errors } = readSyntax(text);
  const [error] = errors;
  if ('error' in stock) return errorDifference(stock.error, error);
  if (error !== undefined || root === undefined) return `refused: ${JSON.stringify(error)}`;
  const ours = canonical(astOf(text, root, { ...IGNORE, doubles: true }));
  const theirs = canonical(stock.ast);
  return ours === theirs ? null : `${theirs}\n${ours}`;
}

function errorDifference(
  stock: { readonly code: string },
  ours: { readonly code: string } | undefined,
): string | null {
  if (stock.code === 'G0004' && ours?.code === 'G0004') return null;
  const [expected, actual] = [JSON.stringify(stock), JSON.stringify(ours)];
  return expected === actual ? null : `${expected}\n${actual ?? 'accepted'}`;
}

/** Children lie inside their parent, in order, without overlap; nodes of valid texts have no space at their ends. */
function misplaced(text: string, root: SyntaxNode, valid: boolean): string | null {
  let found: string | null = null;
  walkSyntax(root, (node) => {
    let from = node.start;
    for (const child of childrenOf(node)) {
      if (child.start < from || child.end > node.end || child.end < child.start)
        found ??= `${node.type} ${String(node.start)}-${String(node.end)} holds ${child.type} ${String(child.start)}-${String(child.end)}`;
      from = child.end;
    }
    const edges = text.slice(node.start, node.end);
    if (valid && edges.trim() !== edges && /^[ \t\r\n\v]|[ \t\r\n\v]$/.test(edges))
      found ??= `${node.type} ${JSON.stringify(edges)}`;
  });
  return found;
}

describe.skipIf(!SUITE_PRESENT)('the texts of the official test suite', { timeout: 60_000 }, () => {
  it('are read as jsonata reads them, errors included', () => {
    const texts = suiteTexts();
    expect(texts).toHaveLength(1393);
    const stock = texts.map(stockReading);
    expect(stock.filter((reading) => reading !== null && 'error' in reading)).toHaveLength(41);
    expect(texts.flatMap((text) => difference(text) ?? [])).toEqual([]);
  });

  it('have nodes with places inside each other', () => {
    for (const text of suiteTexts()) {
      const { root, errors } = readSyntax(text);
      if (root !== undefined) expect(misplaced(text, root, errors.length === 0), text).toBeNull();
    }
  });
});

describe('random texts', { timeout: RUNS * 200 }, () => {
  it('are read as jsonata reads them', () => {
    let accepted = 0;
    fc.assert(
      fc.property(expressionText, (text) => {
        expect(difference(text)).toBeNull();
        const { root, errors } = readSyntax(text);
        if (errors.length === 0) accepted++;
        expect(root === undefined ? 'no tree' : misplaced(text, root, errors.length === 0)).toBeNull();
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 10);
  });

  it('that are broken fail as in jsonata: same code, same place', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(difference(text)).toBeNull();
        const { root } = readSyntax(text);
        if (root !== undefined) expect(misplaced(text, root, false)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('of any characters never throw and keep every character', () => {
    const piece = fc.oneof(fc.constantFrom(...'()[]{}"\'`/*?:.,;=<>|@#^-%&~! \n$ax1'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(difference(text)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });
});

describe('deep texts', () => {
  it.each([
    ['brackets', `${'('.repeat(9_000)}a${')'.repeat(9_000)}`],
    ['lists', '['.repeat(20_000)],
    ['signs', `${'-'.repeat(19_000)}a`],
    ['conditions', 'a?b:'.repeat(4_900)],
    ['defaults', 'a??'.repeat(6_000)],
    ['assignments', '$a:='.repeat(4_900)],
    ['calls', 'f('.repeat(9_900)],
    ['objects', '{"a":'.repeat(3_900)],
    ['definitions', 'function(){'.repeat(1_800)],
    ['transforms', '|'.repeat(9_900)],
  ])('of %s give a located error', (_, text) => {
    const { errors } = readSyntax(text);
    expect(errors.map(({ code }) => code)).toContain('G0003');
  });

  it.each([
    ['or', 'a or '.repeat(3_900) + 'a'],
    ['+', 'a+'.repeat(9_900) + 'a'],
    ['filters', `a${'[0]'.repeat(6_500)}`],
    ['steps', 'a.'.repeat(9_900) + 'a'],
    ['calls of calls', `f${'()'.repeat(9_900)}`],
  ])('that are long chains of %s are read', (_, text) => {
    expect(readSyntax(text).errors).toEqual([]);
  });
});
