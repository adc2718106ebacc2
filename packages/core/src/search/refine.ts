import { matchRows, type Matches } from './match-rows.js';
import type { Query } from './query.js';
import type { Rows } from './row-texts.js';
import type { TagIndex } from './tag-index.js';

interface Answer {
  readonly query: Query;
  readonly rows: Rows;
}

/** The last answer of each index. It changes how long a search takes, never what it finds. */
const lastAnswers = new WeakMap<TagIndex, Answer>();

/** Rows that have every term; what was found before is looked through again while the query only grows. */
export function refineRows(index: TagIndex, query: Query): Matches {
  const last = lastAnswers.get(index);
  const matches = matchRows(index, query, last && narrows(last.query, query) ? last.rows : null);
  lastAnswers.set(index, { query, rows: matches.rows });
  return matches;
}

/** Whether all that has the new terms has the old ones: each old term begins one of the new ones. */
function narrows(before: Query, now: Query): boolean {
  return before.terms.every((old) => now.terms.some(({ text }) => text.startsWith(old.text)));
}
