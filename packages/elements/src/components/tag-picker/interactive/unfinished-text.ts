/**
 * Knows whether an input method was still composing when the field was left. Browsers end the composition then, some
 * just before the focus goes and some after; both are one turn.
 */
export class UnfinishedText {
  #isComposing = false;

  constructor(root: ShadowRoot | null) {
    root?.addEventListener('compositionupdate', () => (this.#isComposing = true));
    root?.addEventListener('compositionend', () => setTimeout(() => (this.#isComposing = false)));
  }

  get isThere(): boolean {
    return this.#isComposing;
  }
}
