import type { Parser } from './parser.js';
import type { SyntaxToken } from './syntax-token.types.js';
import type { SyntaxNode, SortTerm } from './syntax.types.js';

/** Reads `(<a, >b)` after `^`. */
export function sortOf(parser: Parser, _: SyntaxToken, of: SyntaxNode): SyntaxNode {
  if (!parser.expect('(')) return { type: 'sort', of, terms: [], start: of.start, end: parser.end };
  parser.open(')');
  const terms = [term(parser)];
  while (parser.token.id === ',') {
    parser.advance(false);
    terms.push(term(parser));
  }
  parser.close(')', false);
  return { type: 'sort', of, terms, start: of.start, end: parser.end };
}

function term(parser: Parser): SortTerm {
  const { id, start } = parser.token;
  if (id === '<' || id === '>') parser.advance(false);
  const by = parser.expression(0);
  return { descending: id === '>', by, start: Math.min(start, by.start), end: by.end };
}
