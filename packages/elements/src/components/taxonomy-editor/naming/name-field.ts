import { isComposing } from '../../../internal/ime.js';

/** What a field is opened for. */
export interface NameRequest {
  /** The row it stands in. */
  readonly id: string;
  /** Names the field for assistive technology. */
  readonly label: string;
  readonly value: string;
  /**
   * Saves; returns in words why it could not. `again`: another one is wanted afterwards.
   */
  readonly onCommit: (text: string, again: boolean) => Promise<string | null>;
  /** The field is closed, saved or not. */
  readonly onClose: (hadFocus: boolean) => void;
}

/** As long as names may be. */
const MAX_LENGTH = 200;

/**
 * The one field in which names are typed. It is made once and moved into its row by hand, so that drawing rows while
 * an input method composes text does not touch it.
 */
export class NameField {
  readonly #root = document.createElement('span');
  readonly #input = document.createElement('input');
  readonly #problem = document.createElement('span');
  readonly #missing: () => string;
  #request: NameRequest | null = null;
  #isBusy = false;
  /** Opened and not yet typed in. */
  #isFresh = false;
  /** The field that was typed in before this one was there. */
  #early: HTMLInputElement | null = null;

  /** @param missing Says that a name is needed. */
  constructor(missing: () => string) {
    this.#missing = missing;
    this.#root.className = 'name-field';
    this.#input.type = 'text';
    this.#input.maxLength = MAX_LENGTH;
    this.#input.autocomplete = 'off';
    this.#input.enterKeyHint = 'done';
    this.#input.spellcheck = false;
    this.#problem.className = 'name-problem';
    this.#problem.id = 'name-problem';
    this.#problem.setAttribute('role', 'alert');
    this.#root.append(this.#input, this.#problem);
    this.#input.addEventListener('keydown', (event) => this.#onKeydown(event));
    this.#input.addEventListener('input', () => this.#tell(''));
    this.#input.addEventListener('blur', () => this.#onBlur());
  }

  /** The row in which a name is typed; `null` when none is. */
  get id(): string | null {
    return this.#request?.id ?? null;
  }

  /** The field, when it belongs into this row. */
  in(id: string): HTMLElement | null {
    return this.#request?.id === id ? this.#root : null;
  }

  /** Opens it; what was open before is given up. */
  open(request: NameRequest): void {
    this.close(false);
    this.#request = request;
    this.#isFresh = true;
    this.#input.setAttribute('aria-label', request.label);
    this.#input.value = request.value;
    this.#tell('');
  }

  /** Puts the caret into it; the first time with the whole name selected, later where it was. */
  focus(): void {
    if (this.#request === null || !this.#input.isConnected || this.#input.matches(':focus')) return;
    this.#input.focus({ preventScroll: true });
    if (this.#isFresh) this.#input.select();
    this.#isFresh = false;
    this.#goOn();
  }

  /** Goes on, once it has the focus, with what was typed in a field that stood in for it. */
  goOnFrom(early: HTMLInputElement): void {
    this.#early = early;
  }

  /** Answers a key that was pressed before it could. */
  press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isTyped = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    if (
      this.#request === null ||
      !this.#input.dispatchEvent(new KeyboardEvent(event.type, event)) ||
      !isTyped
    )
      return;
    const { value, selectionStart, selectionEnd } = this.#input;
    this.#input.setRangeText(key, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
    this.#tell('');
  }

  /** Read after the focus moved, which is when an input method gives what it was composing. */
  #goOn(): void {
    const early = this.#early;
    this.#early = null;
    if (early === null) return;
    this.#input.value = early.value;
    this.#input.setSelectionRange(early.selectionStart, early.selectionEnd);
  }

  /** Gives up what was typed. */
  cancel(): void {
    this.close(this.#input.matches(':focus'));
  }

  close(hadFocus: boolean): void {
    const request = this.#request;
    if (request === null) return;
    this.#request = null;
    this.#isBusy = false;
    this.#root.remove();
    request.onClose(hadFocus);
  }

  #onKeydown(event: KeyboardEvent): void {
    // Keys of a field are not keys of the tree.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') this.#use(event, () => this.cancel());
    else if (event.key === 'Enter') this.#use(event, () => void this.#commit(event.shiftKey));
    else if (event.key === 'Tab') this.#use(event, () => void this.#commit(false));
  }

  #use(event: Event, run: () => void): void {
    event.preventDefault();
    run();
  }

  #onBlur(): void {
    // Rows are drawn around the field while it is saved; that is not leaving it.
    if (this.#request === null || this.#isBusy || !this.#input.isConnected) return;
    if (this.#input.value.trim() === '' || this.#input.value === this.#request.value) this.close(false);
    else void this.#commit(false);
  }

  async #commit(again: boolean): Promise<void> {
    const request = this.#request;
    if (request === null || this.#isBusy) return;
    const text = this.#input.value.trim();
    if (text === '') {
      this.#tell(this.#missing());
      return;
    }
    const hadFocus = this.#input.matches(':focus');
    this.#isBusy = true;
    const problem = await request.onCommit(text, again);
    // Another field was opened meanwhile.
    if (this.#request !== request) return;
    this.#isBusy = false;
    if (problem === null) this.close(hadFocus);
    else {
      this.#tell(problem);
      this.focus();
    }
  }

  #tell(problem: string): void {
    this.#problem.textContent = problem;
    this.#problem.hidden = problem === '';
    if (problem === '') {
      this.#input.removeAttribute('aria-invalid');
      this.#input.removeAttribute('aria-describedby');
    } else {
      this.#input.setAttribute('aria-invalid', 'true');
      this.#input.setAttribute('aria-describedby', 'name-problem');
    }
  }
}
