import type { Parser } from './parser.js';
import type { PairNode } from './syntax.types.js';

/** Reads `key: value, …}`; the opening brace is read already. */
export function pairsUpTo(parser: Parser): PairNode[] {
  const pairs: PairNode[] = [];
  parser.open('}');
  if (parser.token.id !== '}') {
    pairs.push(pair(parser));
    while (parser.token.id === ',') {
      parser.advance(false);
      pairs.push(pair(parser));
    }
  }
  parser.close('}', true);
  return pairs;
}

function pair(parser: Parser): PairNode {
  const key = parser.expression(0);
  parser.expect(':');
  const value = parser.expression(0);
  return { key, value, start: key.start, end: Math.max(value.end, parser.end) };
}
