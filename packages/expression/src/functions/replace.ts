import { contextOf } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { isFunctionValue } from '../engine/values.js';
import { call } from './call.js';

/** A match as matchers return it. */
interface Match {
  readonly match?: unknown;
  readonly next?: unknown;
}

/** A regular expression or a function of the rule: both are called through `apply`. */
interface Callable {
  apply(self: Focus, args: readonly unknown[]): unknown;
}

/** `$replace(text, pattern, replacement, limit)`: the length of the result is bounded before it is made. */
export async function replace(
  this: Focus,
  str: string | undefined,
  pattern: string | Callable | undefined,
  replacement: string | Callable | undefined,
  limit: number | undefined,
): Promise<unknown> {
  if (str === undefined || pattern === undefined || replacement === undefined) {
    return call('replace', this, [str, pattern, replacement, limit]);
  }
  const grow = grower(this, str.length);
  if (typeof pattern !== 'string') {
    const safe = typeof replacement === 'string' ? replacement : counted(replacement, this, grow);
    return call('replace', this, [str, watched(pattern, this, mostAdded(replacement), grow), safe, limit]);
  }
  if (pattern !== '' && typeof replacement === 'string') {
    const count = Math.max(0, Math.min(countOf(str, pattern), limit ?? Number.POSITIVE_INFINITY));
    grow(count * (replacement.length - pattern.length));
  }
  return call('replace', this, [str, pattern, replacement, limit]);
}

type Grow = (by: number) => void;

function grower(focus: Focus, start: number): Grow {
  let length = start;
  return (by) => {
    length += by;
    contextOf(focus).checkString(length);
  };
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** What one match can add at most: every `$0` or `$1` may stand for the whole match. */
function mostAdded(replacement: string | Callable): (matched: number) => number {
  if (typeof replacement !== 'string') return () => 0;
  const references = countOf(replacement, '$');
  return (matched) => replacement.length + references * matched;
}

/** A matcher that reports each match before its replacement is made. */
function watched(matcher: Callable, focus: Focus, added: (matched: number) => number, grow: Grow): unknown {
  const watch = (found: unknown): unknown => {
    if (typeof found !== 'object' || found === null) return found;
    const { match, next } = found as Match;
    if (typeof match === 'string') grow(added(match.length));
    return isFunctionValue(next) ? { ...found, next: async () => watch(await run(next, focus, [])) } : found;
  };
  return async (str: unknown) => watch(await run(matcher, focus, [str]));
}

/** A replacement function whose results are counted. */
function counted(replacement: Callable, focus: Focus, grow: Grow): unknown {
  return async (match: unknown) => {
    const text = await run(replacement, focus, [match]);
    if (typeof text === 'string') grow(text.length);
    return text;
  };
}

function run(callable: unknown, focus: Focus, args: readonly unknown[]): unknown {
  return (callable as Callable).apply(focus, args);
}
