import type { Query, Term } from './query.js';
import type { ReadingPattern } from './reading-pattern.js';
import type { TagIndex } from './tag-index.js';

/** Whether the tag at a place of the index has the term: in a name, in the path or in a reading. */
export type TermTest = (row: number) => boolean;

/** Prepares the test of a term: what stands in a path is looked up once for all tags below it. */
export function termTest(index: TagIndex, { text, reading }: Term): TermTest {
  const { texts, readings, places } = index;
  const pattern = index.transliterate ? reading : null;
  const inPath = index.paths.map((path) => path.text.includes(text) || hasReading(pattern, path.reading));
  return (row) =>
    (texts[row] ?? '').includes(text) ||
    inPath[places[row] ?? 0] === true ||
    hasReading(pattern, readings[row] ?? '');
}

function hasReading(pattern: ReadingPattern | null, packed: string): boolean {
  return pattern !== null && packed !== '' && pattern.find(packed) !== -1;
}

/** Rows that have every term, in the order of the index. With `among`, only rows of that list. */
export function matchRows(index: TagIndex, query: Query, among: readonly number[] | null): readonly number[] {
  const tests = query.terms.map((term) => termTest(index, term));
  const [first, ...others] = tests;
  if (!first) return [];
  const found: number[] = [];
  const count = among ? among.length : index.tags.length;
  for (let at = 0; at < count; at += 1) {
    const row = among ? (among[at] ?? 0) : at;
    if (first(row) && others.every((test) => test(row))) found.push(row);
  }
  return found;
}
