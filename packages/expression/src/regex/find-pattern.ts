import { sureFind } from './sure-find.js';

const UNMETERED = { charge: (): void => undefined };
/** Patterns in use at a time; more are built anew. */
const MOST_PATTERNS = 256;

type Finder = (text: string) => boolean;

const finders = new Map<string, Finder>();

/** Whether a regular expression finds anything in a text. Patterns are built once. */
export function findPattern(pattern: string, flags: string, text: string): boolean {
  const key = `${flags}/${pattern}`;
  const known = finders.get(key);
  if (known !== undefined) return known(text);
  const find = sureFind(new RegExp(pattern, flags));
  const finder: Finder = (subject) => find(UNMETERED, subject, 0) !== null;
  if (finders.size >= MOST_PATTERNS) finders.clear();
  finders.set(key, finder);
  return finder(text);
}
