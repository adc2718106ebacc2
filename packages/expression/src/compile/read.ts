import { readsOf } from '../analysis/reads.js';
import { checkNesting, checkText } from '../analysis/text-checks.js';
import { checkTree } from '../analysis/tree-checks.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { errorAt, errorForText, fromRaised } from '../errors/make-error.js';
import type { Limits } from '../engine/limits.js';
import { stockProgram, type StockProgram } from '../engine/stock.js';
import { spanAt } from '../source/span.js';
import { tokenize } from '../source/tokens.js';
import type { Token } from '../source/tokens.types.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { FieldPath } from './compile.types.js';

/** A text that jsonata read and that is allowed to run. */
export type Reading =
  | { readonly ok: true; readonly program: StockProgram; readonly reads: readonly FieldPath[] }
  | { readonly ok: false; readonly error: ExpressionError };

/** Reads a text, cheapest checks first. Never throws. */
export function read(text: string, limits: Limits): Reading {
  const tooLong = checkText(text, limits.textLength);
  if (tooLong !== null) return { ok: false, error: tooLong };
  const tokens = tokenize(text);
  const tooDeep = checkNesting(text, tokens);
  if (tooDeep !== null) return { ok: false, error: tooDeep };
  try {
    const program = stockProgram(text, limits.listLength);
    const refused = checkTree(text, tokens, program.ast);
    if (refused !== null) return { ok: false, error: refused };
    const { root, errors } = readSyntax(text);
    // Both readers accept the same texts, but ours knows a depth that every engine can stand.
    const [problem] = errors;
    if (problem !== undefined) return { ok: false, error: problem };
    return { ok: true, program, reads: root === undefined ? [] : readsOf(root) };
  } catch (raised) {
    return { ok: false, error: syntaxError(text, tokens, raised) };
  }
}

function syntaxError(text: string, tokens: readonly Token[], raised: unknown): ExpressionError {
  if (raised instanceof SyntaxError) return regexError(text, tokens, raised);
  // jsonata's reader and ours are recursive; what the bracket count does not catch overflows its stack.
  if (raised instanceof RangeError) return errorForText('G0003');
  return fromRaised(text, raised);
}

/** jsonata hands patterns to the platform, which says what is wrong with one but not where it stands. */
function regexError(text: string, tokens: readonly Token[], raised: SyntaxError): ExpressionError {
  const token = tokens.find((candidate) => candidate.kind === 'regex' && !isPattern(text, candidate));
  const span = token === undefined ? spanAt(text, 0, 0) : spanAt(text, token.start, token.end);
  return errorAt(span, 'G0004', { message: raised.message });
}

function isPattern(text: string, token: Token): boolean {
  const raw = text.slice(token.start + 1, token.end);
  try {
    return new RegExp(raw.slice(0, raw.lastIndexOf('/'))) instanceof RegExp;
  } catch {
    return false;
  }
}
