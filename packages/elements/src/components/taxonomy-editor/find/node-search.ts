import { markConcepts, markName, parseQuery } from '@tagma/core/search';
import type { Concept, SearchTerm, Transliterate } from '@tagma/core';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';
import { carryChunks, cutChunks, packedOf } from './text-chunks.js';
import type { TextChunk } from './text-chunks.js';

/** Words beyond these are left out of the search; more than a bit each would cost a second pass. */
const MAX_WORDS = 30;

/** Finds concepts of all kinds and states: names, aliases, code numbers, and the path above. */
export class NodeSearch {
  #chunks: readonly TextChunk[] = [];
  #concepts: readonly Concept[] = [];
  #transliterate: Transliterate | undefined;
  /** Chunks that are prepared for sure. */
  #prepared = 0;

  /** What is searched. What was prepared of concepts that stayed the same is kept. */
  take(concepts: readonly Concept[], transliterate?: Transliterate): void {
    if (concepts === this.#concepts && transliterate === this.#transliterate) return;
    this.#chunks =
      transliterate === this.#transliterate
        ? carryChunks(this.#chunks, this.#concepts, concepts)
        : cutChunks(0, concepts.length);
    this.#concepts = concepts;
    this.#transliterate = transliterate;
    this.#prepared = 0;
  }

  /** Prepares some more; `true` when nothing is left to do. A search does by itself what is not done by then. */
  work(): boolean {
    const chunk = this.#chunks[this.#prepared];
    if (chunk === undefined) return true;
    packedOf(chunk, this.#concepts, this.#transliterate);
    this.#prepared++;
    return this.#prepared === this.#chunks.length;
  }

  /**
   * Nodes of which every word of the query is in their own names or above, at least one in their own.
   * `null` for an empty query.
   */
  find(tree: TaxonomyTree, query: string): number[] | null {
    const terms = searchTerms(query, this.#transliterate);
    if (terms.length === 0) return null;
    const all = 2 ** terms.length - 1;
    const inNames = this.#wordsInNames(terms);
    const above = new Int32Array(tree.count);
    const found: number[] = [];
    for (let node = 0; node < tree.count; node++) {
      const own = inNames[tree.place[node] ?? 0] ?? 0;
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

  /** A bit for each word that a concept has, by its position in the list. */
  #wordsInNames(terms: readonly SearchTerm[]): Int32Array {
    const of = new Int32Array(this.#concepts.length);
    for (const chunk of this.#chunks) {
      const packed = packedOf(chunk, this.#concepts, this.#transliterate);
      terms.forEach((term, at) => markConcepts(packed, term, { of, from: chunk.from, bits: 1 << at }));
    }
    return of;
  }
}

/** The words of a query, folded. */
export function searchTerms(query: string, transliterate?: Transliterate): readonly SearchTerm[] {
  return parseQuery(query, transliterate)?.terms.slice(0, MAX_WORDS) ?? [];
}
