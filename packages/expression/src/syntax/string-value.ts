/** What the letter after a backslash stands for, as in JSON. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The value of a quoted text, or which escape in it is wrong. */
export type StringValue =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly code: 'S0103' | 'S0104';
      readonly position: number;
      readonly token?: string;
    };

/** Reads the text between the quotes at `start` and `end - 1`. */
export function stringValue(text: string, start: number, end: number): StringValue {
  if (!text.slice(start, end).includes('\\')) return { ok: true, value: text.slice(start + 1, end - 1) };
  let value = '';
  for (let i = start + 1; i < end - 1; i++) {
    const char = text.charAt(i);
    if (char !== '\\') {
      value += char;
      continue;
    }
    i++;
    const letter = text.charAt(i);
    if (letter === 'u') {
      const digits = text.slice(i + 1, i + 5);
      if (!/^[0-9a-fA-F]+$/.test(digits)) return { ok: false, code: 'S0104', position: i };
      value += String.fromCharCode(Number.parseInt(digits, 16));
      i += 4;
    } else {
      const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
      if (meant === undefined) return { ok: false, code: 'S0103', position: i, token: letter };
      value += meant;
    }
  }
  return { ok: true, value };
}
