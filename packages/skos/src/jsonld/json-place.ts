const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[\t\n\r ]*/y;

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * Where a text stops being JSON, as an offset. Engines say it in different words and often not at all, so
 * the text is walked once more; only texts that do not parse come here.
 */
export function whereJsonBreaks(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    at = endOf(SPACE, text, at) ?? at;
    const sign: string = text.charAt(at);
    const next: Expected | null = step(sign, expected, open);
    if (next !== null) {
      expected = next;
      at += 1;
      continue;
    }
    const isKey: boolean = expected === 'key' || expected === 'key or }';
    const isValue: boolean = expected === 'value' || expected === 'value or ]';
    const end: number | null = isKey
      ? endOfString(text, at)
      : isValue
        ? (endOfString(text, at) ?? endOf(SCALAR, text, at))
        : null;
    if (end === null) return at;
    expected = isKey ? ':' : afterValue(open);
    at = end;
  }
}

/** What a bracket, colon or comma changes; `null` when it is none that may stand here. */
function step(sign: string, expected: Expected, open: string[]): Expected | null {
  const isValue = expected === 'value' || expected === 'value or ]';
  if (isValue && (sign === '{' || sign === '[')) {
    open.push(sign);
    return sign === '{' ? 'key or }' : 'value or ]';
  }
  const isDone = expected === ', or end';
  const closes =
    (sign === '}' && open.at(-1) === '{' && (isDone || expected === 'key or }')) ||
    (sign === ']' && open.at(-1) === '[' && (isDone || expected === 'value or ]'));
  if (closes) {
    open.pop();
    return afterValue(open);
  }
  if (sign === ':' && expected === ':') return 'value';
  return sign === ',' && isDone ? (open.at(-1) === '{' ? 'key' : 'value') : null;
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : ', or end';
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Goes from sign to sign: a pattern that repeats a choice runs out of stack within a long text. */
function endOfString(text: string, from: number): number | null {
  if (text.charAt(from) !== '"') return null;
  for (let at = from + 1; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') return null;
    const end = sign === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (end === null) return null;
    at = end;
  }
  return null;
}
