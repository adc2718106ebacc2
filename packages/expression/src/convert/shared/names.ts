import { term, type Written } from './written.js';

/** Words that mean something else where a name is expected, and the sign that may stand for `function`. */
const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function', 'λ']);

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A literal. The type stays: `"0123"` never becomes a number. Not for NaN and the infinities. */
export function literal(value: string | number | boolean | null): Written {
  return term(typeof value === 'string' ? quoted(value) : JSON.stringify(value));
}

/** A text in quotes. `*\/` is broken up, so that the text may also stand inside a comment. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('*/', '*\\/');
}

/**
 * A path of field names, in backticks where needed. A name that holds a backtick, which JSONata cannot quote,
 * is looked up. `[]` is the context itself.
 */
export function fieldPath(path: readonly string[]): Written {
  let text = '';
  for (const name of path) {
    if (isAwkward(name)) text = `$lookup(${text === '' ? '$' : text}, ${quoted(name)})`;
    else text = text === '' ? nameText(name) : `${text}.${nameText(name)}`;
  }
  return term(text === '' ? '$' : text);
}

function isAwkward(name: string): boolean {
  return name === '' || name.includes('`');
}

function nameText(name: string): string {
  return PLAIN.test(name) && !RESERVED.has(name) ? name : `\`${name}\``;
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
