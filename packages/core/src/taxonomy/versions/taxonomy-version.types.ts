import type { Instant } from '../../shared/shared.types.js';
import type { Concept } from '../taxonomy.types.js';

/** What is said about a published version of the taxonomy; its content is read on demand. */
export interface TaxonomyVersionInfo {
  readonly id: string;
  /** A version is frozen: 1 as long as it is there. */
  readonly version: number;
  /** Unique among the versions, e.g. `2026 Q4`. */
  readonly name: string;
  /** What changed and why; may be empty. */
  readonly note: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  /** Name of the publisher at that time. */
  readonly publisherName: string;
  /** How many categories and tags it holds, archived and merged ones included. */
  readonly conceptCount: number;
}

/** A published version: every category and tag as it was. */
export interface TaxonomyVersion extends TaxonomyVersionInfo {
  readonly concepts: readonly Concept[];
}
