import type { RuleSession } from '../model/rule-session.js';

/** Tells the page of changes as native fields do: `input` at once, `change` when what is typed is complete. */
export class ChangeEvents {
  readonly #session: RuleSession;
  readonly #emit: (event: Event) => void;
  #isPending = false;

  constructor(session: RuleSession, emit: (event: Event) => void) {
    this.#session = session;
    this.#emit = emit;
  }

  /** The text changed; `isTyping`: more of the same may follow. */
  changed(isTyping: boolean): void {
    this.#emit(new InputEvent('input', { bubbles: true, composed: true }));
    if (isTyping) this.#isPending = true;
    else this.#fire();
  }

  /** A field is left: what was typed is complete. */
  readonly onFocusout = (): void => {
    if (!this.#isPending) return;
    this.#session.endMerge();
    this.#fire();
  };

  #fire(): void {
    this.#isPending = false;
    this.#emit(new Event('change', { bubbles: true }));
  }
}
