import type { FindMatch } from './find.types.js';
import { linearFind } from './linear-regex.js';
import { nativeFind } from './native-regex.js';

/**
 * Finds matches in time in proportion to what is searched: by the platform's engine where that is sure to be so,
 * by RE2 otherwise. The two differ a little, so every runtime of rules asks here which of them a pattern gets.
 */
export function sureFind(source: RegExp): FindMatch {
  return nativeFind(source) ?? linearFind(source);
}
