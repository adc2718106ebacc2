import { normalizeName } from '../taxonomy/names.js';
import { markTerms } from './folded-text.js';
import type { IndexedTag, TagIndex } from './tag-index.js';

/** A tag that a query found. */
export interface TagHit {
  readonly id: string;
  /** Name as shown. */
  readonly label: string;
  /** What to mark in the label: [start, end) in UTF-16 units, sorted, without overlaps. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Set when no term is in the label: the alias or name in another language that matched. */
  readonly alias?: string;
}

/** How well one tag fits, best first. */
const RANK = { exact: 0, prefix: 1, wordStart: 2, inside: 3, otherName: 4, path: 5 } as const;

/**
 * The tags in which every word of the query occurs, in any order, in the label, another name, an alias
 * or the path. Best first: the whole label, its beginning, the beginning of a word, inside, another
 * name, the path; ties by length, then by the order of the tree. An empty query finds nothing.
 */
export function searchTags(index: TagIndex, query: string): readonly TagHit[] {
  const whole = normalizeName(query);
  const terms = [...new Set(whole.split(' '))].filter((term) => term !== '');
  if (terms.length === 0) return [];
  const found: { readonly tag: IndexedTag; readonly rank: number; readonly at: number }[] = [];
  index.tags.forEach((tag, at) => {
    if (terms.every((term) => tag.haystack.includes(term)))
      found.push({ tag, rank: rankOf(tag, whole, terms), at });
  });
  found.sort((a, b) => a.rank - b.rank || a.tag.label.length - b.tag.label.length || a.at - b.at);
  return found.map(({ tag }) => hit(tag, terms));
}

function rankOf(tag: IndexedTag, whole: string, terms: readonly string[]): number {
  const label = tag.folded.text;
  if (label === whole) return RANK.exact;
  if (label.startsWith(whole)) return RANK.prefix;
  // A tag is as good as its worst term.
  return Math.max(...terms.map((term) => termRank(tag, label, term)));
}

function termRank(tag: IndexedTag, label: string, term: string): number {
  const at = label.indexOf(term);
  if (at !== -1) return startsWord(label, term) ? RANK.wordStart : RANK.inside;
  return tag.others.some((other) => other.folded.includes(term)) ? RANK.otherName : RANK.path;
}

function startsWord(label: string, term: string): boolean {
  for (let at = label.indexOf(term); at !== -1; at = label.indexOf(term, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? '')) return true;
  }
  return false;
}

function hit(tag: IndexedTag, terms: readonly string[]): TagHit {
  const marks = markTerms(tag.folded, terms);
  const other =
    marks.length > 0
      ? undefined
      : tag.others.find(({ folded }) => terms.some((term) => folded.includes(term)));
  return { id: tag.id, label: tag.label, marks, ...(other ? { alias: other.text } : {}) };
}
