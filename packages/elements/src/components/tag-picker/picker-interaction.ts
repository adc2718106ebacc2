import type { RovingFocusController } from '../../controllers/roving-focus.js';
import { isComposing } from '../../internal/ime.js';
import { isNameList } from './picker-names.js';
import type { PickerListController } from './picker-list.js';
import type { PickerRow, RowList } from './picker-rows.js';

/** What keys and presses lead to. */
export interface PickerWishes {
  readonly input: () => HTMLInputElement | null;
  readonly rows: () => RowList;
  readonly dir: () => 'ltr' | 'rtl';
  readonly isOpen: () => boolean;
  readonly chipCount: () => number;
  readonly open: () => void;
  readonly hide: () => void;
  readonly search: (text: string) => void;
  readonly setText: (text: string) => void;
  readonly choose: (row: PickerRow) => void;
  /** Enter where no row is active: what is typed is the whole wish. */
  readonly submitText: (text: string) => void;
  readonly addNames: (text: string) => void;
  readonly remove: (tagId: string) => void;
}

/** Turns keys, presses and pasted text into wishes, by the combobox pattern, and leaves composing text alone. */
export class PickerInteraction {
  readonly #port: PickerWishes;
  readonly #list: PickerListController;
  readonly #roving: RovingFocusController;

  constructor(port: PickerWishes, list: PickerListController, roving: RovingFocusController) {
    this.#port = port;
    this.#list = list;
    this.#roving = roving;
  }

  /** Text changed. While an input method composes, the half-typed text is not searched for. */
  onInput(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    const text = this.#port.input()?.value ?? '';
    // A comma commits, also the full-width one that an input method writes.
    if (isNameList(text)) return this.#port.addNames(text);
    return this.#port.search(text);
  }

  /** A list of names is added at once; anything else is ordinary text. */
  onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isNameList(text.trim())) return;
    event.preventDefault();
    this.#port.addNames(text);
  }

  /** A key in the input. */
  onKeydown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (this.#moveToChips(event) || this.#openByKey(event)) return;
    if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key === 'Escape') this.#clearText(event);
    else if (event.altKey && event.key === 'ArrowUp') this.#port.hide();
    else if (this.#port.isOpen() && !event.altKey) this.#list.active.handleKey(event);
  }

  /** A key on the remove button of a chip. */
  onChipKey(tagId: string, event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#port.remove(tagId);
    } else if (!this.#roving.handleKey(event) && isText(event)) {
      // The character lands in the input, as if the chips were part of the line.
      this.#port.input()?.focus();
    }
  }

  /** A press in the popup does not take the focus from the input, except for its controls. */
  onPopupPress(event: MouseEvent): void {
    const control = (event.target as Element).closest('button, select, input, textarea');
    if (!control || control.closest('.tools')) event.preventDefault();
  }

  /** A press on a row. */
  onListClick(event: MouseEvent): void {
    const element = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (!element) return;
    const index = Number(element.dataset['row']);
    this.#list.active.set(index);
    const row = this.#port.rows().at(index);
    if (row) this.#port.choose(row);
  }

  #onEnter(event: KeyboardEvent): void {
    const text = this.#port.input()?.value ?? '';
    const at = this.#list.active.index;
    const row = this.#port.isOpen() && at >= 0 ? this.#port.rows().at(at) : undefined;
    if (!row && text.trim() === '') return;
    // The form is not sent while a choice is being made.
    event.preventDefault();
    if (row) this.#port.choose(row);
    else this.#port.submitText(text);
  }

  /** The popup's own Escape is taken before it gets here; a second one empties the text. */
  #clearText(event: KeyboardEvent): void {
    if (this.#port.input()?.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    this.#port.setText('');
  }

  #openByKey(event: KeyboardEvent): boolean {
    if (this.#port.isOpen() || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false;
    event.preventDefault();
    this.#port.open();
    if (!event.altKey) this.#list.active.handleKey(event);
    return true;
  }

  /** From the start of the text, Backspace and the arrow towards the chips go to the last chip. */
  #moveToChips(event: KeyboardEvent): boolean {
    const input = this.#port.input();
    const towards = this.#port.dir() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== 'Backspace' && event.key !== towards) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (input?.selectionStart !== 0 || input.selectionEnd !== 0 || this.#port.chipCount() === 0) return false;
    if (event.key === 'Backspace' && event.repeat) return true;
    event.preventDefault();
    this.#port.hide();
    this.#roving.focus(this.#port.chipCount() - 1);
    return true;
  }
}

function isText(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}
