import { tokensFrom } from './tokens.js';
import type { Token } from './tokens.types.js';

/** One stretch of a text that was replaced. */
export interface Replaced {
  /** Where it began. */
  readonly start: number;
  /** Where it ended in the text before. */
  readonly end: number;
  /** How long it is now. */
  readonly length: number;
}

/**
 * The tokens of a text after a change, given those before it: only what stands around the change is read again,
 * so that typing into a long text stays quick.
 *
 * @param text The text as it is now.
 */
export function updateTokens(text: string, tokens: readonly Token[], change: Replaced): readonly Token[] {
  const kept = keptBefore(tokens, change.start);
  const shift = change.length - (change.end - change.start);
  const result = tokens.slice(0, kept);
  let old = kept;
  for (const token of tokensFrom(text, result.at(-1)?.end ?? 0)) {
    while (old < tokens.length && (tokens[old]?.start ?? 0) + shift < token.start) old++;
    const before = tokens[old];
    if (before !== undefined && before.start > change.end && isSame(before, token, shift))
      return [...result, ...shifted(tokens, old, shift)];
    result.push(token);
  }
  return result;
}

/** How many tokens before a place stay as they are; the last of them is no operator. */
function keptBefore(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  // Two more: a digit after `1e+` makes one number of three tokens.
  low = Math.max(0, low - 2);
  while (low > 0 && tokens[low - 1]?.kind === 'operator') low--;
  return low;
}

/** From the end of such a token on, everything is read as it was. */
function isSame(before: Token, token: Token, shift: number): boolean {
  const ended = token.kind !== 'operator' && token.kind !== 'broken';
  return (
    ended &&
    before.kind === token.kind &&
    before.start + shift === token.start &&
    before.end + shift === token.end
  );
}

function shifted(tokens: readonly Token[], from: number, shift: number): readonly Token[] {
  const rest = tokens.slice(from);
  if (shift === 0) return rest;
  return rest.map(({ kind, start, end }) => ({ kind, start: start + shift, end: end + shift }));
}
