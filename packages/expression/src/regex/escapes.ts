import { UnsupportedRegex } from './pattern-text.js';

/** What a backslash and what follows mean. */
export type Escape =
  | { readonly kind: 'class'; readonly letter: string; readonly next: number }
  | { readonly kind: 'border'; readonly letter: string; readonly next: number }
  | { readonly kind: 'text'; readonly text: string; readonly next: number };

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** Reads the escape at `at`, outside of a class. Throws `UnsupportedRegex` for a back-reference. */
export function readEscape(source: string, at: number, groups: number): Escape {
  const letter = source.charAt(at + 1);
  if ('bB'.includes(letter)) return { kind: 'border', letter, next: at + 2 };
  if (/[1-9]/.test(letter)) return backReferenceOrOctal(source, at, groups);
  if (source.startsWith('k<', at + 1) && source.includes('(?<'))
    throw new UnsupportedRegex(source.slice(at, at + 3));
  return readCommonEscape(source, at);
}

/** Reads the escape at `at` by the rules shared by classes and the rest of a pattern. */
export function readCommonEscape(source: string, at: number): Escape {
  const letter = source.charAt(at + 1);
  if (letter !== '' && 'dDwWsS'.includes(letter)) return { kind: 'class', letter, next: at + 2 };
  const control = CONTROLS[letter];
  if (control !== undefined) return text(control, at + 2);
  if (letter === 'c' && /[A-Za-z]/.test(source.charAt(at + 2))) {
    return text(String.fromCharCode(source.charCodeAt(at + 2) % 32), at + 3);
  }
  return readNumbered(source, at) ?? identity(source, at);
}

function readNumbered(source: string, at: number): Escape | null {
  const rest = source.slice(at, at + 12);
  const pair = /^\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/i.exec(rest);
  if (pair !== null) return text(fromHex(pair[1]) + fromHex(pair[2]), at + 12);
  const hex = /^\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest);
  if (hex !== null) return text(fromHex(hex[1] ?? hex[2]), at + hex[0].length);
  const octal = /^\\([0-3]?[0-7]{1,2})/.exec(rest);
  return octal === null
    ? null
    : text(String.fromCharCode(parseInt(octal[1] ?? '0', 8)), at + octal[0].length);
}

function backReferenceOrOctal(source: string, at: number, groups: number): Escape {
  const digits = /^\d+/.exec(source.slice(at + 1))?.[0] ?? '';
  if (Number(digits) <= groups) throw new UnsupportedRegex(`\\${digits}`);
  return readCommonEscape(source, at);
}

/** Every other escaped character stands for itself. */
function identity(source: string, at: number): Escape {
  const char = String.fromCodePoint(source.codePointAt(at + 1) ?? 0x5c);
  return text(char, at + 1 + char.length);
}

function fromHex(digits: string | undefined): string {
  return String.fromCharCode(parseInt(digits ?? '0', 16));
}

function text(value: string, next: number): Escape {
  return { kind: 'text', text: value, next };
}
