import { isComposing } from '../../../internal/ime.js';

/** Keys that end the typing of a name. */
const END = ['Enter', 'Escape', 'Tab'];

/**
 * A bare field for a name that is typed before the field in its row is there: letters and input methods go to it, and
 * the field in the row goes on with what it holds.
 */
export class EarlyName {
  readonly input = document.createElement('input');
  readonly #text: string;
  #isComposing = false;

  /**
   * @param text - What is in it, selected.
   * @param onKey - A key that ends the typing, or comes after one.
   */
  constructor(text: string, label: string, onKey: (event: KeyboardEvent) => void) {
    const { input } = this;
    this.#text = text;
    input.className = 'search-input early-name';
    input.value = text;
    input.ariaLabel = label;
    input.autocomplete = 'off';
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => (this.#isComposing = false));
    input.addEventListener('keydown', (event) => {
      if (isComposing(event) || !(input.readOnly || END.includes(event.key))) return;
      event.preventDefault();
      input.readOnly = true;
      onKey(event);
    });
  }

  /** Whether anything was typed. */
  get isTyped(): boolean {
    return this.input.value !== this.#text;
  }

  /** Shows it over a row, or at the top. */
  show(frame: HTMLElement, row: Element | null): void {
    const top = row === null ? 0 : row.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    this.input.style.insetBlockStart = `${String(top)}px`;
    frame.append(this.input);
    this.input.focus({ preventScroll: true });
    this.input.select();
  }

  /** Kept when no input method composes text in it. */
  async settled(): Promise<void> {
    if (this.#isComposing)
      await new Promise((resolve) => this.input.addEventListener('compositionend', resolve, { once: true }));
  }
}
