import { normalizeName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';

/** Stands between names; no query can hold it, so no word matches over a border. */
const BORDER = '\u0001';
/** Names that folding leaves as they are, but for capital letters. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;
/** Longer than any name with its path; pasted documents are not searched for. */
const MAX_QUERY = 1_000;
/** Words beyond these are left out of the search; more than a bit each would cost a second pass. */
const MAX_WORDS = 30;

/** Syllables of a Chinese text for search, e.g. `pinyin` of `@tagma/pinyin`. */
export type Transliterator = (text: string) => readonly string[];

/** Finds concepts of all kinds and states: names, aliases, code numbers, and the path above. */
export class NodeSearch {
  #texts: string[] = [];
  #concepts: readonly Concept[] = [];
  #transliterate: Transliterator | undefined;

  /** What is searched. Texts of concepts that stayed the same are kept. */
  prepare(concepts: readonly Concept[], transliterate?: Transliterator): void {
    if (concepts === this.#concepts && transliterate === this.#transliterate) return;
    const before = transliterate === this.#transliterate ? this.#concepts : [];
    this.#texts = concepts.map((concept, place) =>
      concept === before[place] ? (this.#texts[place] ?? '') : searchText(concept, transliterate),
    );
    this.#concepts = concepts;
    this.#transliterate = transliterate;
  }

  /**
   * Nodes of which every word of the query is in their own names or above, at least one in their own.
   * `null` for an empty query.
   */
  find(tree: TaxonomyTree, query: string): number[] | null {
    const words = searchWords(query);
    if (words.length === 0) return null;
    const all = 2 ** words.length - 1;
    const above = new Int32Array(tree.count);
    const found: number[] = [];
    for (let node = 0; node < tree.count; node++) {
      const text = this.#texts[tree.place[node] ?? 0] ?? '';
      let own = 0;
      for (let at = 0; at < words.length; at++) if (text.includes(words[at] ?? '')) own |= 1 << at;
      const parent = tree.parent[node] ?? -1;
      const both = own | (parent < 0 ? 0 : (above[parent] ?? 0));
      above[node] = both;
      if (own !== 0 && both === all) found.push(node);
    }
    return found;
  }
}

/** The words of a query, folded. */
export function searchWords(query: string): string[] {
  if (query.length > MAX_QUERY) return [];
  const words = normalizeName(query)
    .split(' ')
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MAX_WORDS);
}

function searchText(concept: Concept, transliterate: Transliterator | undefined): string {
  const names = [...Object.values(concept.name), ...concept.aliases];
  if (concept.notation !== undefined) names.push(concept.notation);
  let text = '';
  for (const name of names) {
    text += (PLAIN.test(name) ? name.toLowerCase() : normalizeName(name)) + BORDER;
    if (transliterate !== undefined && /\p{Script=Han}/u.test(name)) text += soundOf(transliterate(name));
  }
  return text;
}

/** Syllables in a row, and their initials. */
function soundOf(syllables: readonly string[]): string {
  return syllables.join('') + BORDER + syllables.map((syllable) => syllable.charAt(0)).join('') + BORDER;
}

/** Where the words stand in a name as shown. Without the folding of widths: what is not found is not marked. */
export function markWords(name: string, words: readonly string[]): (readonly [number, number])[] {
  const text = name.toLowerCase();
  if (text.length !== name.length) return [];
  const found: [number, number][] = [];
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
