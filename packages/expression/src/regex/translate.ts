import { classText, COMPLEMENT_OF_SPACE, NOT_LINE_END, SPACE } from './char-sets.js';
import { readEscape } from './escapes.js';
import { literal, UnsupportedRegex } from './pattern-text.js';

/**
 * Rewrites the source of a JavaScript regular expression (without the `u` flag) in RE2's syntax, so that both
 * find the same. Kept differences: RE2 counts whole characters where JavaScript counts halves of surrogate
 * pairs, ends lines by LF only under `m`, lets a repeated part match nothing, and keeps what a repeated group
 * matched last.
 */
export function translatePattern(source: string): string {
  const groups = countGroups(source);
  let out = '';
  let at = 0;
  while (at < source.length) {
    const [text, next] = translateAt(source, at, groups);
    out += text;
    at = next;
  }
  return out;
}

type Piece = [text: string, next: number];

function translateAt(source: string, at: number, groups: number): Piece {
  const char = source.charAt(at);
  if (char === '.') return [NOT_LINE_END, at + 1];
  if (char === '[') return readClass(source, at);
  if (char === '(') return readGroup(source, at);
  if (char === '\\') return escapeOutside(source, at, groups);
  if (char === '{') return readBrace(source, at);
  if ('^$|)*+?'.includes(char)) return [char, at + 1];
  const whole = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return [literal(whole), at + whole.length];
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

function escapeOutside(source: string, at: number, groups: number): Piece {
  const escape = readEscape(source, at, groups);
  if (escape.kind === 'class') return [classOutside(escape.letter), escape.next];
  if (escape.kind === 'border') return [`\\${escape.letter}`, escape.next];
  return [literal(escape.text), escape.next];
}

function classOutside(letter: string): string {
  if (letter === 's') return `[${SPACE}]`;
  return letter === 'S' ? `[^${SPACE}]` : `\\${letter}`;
}

function readClass(source: string, at: number): Piece {
  const negated = source.charAt(at + 1) === '^';
  const { ranges, classes, next } = classText(source, at + (negated ? 2 : 1));
  const inside = ranges + classes.map((letter) => classInside(letter)).join('');
  if (inside === '') return [negated ? '(?s:.)' : '[^\\x00-\\x{10FFFF}]', next];
  return [`[${negated ? '^' : ''}${inside}]`, next];
}

function classInside(letter: string): string {
  if (letter === 's') return SPACE;
  return letter === 'S' ? COMPLEMENT_OF_SPACE : `\\${letter}`;
}

/** Capturing groups of the pattern: tells a back-reference from an octal escape. */
function countGroups(source: string): number {
  const bare = source.replace(/\\[\s\S]/g, '').replace(/\[[^\]]*\]/g, '');
  return (bare.match(/\((?!\?)|\(\?<(?![=!])/g) ?? []).length;
}
