import type { Json, LocalizedText } from '../../shared/shared.types.js';
import type { Concept, ConceptState } from '../taxonomy.types.js';

/** One difference between two states of a taxonomy, by what it means. */
export type TaxonomyDifference =
  | { readonly kind: 'added'; readonly id: string; readonly concept: Concept }
  | { readonly kind: 'removed'; readonly id: string; readonly concept: Concept }
  | {
      readonly kind: 'renamed';
      readonly id: string;
      readonly from: LocalizedText;
      readonly to: LocalizedText;
    }
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** Stands elsewhere among the siblings that both states have there. */
  | { readonly kind: 'reordered'; readonly id: string; readonly parentId: string | null }
  | { readonly kind: 'merged'; readonly id: string; readonly intoId: string }
  /** Archived, restored, or brought into use. */
  | { readonly kind: 'state'; readonly id: string; readonly from: ConceptState; readonly to: ConceptState }
  /** Anything else that is said about it, by member. */
  | { readonly kind: 'changed'; readonly id: string; readonly members: readonly MemberDifference[] };

/** A member of a concept that differs; `null` where it is absent. */
export interface MemberDifference {
  readonly member: string;
  readonly from: Json;
  readonly to: Json;
}

/** What a taxonomy became. */
export interface TaxonomyDiff {
  /** In the order of the newer tree; what is gone comes last. */
  readonly differences: readonly TaxonomyDifference[];
  readonly counts: Readonly<Record<TaxonomyDifference['kind'], number>>;
}
