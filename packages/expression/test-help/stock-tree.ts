import jsonata from 'jsonata';
import type { ExpressionError } from '../src/errors/errors.types.js';
import { errorForText, fromRaised } from '../src/errors/make-error.js';

/** What jsonata makes of a text: its tree, or its error in our terms; null when it ran out of stack. */
export function stockReading(
  text: string,
): { readonly ast: unknown } | { readonly error: ExpressionError } | null {
  try {
    return { ast: jsonata(text).ast() };
  } catch (raised) {
    if (raised instanceof RangeError) return null;
    // What is wrong with a pattern is said by the platform, in words that depend on it.
    const error = raised instanceof SyntaxError ? errorForText('G0004') : fromRaised(text, raised);
    return { error };
  }
}

const LEFT_OUT = new Set(['position', 'index', 'label']);

/**
 * A tree as text, without positions; slots of `%` are numbered by first appearance, since their own numbers
 * depend on the order of reading.
 */
export function canonical(tree: unknown): string {
  const labels = new Map<string, number>();
  return JSON.stringify(tree, (key, value: unknown) => {
    if (value instanceof RegExp) return String(value);
    if (Object.is(value, -0)) return 0;
    if (key === 'position') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { label } = value as { label?: unknown };
    const rest = Object.entries(value).filter(([name]) => typeof label !== 'string' || !LEFT_OUT.has(name));
    const sorted = Object.fromEntries(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
    if (typeof label !== 'string') return sorted;
    if (!labels.has(label)) labels.set(label, labels.size);
    return { ...sorted, slot: labels.get(label) };
  });
}
