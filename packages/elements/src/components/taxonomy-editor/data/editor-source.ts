import type { Action, Concept } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import { countConcepts } from './count-concepts.js';
import type { ConceptCounts } from './count-concepts.js';
import type { SessionLink } from './session-link.js';

/** The element, as far as it says where the taxonomy comes from. */
export interface SourceElement {
  readonly concepts?: readonly Concept[] | undefined;
  readonly loading: boolean;
  readonly error: string | null;
  readonly readonly: boolean;
}

const NO_CONCEPTS: readonly Concept[] = [];

/** The taxonomy from the page or from the session, whether it is being loaded, and whether it may be changed. */
export class EditorSource {
  readonly #element: SourceElement;
  readonly #binding: SessionLink;
  readonly #counts = memoize(countConcepts);
  readonly #withoutMerged = memoize((concepts: readonly Concept[]) =>
    concepts.filter(({ state }) => state !== 'merged'),
  );

  constructor(element: SourceElement, binding: SessionLink) {
    this.#element = element;
    this.#binding = binding;
  }

  /** All concepts. */
  get all(): readonly Concept[] {
    return this.#element.concepts ?? this.#binding.workspace?.concepts ?? NO_CONCEPTS;
  }

  /** How many there are of each kind. */
  get counts(): ConceptCounts {
    return this.#counts(this.all);
  }

  /** What the tree shows: merged ones only on demand. */
  shown(withMerged: boolean): readonly Concept[] {
    return withMerged || this.counts.merged === 0 ? this.all : this.#withoutMerged(this.all);
  }

  get isLoading(): boolean {
    const { concepts, loading } = this.#element;
    return concepts === undefined ? this.#binding.loading || loading : loading;
  }

  get isEditable(): boolean {
    return this.#can('concept.edit') || this.canCreate;
  }

  get canCreate(): boolean {
    return this.#can('concept.create');
  }

  /** Without a session the page decides, by answering the event. */
  #can(action: Action): boolean {
    return !this.#element.readonly && this.#binding.session?.can(action, null).allowed !== false;
  }
}
