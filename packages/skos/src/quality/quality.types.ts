import type { Term } from '../rdf/rdf.types.js';

/**
 * What can be wrong with a SKOS file: the checks of qSKOS (Mader, Haslhofer, Isaac 2012) that need no network. Of its 29
 * the two that ask other servers, missing in-links and broken links, are left out.
 */
export type SkosQualityCode =
  // Labels
  | 'language-omitted' // a label without a language, or with one that is none; language
  | 'language-missing' // no label in a language that others have; language
  | 'no-common-language' // there is no language in which all concepts are named
  | 'undocumented' // no definition and no note
  | 'overlapping-labels' // another concept has the label; other
  | 'missing-label' // no preferred label
  | 'unprintable' // control characters in a label
  | 'empty-label'
  | 'several-preferred' // two preferred labels in one language; language
  | 'disjoint-labels' // the same label is preferred and alternative or hidden
  | 'ambiguous-notation' // another concept has the notation; other
  // Structure
  | 'orphan' // related to nothing
  | 'cluster' // not linked with the greatest group of concepts; told of one of each further group
  | 'cycle' // it is broader than itself
  | 'valueless-relation' // related, and already siblings; other
  | 'solely-transitive' // a transitive relation that no direct one is below; other
  | 'omitted-top' // a scheme without a top concept
  | 'top-with-broader' // a top concept that something is broader than; other
  | 'redundant-broader' // said again by a longer way; other
  | 'reflexive' // related to itself
  | 'one-way' // the relation is not stated from the other side; other
  // Links and integrity
  | 'no-out-link' // nothing leads to another vocabulary
  | 'undefined-term' // a word that SKOS does not have; other
  | 'not-http' // an IRI that nobody can look up
  | 'relation-clash' // related and above or below at once; other
  | 'mapping-clash' // an exact match that is a broader or related one as well; other
  | 'mapping-misuse'; // mapped to a concept of its own scheme; other

/** One thing that is wrong with one node of a file. */
export interface SkosFinding {
  readonly code: SkosQualityCode;
  /** IRI of the concept or scheme; empty for what is so of the whole file. */
  readonly iri: Term;
  /** The other concept, or the word that is unknown. */
  readonly other?: Term;
  /** A language tag as written; empty for none. */
  readonly language?: string;
}
