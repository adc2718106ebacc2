import { classText, COMPLEMENT_OF_SPACE, NOT_LINE_END, SPACE } from './char-sets.js';
import { readEscape } from './escapes.js';
import { literal, UnsupportedRegex } from './pattern-text.js';

/**
 * Rewrites the source of a JavaScript regular expression (without the `u` flag) in RE2's syntax, so that both
 * find the same. Kept differences: RE2 counts whole characters where JavaScript counts halves of surrogate
 * pairs, ends lines by LF only under `m`, lets a repeated part match nothing, and keeps what a repeated group
 * matched last.
 *
 * @param ignoreCase Letters stand for themselves in both cases, so that RE2 needs no flag for it.
 */
export function translatePattern(source: string, ignoreCase: boolean): string {
  const pattern = { source, ignoreCase, groups: countGroups(source) };
  let out = '';
  let at = 0;
  while (at < source.length) {
    const [text, next] = translateAt(pattern, at);
    out += text;
    at = next;
  }
  return out;
}

type Piece = [text: string, next: number];

interface Pattern {
  readonly source: string;
  readonly ignoreCase: boolean;
  /** Capturing groups: they tell a back-reference from an octal escape. */
  readonly groups: number;
}

function translateAt(pattern: Pattern, at: number): Piece {
  const { source, ignoreCase } = pattern;
  const char = source.charAt(at);
  if (char === '.') return [NOT_LINE_END, at + 1];
  if (char === '[') return readClass(source, at, ignoreCase);
  if (char === '(') return readGroup(source, at);
  if (char === '\\') return escapeOutside(pattern, at);
  if (char === '{') return readBrace(source, at);
  if ('^$|)*+?'.includes(char)) return [char, at + 1];
  const whole = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return [literal(whole, ignoreCase), at + whole.length];
}

function readGroup(source: string, at: number): Piece {
  if (source.charAt(at + 1) !== '?') return ['(', at + 1];
  if (source.startsWith('(?:', at)) return ['(?:', at + 3];
  const named = /^\(\?<[^=!>][^>]*>/.exec(source.slice(at));
  if (named !== null) return ['(', at + named[0].length];
  throw new UnsupportedRegex(source.slice(at, at + 4));
}

/** `{2,3}` repeats; any other `{` stands for itself. */
function readBrace(source: string, at: number): Piece {
  const repeat = /^\{\d+(?:,\d*)?\}/.exec(source.slice(at));
  return repeat === null ? ['\\{', at + 1] : [repeat[0], at + repeat[0].length];
}

function escapeOutside({ source, groups, ignoreCase }: Pattern, at: number): Piece {
  const escape = readEscape(source, at, groups);
  if (escape.kind === 'class') return [classOutside(escape.letter), escape.next];
  if (escape.kind === 'border') return [`\\${escape.letter}`, escape.next];
  return [literal(escape.text, ignoreCase), escape.next];
}

function classOutside(letter: string): string {
  if (letter === 's') return `[${SPACE}]`;
  return letter === 'S' ? `[^${SPACE}]` : `\\${letter}`;
}

function readClass(source: string, at: number, ignoreCase: boolean): Piece {
  const negated = source.charAt(at + 1) === '^';
  const { ranges, classes, next } = classText(source, at + (negated ? 2 : 1), ignoreCase);
  const inside = ranges + classes.map((letter) => classInside(letter)).join('');
  if (inside === '') return [negated ? '(?s:.)' : '[^\\x00-\\x{10FFFF}]', next];
  return [`[${negated ? '^' : ''}${inside}]`, next];
}

function classInside(letter: string): string {
  if (letter === 's') return SPACE;
  return letter === 'S' ? COMPLEMENT_OF_SPACE : `\\${letter}`;
}

function countGroups(source: string): number {
  const bare = source.replace(/\\[\s\S]/g, '').replace(/\[[^\]]*\]/g, '');
  return (bare.match(/\((?!\?)|\(\?<(?![=!])/g) ?? []).length;
}
