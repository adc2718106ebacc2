import { isComposing } from '../../../../internal/ime.js';
import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { PickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { MorePort } from '../../picker-more.js';
import { namesOf } from './copy-names.js';

/** Selects chips by keyboard, copies and cuts them. Without a selection the chip with the focus is meant. */
export class ChipSelection {
  readonly #port: MorePort;
  #selected: ReadonlySet<string> = new Set();
  #focused = '';

  constructor(port: MorePort) {
    this.#port = port;
    const root = port.host.shadowRoot;
    root?.addEventListener('copy', (event) => this.#onCopy(event as ClipboardEvent, false));
    root?.addEventListener('cut', (event) => this.#onCopy(event as ClipboardEvent, true));
    root?.addEventListener('focusout', (event) => this.#onFocusout(event as FocusEvent));
  }

  has(tagId: string): boolean {
    return this.#selected.has(tagId);
  }

  /** A key on a chip. Returns whether it was used. */
  onKey(tagId: string, event: KeyboardEvent): boolean {
    if (isComposing(event)) return false;
    this.#focused = tagId;
    const hasModifier = event.ctrlKey || event.metaKey;
    if (hasModifier && event.key.toLowerCase() === 'a') return this.#use(event, this.#port.shownIds);
    if (event.shiftKey && !hasModifier && !event.altKey) {
      const step = this.#stepOf(event.key);
      if (step !== 0) return this.#extend(event, tagId, step);
    }
    if (event.key === 'Escape' && this.#selected.size > 0) return this.#use(event, []);
    if ((event.key === 'Delete' || event.key === 'Backspace') && this.#selected.size > 0) {
      event.preventDefault();
      void this.#remove([...this.#selected]);
      return true;
    }
    return false;
  }

  get #terms(): PickerChipsTerms {
    return this.#port.words(pickerChipsTerms);
  }

  #stepOf(key: string): number {
    const forward = this.#port.localize.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === forward) return 1;
    return key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0;
  }

  #extend(event: KeyboardEvent, tagId: string, step: number): boolean {
    const { shownIds } = this.#port;
    const next = shownIds[shownIds.indexOf(tagId) + step];
    if (next === undefined) return false;
    this.#use(event, [...this.#selected, tagId, next]);
    this.#port.focusTag(next);
    return true;
  }

  #use(event: Event, tagIds: readonly string[]): boolean {
    event.preventDefault();
    event.stopPropagation();
    this.#selected = new Set(tagIds);
    this.#port.announce(this.#terms.selected(this.#selected.size));
    this.#port.host.requestUpdate();
    return true;
  }

  #onCopy(event: ClipboardEvent, cuts: boolean): void {
    const tag = (event.target as Element).closest<HTMLElement>('.chips [data-tag]');
    const id = tag?.dataset['tag'] ?? this.#focused;
    if (!tag || id === '') return;
    const { shownIds, isFixed } = this.#port;
    const ids = this.#selected.size > 0 ? shownIds.filter((one) => this.#selected.has(one)) : [id];
    event.clipboardData?.setData('text/plain', namesOf(this.#port, ids));
    event.preventDefault();
    if (cuts && !isFixed) void this.#remove(ids);
    else this.#port.announce(this.#terms.copied(ids.length));
  }

  /** One change, one undo. */
  async #remove(tagIds: readonly string[]): Promise<void> {
    const { host, binding, value, common } = this.#port;
    this.#selected = new Set();
    const at = this.#port.shownIds.indexOf(tagIds[0] ?? '');
    if (host.record) {
      const remove = tagIds.filter((id) => binding?.canRemove(id));
      await binding?.execute({ type: 'tagRecords', records: [host.record], add: [], remove });
      this.#port.changed();
    } else {
      const gone = new Set(tagIds);
      this.#port.commit(value.filter((id) => !gone.has(id)));
      const undo = (): void => {
        this.#port.commit(value);
        this.#port.tell(null);
      };
      const text = this.#terms.removedMany(tagIds.length);
      this.#port.tell({ tone: 'info', text, action: { label: common.undo, run: undo } });
    }
    await host.updateComplete;
    this.#port.focusChip(Math.max(0, at));
  }

  #onFocusout(event: FocusEvent): void {
    const next = event.relatedTarget as Element | null;
    if (this.#selected.size === 0 || next?.closest('.chips')) return;
    this.#selected = new Set();
    this.#port.host.requestUpdate();
  }
}
