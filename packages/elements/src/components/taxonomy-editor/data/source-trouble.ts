import type { LocalizeController } from '../../../controllers/localize.js';
import { RetryEvent } from '../../../internal/retry.event.js';
import { sessionErrorText } from '../../../internal/session-error-text.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { SessionLink } from './session-link.js';
import type { SourceElement } from './editor-source.js';

/** Why the taxonomy could not be loaded, and another try. */
export class SourceTrouble {
  readonly #element: SourceElement;
  readonly #binding: SessionLink;
  readonly #localize: LocalizeController;

  constructor(element: SourceElement, binding: SessionLink, localize: LocalizeController) {
    this.#element = element;
    this.#binding = binding;
    this.#localize = localize;
  }

  /** What went wrong, in words; empty when nothing did. */
  get text(): string {
    const { error } = this.#binding;
    if (this.#element.concepts !== undefined || error === null) return this.#element.error ?? '';
    return sessionErrorText(error, this.#localize.terms(commonTerms));
  }

  /** Reads again, or asks the page to. */
  retry(emit: (event: Event) => boolean): void {
    if (this.#element.concepts === undefined && (this.#binding.session ?? this.#binding.error) != null)
      void this.#binding.reload();
    else emit(new RetryEvent());
  }
}
