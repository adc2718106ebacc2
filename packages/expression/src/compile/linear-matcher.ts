import { Matcher } from '../library/matcher.js';
import { buildLinear } from '../regex/linear-regex.js';

/** A regular expression of a text as a function that takes time in proportion to what it searches. */
export function linearMatcher(source: RegExp, position: number): Matcher {
  return new Matcher(
    (meter, text, from) => {
      const regex = buildLinear(source, meter);
      regex.lastIndex = from;
      return regex.exec(text);
    },
    source.source,
    position,
  );
}
