import { raise, type EvaluationContext } from '../engine/context.js';
import { isCallable, type Callable } from './callable.js';

/** A match, of a regular expression or made by a function of the expression: its fields may be anything. */
export interface AnyMatch {
  readonly match?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly groups?: unknown;
  readonly next?: unknown;
}

/** The first match; undefined when there is none. Raises `T1010` when a function gives something else. */
export function firstMatch(
  context: EvaluationContext,
  matcher: Callable,
  text: string,
): AnyMatch | undefined {
  return checked(matcher.invoke(context, [text], null));
}

/** The match after another one. */
export function nextMatch(context: EvaluationContext, match: AnyMatch): AnyMatch | undefined {
  context.charge(1);
  return checked((match.next as Callable).invoke(context, [undefined], null));
}

function checked(found: unknown): AnyMatch | undefined {
  if (Boolean(found) && !isMatch(found as AnyMatch)) raise('T1010', {});
  return found as AnyMatch | undefined;
}

function isMatch({ start, end, groups, next }: AnyMatch): boolean {
  return typeof start === 'number' || typeof end === 'number' || Array.isArray(groups) || isCallable(next);
}

/** Every match, up to a limit. */
export function* matchesOf(
  context: EvaluationContext,
  matcher: Callable,
  text: string,
  limit = Number.POSITIVE_INFINITY,
): Generator<AnyMatch, void> {
  let found = firstMatch(context, matcher, text);
  for (let count = 0; found !== undefined && count < limit; count++) {
    yield found;
    found = nextMatch(context, found);
  }
}
