import { readCommonEscape } from './escapes.js';
import { codePoint } from './pattern-text.js';
import { sameLetters } from './same-letters.js';

/** What `\s` means in JavaScript: RE2's own `\s` knows ASCII only, and full-width spaces are common here. */
export const SPACE =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/** `\S` inside a class, where RE2 has no negation: the gaps of {@link SPACE}. */
export const COMPLEMENT_OF_SPACE =
  '\\x00-\\x08\\x0e-\\x1f!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10FFFF}';

/** What `.` means in JavaScript. */
export const NOT_LINE_END = '[^\\n\\r\\x{2028}\\x{2029}]';

/** The inside of a class: its characters and ranges in RE2's words, and the letters of `\d`-like escapes. */
export interface ClassText {
  readonly ranges: string;
  readonly classes: readonly string[];
  /** Offset after the closing bracket. */
  readonly next: number;
}

/** Reads a class from after its `[` or `[^`. */
export function classText(source: string, from: number, ignoreCase: boolean): ClassText {
  const classes: string[] = [];
  let ranges = '';
  let at = from;
  while (at < source.length && source.charAt(at) !== ']') {
    const low = readMember(source, at);
    if (low.code === null) {
      classes.push(low.letter);
      at = low.next;
      continue;
    }
    const high = rangeEnd(source, low.next);
    ranges += high === null ? codePoint(low.code) : `${codePoint(low.code)}-${codePoint(high.code)}`;
    if (ignoreCase) ranges += othersOf(low.code, high?.code ?? low.code);
    at = high?.next ?? low.next;
  }
  return { ranges, classes, next: at + 1 };
}

/** What the letters of a range match besides under `i`. */
function othersOf(low: number, high: number): string {
  const others = new Set<number>();
  // Letters beyond the basic plane have one case only.
  for (let code = low; code <= Math.min(high, 0xffff); code++)
    for (const other of sameLetters(code)) if (other < low || other > high) others.add(other);
  return [...others].map(codePoint).join('');
}

type Member =
  | { readonly code: number; readonly next: number }
  | { readonly code: null; readonly letter: string; readonly next: number };

function readMember(source: string, at: number): Member {
  if (source.charAt(at) !== '\\') {
    const code = source.codePointAt(at) ?? 0;
    return { code, next: at + String.fromCodePoint(code).length };
  }
  if (source.charAt(at + 1) === 'b') return { code: 8, next: at + 2 };
  const escape = readCommonEscape(source, at);
  if (escape.kind === 'text') return { code: escape.text.codePointAt(0) ?? 0, next: escape.next };
  return { code: null, letter: escape.letter, next: escape.next };
}

/** The upper end of a range, when a `-` and a single character follow; otherwise the `-` stands for itself. */
function rangeEnd(source: string, at: number): { code: number; next: number } | null {
  if (source.charAt(at) !== '-' || source.charAt(at + 1) === ']') return null;
  const high = readMember(source, at + 1);
  return high.code === null ? null : high;
}
