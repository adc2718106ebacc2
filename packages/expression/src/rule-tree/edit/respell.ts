import { tokenize } from '../../source/tokens.js';
import type { Token } from '../../source/tokens.types.js';
import type { Span } from '../../syntax/syntax.types.js';
import type { TextEdit } from '../rule-tree.types.js';
import { spaceBefore } from './scan.js';

/**
 * The edits that turn a stretch of text into another one by exchanging tokens. What stands between tokens
 * that stay (comments, line ends, spaces) stays as well, and so does the author's way to quote.
 */
export function respell(text: string, span: Span, wanted: string): readonly TextEdit[] {
  const offset = span.start;
  const own = text.slice(offset, span.end);
  const old = piecesOf(own);
  const fresh = piecesOf(wanted);
  return differences(old, fresh).map((change) => {
    const { start, end, insert } = editFor(change, old, fresh, own, wanted);
    return { start: start + offset, end: end + offset, insert };
  });
}

interface Piece extends Token {
  /** The same for tokens that mean the same, such as "a" and 'a'. */
  readonly key: string;
}

function piecesOf(text: string): readonly Piece[] {
  return tokenize(text).map((token) => ({ ...token, key: keyOf(token, text.slice(token.start, token.end)) }));
}

function keyOf({ kind }: Token, word: string): string {
  if (kind === 'name') return `n${word.startsWith('`') ? word.slice(1, -1) : word}`;
  if (kind === 'number') return `#${String(Number(word))}`;
  if (kind === 'string' && !word.includes('\\')) return `s${word.slice(1, -1)}`;
  return kind === 'string' ? `s${word}` : `t${word}`;
}

/** Tokens `[from, to)` of the old text against `[at, until)` of the new one. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

/** More pairs of tokens than this are not compared: a list of thousands of values is exchanged as a whole. */
const MOST_PAIRS = 1_000_000;

/** The longest common run of tokens stays; what lies between is exchanged. */
function differences(old: readonly Piece[], fresh: readonly Piece[]): readonly Change[] {
  const head = commonStart(old, fresh);
  const tail = commonEnd(old, fresh, head);
  const [from, at] = [head, head];
  const [to, until] = [old.length - tail, fresh.length - tail];
  if (from === to && at === until) return [];
  if ((to - from) * (until - at) > MOST_PAIRS) return [{ from, to, at, until }];
  return differencesWithin(old.slice(from, to), fresh.slice(at, until), head);
}

function commonStart(old: readonly Piece[], fresh: readonly Piece[]): number {
  let count = 0;
  while (old[count] !== undefined && old[count]?.key === fresh[count]?.key) count++;
  return count;
}

function commonEnd(old: readonly Piece[], fresh: readonly Piece[], head: number): number {
  const most = Math.min(old.length, fresh.length) - head;
  let count = 0;
  while (count < most && old.at(-1 - count)?.key === fresh.at(-1 - count)?.key) count++;
  return count;
}

/** @param head how many tokens stand before both rests. */
function differencesWithin(old: readonly Piece[], fresh: readonly Piece[], head: number): readonly Change[] {
  const lengths = commonLengths(old, fresh);
  const changes: Change[] = [];
  let [from, at] = [0, 0];
  for (let [i, j] = [0, 0]; ;) {
    const [a, b] = [old[i], fresh[j]];
    // Both rests end at once when there is no token in either.
    if (a?.key === b?.key) {
      if (i > from || j > at)
        changes.push({ from: from + head, to: i + head, at: at + head, until: j + head });
      if (a === undefined) return changes;
      [from, at] = [i, j] = [i + 1, j + 1];
    } else if (
      b === undefined ||
      (a !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    )
      i++;
    else j++;
  }
}

/** How many tokens two rests have in common, by where they begin. */
function commonLengths(old: readonly Piece[], fresh: readonly Piece[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const same = old[i]?.key === fresh[j]?.key;
      const row = rows[i] ?? [];
      row[j] = same ? 1 + (rows[i + 1]?.[j + 1] ?? 0) : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function editFor(
  { from, to, at, until }: Change,
  old: readonly Piece[],
  fresh: readonly Piece[],
  text: string,
  wanted: string,
): TextEdit {
  const insert = wanted.slice(fresh[at]?.start ?? 0, fresh[until - 1]?.end ?? 0);
  const [first, last] = [old[from], old[to - 1]];
  if (first !== undefined && to - from === 1 && until - at === 1 && isLike(first, fresh[at], text, insert))
    return { start: first.start, end: first.end, insert };
  if (first !== undefined && last !== undefined && to > from && until > at) {
    const before = gapChange(text, old, from, gapBefore(wanted, fresh, at));
    const after = gapChange(text, old, to, gapBefore(wanted, fresh, until));
    return {
      start: before === undefined ? first.start : (old[from - 1]?.end ?? 0),
      end: after === undefined ? last.end : (old[to]?.start ?? last.end),
      insert: `${before ?? ''}${insert}${after ?? ''}`,
    };
  }
  if (to > from) return removal(text, old, from, to, spaced(wanted, fresh, at));
  return insertion(text, old, from, insert, spaced(wanted, fresh, at), spaced(wanted, fresh, until));
}

const WORD = /[\p{L}\p{N}_$`"']/u;

/** A value for a value or a sign for a sign: it stands as close to others as the one before, unless they would join. */
function isLike(before: Token, now: Token | undefined, text: string, insert: string): boolean {
  if (now === undefined || sortOf(before, text.slice(before.start, before.end)) !== sortOf(now, insert))
    return false;
  const joins = (left: string, right: string): boolean => WORD.test(left) && WORD.test(right);
  const [first, last] = [insert.charAt(0), insert.slice(-1)];
  return !joins(text.charAt(before.start - 1), first) && !joins(last, text.charAt(before.end));
}

function sortOf({ kind }: Token, word: string): string {
  if (kind === 'operator') return WORD.test(word) ? word : 'sign';
  return kind === 'number' || kind === 'string' ? 'value' : kind;
}

/**
 * The space beside an exchanged token when one of the texts has none there; else the author's stays, and so does what
 * the author left free inside of brackets.
 */
function gapChange(
  text: string,
  old: readonly Piece[],
  index: number,
  fresh: string | undefined,
): string | undefined {
  const own = gapBefore(text, old, index);
  if (own?.trim() !== '' || (own === '') === (fresh === '')) return undefined;
  const start = old[index - 1]?.end ?? 0;
  const isInBrackets = /^[([{]|[)\]}]$/u.test(text.slice(start - 1, start + own.length + 1));
  return own !== '' && isInBrackets ? undefined : fresh;
}

/** What stands between a token and the one before it. */
function gapBefore(text: string, pieces: readonly Piece[], index: number): string | undefined {
  const [previous, next] = [pieces[index - 1], pieces[index]];
  return previous && next && text.slice(previous.end, next.start);
}

/** Whether a space stands before a token of the new text. */
function spaced(wanted: string, fresh: readonly Piece[], index: number): boolean {
  const piece = fresh[index];
  return piece !== undefined && index > 0 && spaceBefore(wanted, piece.start) < piece.start;
}

function removal(text: string, old: readonly Piece[], from: number, to: number, space: boolean): TextEdit {
  const start = old[from]?.start ?? 0;
  const end = old[to - 1]?.end ?? 0;
  const before = spaceBefore(text, start, old[from - 1]?.end ?? 0);
  const next = old[to];
  const glued = next !== undefined && /^\s*$/.test(text.slice(end, next.start));
  // The space of one side is enough for both.
  if (glued) return { start: before, end: next.start, insert: space && before > 0 ? ' ' : '' };
  return { start: before, end, insert: '' };
}

function insertion(
  text: string,
  old: readonly Piece[],
  at: number,
  insert: string,
  before: boolean,
  after: boolean,
): TextEdit {
  const end = old[at - 1]?.end;
  const start = old[at]?.start ?? end ?? text.length;
  // Where the author left a space free, that one is enough.
  const lead = before && end === start ? ' ' : '';
  return { start, end: start, insert: `${lead}${insert}${after ? ' ' : ''}` };
}
