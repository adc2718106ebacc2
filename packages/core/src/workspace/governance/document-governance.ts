import type { Proposal } from '../../proposals/proposals.types.js';
import { compareCodePoints } from '../../shared/order.js';
import type { TaxonomyVersion } from '../../taxonomy/versions/taxonomy-version.types.js';
import type { DocumentProposal, DocumentTaxonomyVersion } from './document-governance.types.js';

/** Versions as they were published, so that equal ones are equal texts. */
export function versionsInDocument(versions: readonly TaxonomyVersion[]): readonly DocumentTaxonomyVersion[] {
  return [...versions]
    .sort((a, b) => compareCodePoints(a.publishedAt, b.publishedAt) || compareCodePoints(a.id, b.id))
    .map(({ version: _version, conceptCount: _count, concepts, ...info }) => ({
      ...info,
      concepts: concepts.map(({ version: _conceptVersion, ...concept }) => concept),
    }));
}

/** Proposals as they were made. */
export function proposalsInDocument(proposals: readonly Proposal[]): readonly DocumentProposal[] {
  return [...proposals]
    .sort((a, b) => compareCodePoints(a.proposedAt, b.proposedAt) || compareCodePoints(a.id, b.id))
    .map(({ version: _version, ...proposal }) => proposal);
}

/** The version as a store keeps it. */
export function storedVersion({ concepts, ...info }: DocumentTaxonomyVersion): TaxonomyVersion {
  return {
    ...info,
    version: 1,
    conceptCount: concepts.length,
    concepts: concepts.map((concept) => ({ ...concept, version: 1 })),
  };
}

/** The proposal as a store keeps it. */
export function storedProposal(proposal: DocumentProposal): Proposal {
  return { ...proposal, version: 1 };
}
