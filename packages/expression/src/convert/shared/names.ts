import { quoteName, quoteString } from '../../syntax/write.js';
import { term, type Written } from './written.js';

/** A literal. The type stays: `"0123"` never becomes a number. Not for NaN and the infinities. */
export function literal(value: string | number | boolean | null): Written {
  return term(typeof value === 'string' ? quoted(value) : JSON.stringify(value));
}

/** A text in quotes. `*\/` is broken up, so that the text may also stand inside a comment. */
export function quoted(text: string): string {
  return quoteString(text).replaceAll('*/', '*\\/');
}

/**
 * A path of field names, in backticks where needed. A name that holds a backtick, which JSONata cannot quote,
 * is looked up. `[]` is the context itself.
 */
export function fieldPath(path: readonly string[]): Written {
  let text = '';
  for (const name of path) {
    const quotedName = name === '' ? null : quoteName(name);
    if (quotedName === null) text = `$lookup(${text === '' ? '$' : text}, ${quoted(name)})`;
    else text = text === '' ? quotedName : `${text}.${quotedName}`;
  }
  return term(text === '' ? '$' : text);
}

/** Whether a value of a JSON document can be a literal. */
export function isScalar(value: unknown): value is string | number | boolean | null {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
