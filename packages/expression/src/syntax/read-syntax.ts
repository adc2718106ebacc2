import { astOf } from './ast/ast-of.js';
import { Parser } from './parser.js';
import type { SyntaxReading } from './syntax.types.js';

/**
 * Reads a text into a tree with exact places, valid or not. Accepts what jsonata 2.2.2 accepts; the first
 * error of any other text is jsonata's own, at the same place. Never throws.
 */
export function readSyntax(text: string): SyntaxReading {
  const parser = new Parser(text);
  const root = parser.whole();
  const { problems } = parser;
  if (root === undefined) problems.raise({ code: 'S0207', position: text.length, token: '(end)' });
  // Some errors only show when the parts are put together, which takes a tree without gaps.
  else if (parser.doubtful && problems.errors.length === 0)
    astOf(text, root, { raise: (raised) => problems.raise(raised) });
  const tree = root === undefined ? {} : { root };
  return { text, ...tree, trivia: parser.lexer.trivia, errors: problems.errors };
}
