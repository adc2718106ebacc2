import type { EntityKind } from '@tagma/core';

/** Where entities of a kind are kept. */
export interface EntityTable {
  readonly name: string;
  /** Rows about a tag on a record have columns to find them by. */
  readonly tagged: boolean;
}

/** The table of each kind. */
export const ENTITY_TABLES: Readonly<Record<EntityKind, EntityTable>> = {
  settings: { name: 'tagma.settings', tagged: false },
  concept: { name: 'tagma.concepts', tagged: false },
  rule: { name: 'tagma.rules', tagged: false },
  assignment: { name: 'tagma.assignments', tagged: true },
  hold: { name: 'tagma.holds', tagged: true },
  taxonomyVersion: { name: 'tagma.taxonomy_versions', tagged: false },
  proposal: { name: 'tagma.proposals', tagged: false },
};
