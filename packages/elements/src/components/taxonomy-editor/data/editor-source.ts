import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { memoize } from '../../../internal/memoize.js';
import { sessionErrorText } from '../../../internal/session-error-text.js';
import { RetryEvent } from '../../../internal/retry.event.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { countConcepts } from './count-concepts.js';
import type { ConceptCounts } from './count-concepts.js';
import type { EditorBinding } from './editor-binding.js';

/** The element, as far as it says where the taxonomy comes from. */
export interface SourceElement {
  readonly concepts?: readonly Concept[] | undefined;
  readonly loading: boolean;
  readonly error: string | null;
  readonly readonly: boolean;
}

const NO_CONCEPTS: readonly Concept[] = [];

/** The taxonomy from the page or from the session, how its loading went, and whether it may be changed. */
export class EditorSource {
  readonly #element: SourceElement;
  readonly #binding: EditorBinding;
  readonly #localize: LocalizeController;
  readonly #context: () => EditorContext;
  readonly #counts = memoize(countConcepts);
  readonly #withoutMerged = memoize((concepts: readonly Concept[]) =>
    concepts.filter(({ state }) => state !== 'merged'),
  );

  constructor(
    element: SourceElement,
    binding: EditorBinding,
    localize: LocalizeController,
    context: () => EditorContext,
  ) {
    this.#element = element;
    this.#binding = binding;
    this.#localize = localize;
    this.#context = context;
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

  /** What went wrong, in words; empty when nothing did. */
  get errorText(): string {
    const { error } = this.#binding;
    if (this.#element.concepts !== undefined || error === null) return this.#element.error ?? '';
    return sessionErrorText(error, this.#localize.terms(commonTerms));
  }

  get isEditable(): boolean {
    const context = this.#context();
    return (
      !this.#element.readonly &&
      (context.can('concept.edit').allowed || context.can('concept.create').allowed)
    );
  }

  get canCreate(): boolean {
    return !this.#element.readonly && this.#context().can('concept.create').allowed;
  }

  /** Reads again, or asks the page to. */
  retry(emit: (event: Event) => boolean): void {
    if (this.#element.concepts === undefined && this.#binding.session !== undefined)
      void this.#binding.reload();
    else emit(new RetryEvent());
  }
}
