import { literal } from './names.js';
import { call, compare, joined, not, term, type Written } from './written.js';

/** What a negative row says of a record without the value. */
export type MissingPolicy = 'skip' | 'match';

/** `value` contains a text. */
export function contains(value: Written, text: Written): Written {
  return call('contains', value, text);
}

/** `value` begins with a text; with `!=`, there is a value that begins otherwise. */
export function startsWith(value: Written, text: string, operator: '=' | '!=' = '='): Written {
  return compare(
    call('substring', value, term('0'), term(String(codePoints(text)))),
    operator,
    literal(text),
  );
}

/** `value` ends with a text; with `!=`, there is a value that ends otherwise. All end with the empty text. */
export function endsWith(value: Written, text: string, operator: '=' | '!=' = '='): Written {
  if (text === '') return startsWith(value, text, operator);
  return compare(call('substring', value, term(String(-codePoints(text)))), operator, literal(text));
}

/**
 * The opposite of a condition on one value, with the say of the author on records without it. JSONata answers
 * both ways by itself: `$not(f = 1)` matches them, `$not(f > 1)` and `$not($contains(f, "a"))` do not.
 *
 * @param withoutValue what the bare condition gives for a record without the value
 */
export function negated(
  condition: Written,
  value: Written,
  missing: MissingPolicy,
  withoutValue: 'false' | 'missing',
): Written {
  const opposite = not(condition);
  if (missing === 'skip') {
    return withoutValue === 'missing' ? opposite : joined('and', [call('exists', value), opposite]);
  }
  return withoutValue === 'false' ? opposite : joined('or', [not(call('exists', value)), opposite]);
}

/** No value: the field is missing, or null. */
export function hasNoValue(value: Written): Written {
  return joined('or', [not(call('exists', value)), compare(value, '=', term('null'))]);
}

/** A value: the field is there and not null. A missing field is not unequal to anything in JSONata. */
export function hasValue(value: Written): Written {
  return compare(value, '!=', term('null'));
}

/** Characters as `$substring` counts them. */
function codePoints(text: string): number {
  return Array.from(text).length;
}
