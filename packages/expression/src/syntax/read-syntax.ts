import type { SyntaxReading } from './syntax.types.js';
import { Parser } from './parser.js';

/**
 * Reads a text into a tree with exact places, valid or not. Accepts what jsonata 2.2.2 accepts; the first
 * error of any other text is jsonata's own, at the same place. Never throws.
 */
export function readSyntax(text: string): SyntaxReading {
  const parser = new Parser(text);
  const root = parser.whole();
  const { errors } = parser.problems;
  const { trivia } = parser.lexer;
  return { text, ...(root === undefined ? {} : { root }), trivia, errors };
}
