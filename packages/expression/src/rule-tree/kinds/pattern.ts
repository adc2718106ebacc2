/** What a simple regular expression asks for: plain text, at the start, at the end or anywhere. */
export interface PlainPattern {
  readonly operator: 'contains' | 'starts' | 'ends';
  readonly text: string;
}

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const ESCAPED = /\\([\\^$.*+?()[\]{}|/])/g;
/** Line ends and other control characters read badly in a pattern and are written otherwise. */
// eslint-disable-next-line no-control-regex -- control characters are what is asked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Reads a pattern that only asks for plain text; undefined when it asks for more. */
export function readPattern(pattern: string): PlainPattern | undefined {
  if (pattern.startsWith('^')) return plain('starts', pattern.slice(1));
  if (pattern.endsWith('$') && !pattern.endsWith('\\$')) return plain('ends', pattern.slice(0, -1));
  return plain('contains', pattern);
}

function plain(operator: PlainPattern['operator'], body: string): PlainPattern | undefined {
  const text = body.replace(ESCAPED, '$1');
  // Only what comes back the same way is plain.
  return text !== '' && escapeText(text) === body ? { operator, text } : undefined;
}

/** The pattern that asks for this text; undefined when the text does not fit in a pattern. */
export function writePattern(pattern: PlainPattern): string | undefined {
  if (pattern.text === '' || CONTROL.test(pattern.text)) return undefined;
  const body = escapeText(pattern.text);
  if (pattern.operator === 'starts') return `^${body}`;
  return pattern.operator === 'ends' ? `${body}$` : body;
}

function escapeText(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
