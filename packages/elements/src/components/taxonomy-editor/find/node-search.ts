import { conceptText, markName, parseQuery } from '@tagma/core/search';
import type { Concept, ConceptText, SearchTerm, Transliterate } from '@tagma/core';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';

/** Words beyond these are left out of the search; more than a bit each would cost a second pass. */
const MAX_WORDS = 30;
/** Concepts prepared between two places to stop at: about a millisecond's work. */
const SLICE = 500;

/** Finds concepts of all kinds and states: names, aliases, code numbers, and the path above. */
export class NodeSearch {
  #texts: (ConceptText | undefined)[] = [];
  #concepts: readonly Concept[] = [];
  #transliterate: Transliterate | undefined;
  #prepared = 0;

  /** What is searched. What was prepared of concepts that stayed the same is kept. */
  take(concepts: readonly Concept[], transliterate?: Transliterate): void {
    if (concepts === this.#concepts && transliterate === this.#transliterate) return;
    const before = transliterate === this.#transliterate ? this.#concepts : [];
    this.#texts = carry(this.#texts, before, concepts);
    this.#concepts = concepts;
    this.#transliterate = transliterate;
    this.#prepared = 0;
  }

  /** Prepares some more; `true` when nothing is left to do. A search does by itself what is not done by then. */
  work(): boolean {
    const end = Math.min(this.#prepared + SLICE, this.#concepts.length);
    for (; this.#prepared < end; this.#prepared++) this.#textAt(this.#prepared);
    return end === this.#concepts.length;
  }

  /**
   * Nodes of which every word of the query is in their own names or above, at least one in their own.
   * `null` for an empty query.
   */
  find(tree: TaxonomyTree, query: string): number[] | null {
    const terms = searchTerms(query);
    if (terms.length === 0) return null;
    const all = 2 ** terms.length - 1;
    const above = new Int32Array(tree.count);
    const found: number[] = [];
    for (let node = 0; node < tree.count; node++) {
      const own = wordsIn(this.#textAt(tree.place[node] ?? 0), terms);
      const parent = tree.parent[node] ?? -1;
      const both = own | (parent < 0 ? 0 : (above[parent] ?? 0));
      above[node] = both;
      if (own !== 0 && both === all) found.push(node);
    }
    return found;
  }

  /** What of a name as shown the words found. */
  marks(name: string, terms: readonly SearchTerm[]): readonly (readonly [number, number])[] {
    return markName(name, terms, this.#transliterate);
  }

  #textAt(place: number): ConceptText {
    const known = this.#texts[place];
    if (known !== undefined) return known;
    const concept = this.#concepts[place];
    const text = concept === undefined ? NOTHING : conceptText(concept, this.#transliterate);
    this.#texts[place] = text;
    return text;
  }
}

const NOTHING: ConceptText = { text: '', reading: '' };

/** The words of a query, folded. */
export function searchTerms(query: string): readonly SearchTerm[] {
  return parseQuery(query)?.terms.slice(0, MAX_WORDS) ?? [];
}

/** A bit for each word that is there. */
function wordsIn({ text, reading }: ConceptText, terms: readonly SearchTerm[]): number {
  let found = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at];
    if (term === undefined) break;
    const isThere =
      text.includes(term.text) || (reading !== '' && (term.reading?.find(reading) ?? -1) !== -1);
    if (isThere) found |= 1 << at;
  }
  return found;
}

/** Texts of concepts that are the same as before, counted from the beginning or from the end of the list. */
function carry(
  texts: readonly (ConceptText | undefined)[],
  before: readonly Concept[],
  now: readonly Concept[],
): (ConceptText | undefined)[] {
  const shift = before.length - now.length;
  return now.map((concept, place) => {
    if (concept === before[place]) return texts[place];
    return concept === before[place + shift] ? texts[place + shift] : undefined;
  });
}
