import { checkShape, checkText } from '../analysis/text-checks.js';
import { DEFAULT_LIMITS } from '../engine/limits.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { SyntaxReading } from '../syntax/syntax.types.js';
import { treeOf } from '../syntax/tree.js';
import type { ParseResult } from '../syntax/tree.types.js';

/**
 * Understands a text without preparing it to run. Never throws, whatever it is given. Says only whether the
 * text is JSONata: what `compile` refuses on top of that (`$eval`, patterns that are not linear) is no matter
 * of reading.
 *
 * @example
 * const result = parse('orders[amount > 100] /* big *\/');
 * result.tree.print(); // the same text, byte for byte
 * if (!result.ok) result.errors.map(({ position, message }) => `${position}: ${message}`);
 */
export function parse(text: string): ParseResult {
  const refused = checkText(text, DEFAULT_LIMITS.textLength);
  if (refused !== null) return failed({ text: asText(text), trivia: [], errors: [] }, refused);
  const reading = readSyntax(text);
  const error = reading.errors[0] ?? checkShape(text);
  return error === null ? { ok: true, tree: treeOf(reading) } : failed(reading, error);
}

/** Callers without types may hand over anything. */
function asText(text: unknown): string {
  return typeof text === 'string' ? text : '';
}

function failed(reading: SyntaxReading, error: ExpressionError): ParseResult {
  const { errors } = reading;
  return { ok: false, error, errors: errors.length === 0 ? [error] : errors, tree: treeOf(reading) };
}
