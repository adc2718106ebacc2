import { Matcher } from '../library/matcher.js';
import { nativeFind } from '../regex/native-regex.js';
import { raiseAt } from './place-error.js';

/** Runs regular expressions that are surely linear on the platform's engine; raises `G0005` for any other. */
export function nativeRegex(source: RegExp, position: number): Matcher {
  const find = nativeFind(source);
  if (find === null) return raiseAt({ type: 'regex', position }, 'G0005', { value: source.source });
  return new Matcher(find, source.source, position);
}
