import type { Proposal } from '../../proposals/proposals.types.js';
import type { Concept } from '../../taxonomy/taxonomy.types.js';
import type { TaxonomyVersion } from '../../taxonomy/versions/taxonomy-version.types.js';

/** A published version of the taxonomy in a workspace document. */
export interface DocumentTaxonomyVersion extends Omit<
  TaxonomyVersion,
  'version' | 'conceptCount' | 'concepts'
> {
  readonly concepts: readonly Omit<Concept, 'version'>[];
}

/** A proposal in a workspace document, with its comments and how it ended. */
export type DocumentProposal = Omit<Proposal, 'version'>;
