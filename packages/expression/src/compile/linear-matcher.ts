import { Matcher } from '../library/matcher.js';
import { sureFind } from '../regex/sure-find.js';

/** A regular expression of a text as a function that takes time in proportion to what it searches. */
export function linearMatcher(source: RegExp, position: number): Matcher {
  return new Matcher(sureFind(source), source.source, position);
}
