import type { Concept, ConceptDraft } from './taxonomy.types.js';

/** What a draft does not say about itself. */
export interface DraftIdentity extends Pick<Concept, 'id' | 'createdAt'> {
  /** Who owns it unless the draft names somebody. */
  readonly ownerId: string;
}

/** The concept that a draft becomes: active at once. */
export function draftedConcept(
  draft: ConceptDraft & Pick<Concept, 'order'>,
  { id, createdAt, ownerId }: DraftIdentity,
): Concept {
  return {
    ...draft,
    id,
    version: 1,
    aliases: draft.aliases ?? [],
    layer: draft.layer ?? 'extended',
    exclusive: draft.kind === 'category' && (draft.exclusive ?? false),
    ownerId: draft.ownerId ?? ownerId,
    state: 'active',
    createdAt,
  };
}
