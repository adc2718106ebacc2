import type { Span } from '../../syntax/syntax.types.js';

const SPACE = ' \t\n\r\v';

/** What stands between two rows: comments, and the connector. */
export interface Gap {
  readonly connector: (Span & { readonly word: 'and' | 'or' }) | undefined;
  readonly comments: readonly Span[];
}

/** Reads a stretch of text that holds nothing but spaces, comments and at most one connector. */
export function readGap(text: string, from: number, to: number): Gap {
  const comments: Span[] = [];
  let connector: Gap['connector'];
  let at = from;
  while (at < to) {
    if (SPACE.includes(text.charAt(at))) at++;
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2) + 2;
      comments.push({ start: at, end });
      at = end;
    } else {
      const word = text.startsWith('and', at) ? 'and' : 'or';
      connector = { start: at, end: at + word.length, word };
      at = connector.end;
    }
  }
  return { connector, comments };
}

/** Back over spaces. */
export function spaceBefore(text: string, at: number, limit = 0): number {
  let start = at;
  while (start > limit && SPACE.includes(text.charAt(start - 1))) start--;
  return start;
}

/** On over spaces. */
export function spaceAfter(text: string, at: number, limit = text.length): number {
  let end = at;
  while (end < limit && SPACE.includes(text.charAt(end))) end++;
  return end;
}

/** On over spaces and comments. */
export function triviaAfter(text: string, at: number): number {
  let end = spaceAfter(text, at);
  while (text.startsWith('/*', end)) end = spaceAfter(text, text.indexOf('*/', end + 2) + 2);
  return end;
}

export function hasLineEnd(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** Whether a comment is a muted row. */
export function isMute(text: string, comment: Span): boolean {
  return /^\/\*#\s*mute:/.test(text.slice(comment.start, comment.end));
}
