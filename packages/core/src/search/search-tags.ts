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
const RANK = { exact: 0, prefix: 1, otherExact: 2, wordStart: 3, inside: 4, otherName: 5, path: 6 } as const;

/** Longer than any name with its path; pasted documents are not searched for. */
const MAX_QUERY = 1_000;

/**
 * The tags in which every word of the query occurs, in any order, in the label, another name, an alias
 * or the path. Best first: the whole label, its beginning, the whole of another name, the beginning of a
 * word, inside, in another name, the path; ties by length, then by the order of the tree. An empty query
 * and one of more than 1,000 characters find nothing.
 */
export function searchTags(index: TagIndex, query: string): readonly TagHit[] {
  if (query.length > MAX_QUERY) return [];
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
  if (tag.others.some(({ folded }) => folded === whole)) return RANK.otherExact;
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

/** Thousands of tags may fit and a few be shown: what to mark is worked out when it is asked for. */
function hit(tag: IndexedTag, terms: readonly string[]): TagHit {
  const inLabel = terms.some((term) => tag.folded.text.includes(term));
  const other = inLabel
    ? undefined
    : tag.others.find(({ folded }) => terms.some((term) => folded.includes(term)));
  let marks: TagHit['marks'] | undefined;
  return {
    id: tag.id,
    label: tag.label,
    get marks() {
      return (marks ??= markTerms(tag.folded, terms));
    },
    ...(other === undefined ? {} : { alias: other.text }),
  };
}
