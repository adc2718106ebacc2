import { Matcher } from '../library/matcher.js';
import type { FindMatch } from '../regex/find.types.js';
import { linearFind } from '../regex/linear-regex.js';
import { nativeFind } from '../regex/native-regex.js';

/**
 * A regular expression of a text as a function that takes time in proportion to what it searches: by the
 * platform's engine where that is sure to be so, by RE2 otherwise.
 */
export function linearMatcher(source: RegExp, position: number): Matcher {
  const find: FindMatch = nativeFind(source) ?? linearFind(source);
  return new Matcher(find, source.source, position);
}
