import { astOf } from './ast/ast-of.js';
import { Parser, type Halt } from './parser.js';
import type { SyntaxReading } from './syntax.types.js';

/** Where a text without any doubt may be read on, once it ends otherwise. */
const halts = new WeakMap<SyntaxReading, readonly Halt[]>();

/**
 * Reads a text into a tree with exact places, valid or not. Accepts what jsonata 2.2.2 accepts; the first
 * error of any other text is jsonata's own, at the same place. Never throws.
 */
export function readSyntax(text: string): SyntaxReading {
  return readOn(new Parser(text));
}

/** The same, for a text that begins with the first `same` characters of an earlier one: those are not read again. */
export function rereadSyntax(text: string, before: SyntaxReading, same: number): SyntaxReading {
  const known = halts.get(before) ?? [];
  // The character behind a word says where it ends.
  const at = known.findLastIndex(({ token }) => token.end < same);
  const halt = known[at];
  if (halt === undefined) return readSyntax(text);
  const parser = new Parser(text);
  parser.halts = known.slice(0, at);
  parser.lexer.trivia = before.trivia.slice(0, halt.trivia);
  return readOn(parser, halt);
}

function readOn(parser: Parser, from?: Halt): SyntaxReading {
  const { text, problems } = parser;
  const root = parser.whole(from);
  if (root === undefined) problems.raise({ code: 'S0207', position: text.length, token: '(end)' });
  // Some errors only show when the parts are put together, which takes a tree without gaps.
  else if (parser.doubtful && problems.errors.length === 0)
    astOf(text, root, { raise: (raised) => problems.raise(raised) });
  const tree = root === undefined ? {} : { root };
  const reading = { text, ...tree, trivia: parser.lexer.trivia, errors: problems.errors };
  if (!parser.doubtful && problems.errors.length === 0) halts.set(reading, parser.halts);
  return reading;
}
