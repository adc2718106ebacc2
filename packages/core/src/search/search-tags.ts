import { parseQuery } from './query.js';
import { rankRows } from './rank-rows.js';
import { refineRows } from './refine.js';
import { hitsOf, type TagHit, type TagHits } from './tag-hits.js';
import type { TagIndex } from './tag-index.js';
import { rowsDespiteTypos } from './typos.js';

const NO_HITS: TagHits = { length: 0, at: () => undefined };

/**
 * The tags in which every word of the query occurs, in any order, in the label, another name, an alias, the
 * code number or the path; with a `transliterate` also as they are typed in Latin letters, whole (`gaojiazhi`),
 * by initials (`gjz`) or both mixed (`gaojz`).
 *
 * Best first: the whole label, its beginning, the whole of another name, the reading of the whole label, the
 * beginning of a word, of the reading, inside, in another name, the path; ties by length, then by the order of
 * the tree. Only when nothing fits, tags are found in spite of a typing error or with characters that sound
 * the same. An empty query and one of more than 1,000 characters find nothing.
 *
 * A query that goes on from the last one looks through the last result only.
 */
export function findTags(index: TagIndex, query: string): TagHits {
  const parsed = parseQuery(query, index.transliterate);
  if (!parsed) return NO_HITS;
  const matches = refineRows(index, parsed);
  if (matches.rows.length > 0) return hitsOf(index, parsed, rankRows(index, parsed, matches));
  return hitsOf(index, parsed, rowsDespiteTypos(index, parsed));
}

/** The same as `findTags`, all hits at once. */
export function searchTags(index: TagIndex, query: string): readonly TagHit[] {
  const hits = findTags(index, query);
  const all: TagHit[] = [];
  for (let place = 0; place < hits.length; place += 1) {
    const hit = hits.at(place);
    if (hit) all.push(hit);
  }
  return all;
}
