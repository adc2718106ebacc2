import { Parser } from '../syntax/parser.js';
import { rawToken, skipTrivia } from '../syntax/raw-token.js';
import type { SyntaxToken } from '../syntax/syntax-token.types.js';
import type { SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}']);
const SEPARATORS: ReadonlySet<string> = new Set([',', ';']);

/**
 * A valid text with the usual spaces and no line breaks, except those of comments and of what stands before
 * the first and after the last token.
 */
export function onOneLine(text: string): string {
  const tokens: SyntaxToken[] = [];
  const parser = new Parser(text, tokens);
  const root = parser.whole();
  const [first] = tokens;
  if (root === undefined || first === undefined) return text;
  const operators = operatorsOf(text, root);
  let result = text.slice(0, first.start).trimStart();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined) {
      const between = text.slice(before.end, token.start);
      result += comments(between, gap(before, token, between !== '', operators));
    }
    result += text.slice(token.start, token.end);
  });
  return result + text.slice(parser.end).trimEnd();
}

/** Where the operators stand that have a space on both sides. */
function operatorsOf(text: string, root: SyntaxNode): ReadonlySet<number> {
  const found = new Set<number>();
  walkSyntax(root, (node) => {
    if (node.type === 'binary' && node.operator !== '..') found.add(node.operatorSpan.start);
    if (node.type === 'assign') found.add(rawToken(text, node).position - 2);
    if (node.type !== 'condition') return;
    found.add(rawToken(text, node).position - 1);
    if (node.otherwise !== undefined) found.add(skipTrivia(text, node.then.end));
  });
  return found;
}

function gap(
  before: SyntaxToken,
  after: SyntaxToken,
  spaced: boolean,
  operators: ReadonlySet<number>,
): '' | ' ' {
  if (operators.has(before.start) || operators.has(after.start)) return ' ';
  if (OPENERS.has(before.id) || CLOSERS.has(after.id) || SEPARATORS.has(after.id)) return '';
  return spaced || SEPARATORS.has(before.id) ? ' ' : '';
}

/** Comments stay where they are, with a space on both sides. */
function comments(between: string, plain: '' | ' '): string {
  const found = between.match(/\/\*[^]*?\*\//g);
  return found === null ? plain : ` ${found.join(' ')} `;
}
