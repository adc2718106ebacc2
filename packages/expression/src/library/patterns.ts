import { newSequence } from '../closures/sequence.js';
import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import { isCallable, type Callable } from './callable.js';
import { firstMatch, matchesOf, nextMatch, type AnyMatch } from './matches.js';
import { required } from './required.js';
import { expand } from './replacement.js';

type Text = string | undefined;
type Limit = number | undefined;
type Pattern = string | Callable | undefined;

function contains(context: EvaluationContext, text: Text, part: Pattern): boolean | undefined {
  if (text === undefined || part === undefined) return undefined;
  context.charge(text.length / 4096);
  return typeof part === 'string' ? text.includes(part) : firstMatch(context, part, text) !== undefined;
}

function match(context: EvaluationContext, text: Text, pattern: Callable, limit: Limit): unknown {
  if (text === undefined) return undefined;
  if (limit !== undefined && limit < 0) raise('D3040', { value: limit, index: 3 });
  const made = newSequence();
  if (limit !== undefined && !(limit > 0)) return made;
  for (const { match: found, start, groups } of matchesOf(context, pattern, text, limit)) {
    made.push({ match: found, index: start, groups });
    if (made.length > context.limits.listLength) break;
  }
  context.checkList(made.length);
  return made;
}

function split(context: EvaluationContext, text: Text, separator: Pattern, limit: Limit): unknown {
  if (text === undefined) return undefined;
  if (limit !== undefined && limit < 0) raise('D3020', { value: limit, index: 3 });
  if (limit !== undefined && !(limit > 0)) return [];
  context.charge(text.length / 64);
  const made =
    typeof separator === 'string'
      ? text.split(separator, limit)
      : splitByMatches(context, text, required(separator), limit);
  context.checkList(made.length);
  return made;
}

function splitByMatches(
  context: EvaluationContext,
  text: string,
  separator: Callable,
  limit: Limit,
): string[] {
  const made: string[] = [];
  let at = 0;
  for (const { start, end } of matchesOf(context, separator, text, limit)) {
    made.push(text.substring(at, start as number));
    at = end as number;
  }
  if (limit === undefined || made.length < limit) made.push(text.substring(at));
  return made;
}

function replace(
  context: EvaluationContext,
  text: Text,
  pattern: Pattern,
  replacement: Pattern,
  limit: Limit,
): Text {
  if (text === undefined) return undefined;
  if (pattern === '') raise('D3010', { value: pattern, index: 2 });
  if (limit !== undefined && limit < 0) raise('D3011', { value: limit, index: 4 });
  if (limit !== undefined && !(limit > 0)) return text;
  const result = new Replaced(context, text);
  if (typeof pattern === 'string') replaceText(result, pattern, replacement, limit);
  else replaceMatches(result, required(pattern), replacement, limit);
  return result.finish();
}

/** A text in which parts are replaced from left to right. Its length is checked as it grows. */
class Replaced {
  #parts: string[] = [];
  #length: number;
  #at = 0;

  constructor(
    readonly context: EvaluationContext,
    readonly text: string,
  ) {
    this.#length = text.length;
  }

  replace(start: number, length: number, by: string): void {
    this.#length += by.length - length;
    if (this.#length > this.context.limits.stringLength) this.context.checkString(this.#length);
    this.context.charge(1 / 16);
    this.#parts.push(this.text.substring(this.#at, start), by);
    this.#at = start + length;
  }

  finish(): string {
    this.#parts.push(this.text.substring(this.#at));
    const made = this.#parts.join('');
    this.context.checkString(made.length);
    return made;
  }
}

function replaceText(
  result: Replaced,
  part: string,
  replacement: Pattern,
  limit = Number.POSITIVE_INFINITY,
): void {
  // jsonata inserts the JavaScript source of a function here, and the word `undefined` for nothing.
  if (isCallable(replacement)) raise('T0410', { value: replacement, index: 3 });
  const by = replacement ?? 'undefined';
  const { text } = result;
  let at = text.indexOf(part);
  for (let count = 0; at !== -1 && count < limit; count++) {
    result.replace(at, part.length, by);
    at = text.indexOf(part, at + part.length);
  }
}

function replaceMatches(result: Replaced, pattern: Callable, replacement: Pattern, limit: Limit): void {
  const { context, text } = result;
  let found = firstMatch(context, pattern, text);
  for (let count = 0; found !== undefined && (limit === undefined || count < limit); count++) {
    const by = replacementFor(context, found, replacement);
    if (typeof by !== 'string') raise('D3012', { value: by });
    result.replace(found.start as number, (found.match as string).length, by);
    found = nextMatch(context, found);
  }
}

function replacementFor(context: EvaluationContext, found: AnyMatch, replacement: Pattern): unknown {
  return typeof replacement === 'string'
    ? expand(replacement, found)
    : required(replacement).invoke(context, [found], null);
}

/** Functions that search texts. */
export const PATTERNS: readonly Definition[] = [
  define('contains', '<s-(sf):b>', contains),
  define('match', '<s-f<s:o>n?:a<o>>', match),
  define('split', '<s-(sf)n?:a<s>>', split),
  define('replace', '<s-(sf)(sf)n?:s>', replace),
];
