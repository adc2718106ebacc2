import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { RecordRef } from '@tagma/core';
import { pinyin } from '@tagma/pinyin';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { icon } from './icons.js';

/** A panel beside the list, in which the tags of all selected customers are changed at once. */
export class CrmBulkTags extends AppElement {
  static override properties = { nameOf: { attribute: false } };

  /** The name of a customer, by number. */
  declare nameOf: (id: string) => string;
  #records: readonly RecordRef[] = [];
  #isOpen = false;
  #isComposing = false;
  readonly #dialog = createRef<HTMLDialogElement>();

  constructor() {
    super();
    this.nameOf = (id) => id;
  }

  /** Opens the panel for these customers. With the same ones, choices that were not applied are still there. */
  async open(ids: readonly string[]): Promise<void> {
    const isSame = ids.length === this.#records.length && ids.every((id, at) => this.#records[at]?.id === id);
    if (!isSame) this.#records = ids.map((id) => ({ type: CUSTOMER, id }));
    this.#isOpen = true;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog.value?.showModal();
    this.#dialog.value?.querySelector('tagma-bulk-tagger')?.focus();
  }

  protected override render() {
    const t = this.t.customers;
    return html`<dialog
      class="crm-sheet"
      aria-label=${t.bulkTitle}
      ${ref(this.#dialog)}
      @close=${this.#onClose}
      @cancel=${(event: Event) => {
        // An Escape that ends a composition leaves the panel open.
        if (this.#isComposing) event.preventDefault();
      }}
      @compositionstart=${() => (this.#isComposing = true)}
      @compositionend=${() => (this.#isComposing = false)}
    >
      ${
        this.#isOpen || this.#records.length > 0
          ? html`<tagma-bulk-tagger
              class="crm-sheet__body"
              .records=${this.#records}
              .label=${t.bulkOf(this.#records.length.toLocaleString(this.locale), this.#records.length === 1)}
              .transliterate=${pinyin}
              .recordLabel=${(record: RecordRef) => this.nameOf(record.id)}
            >
              <button
                type="button"
                slot="header-actions"
                class="crm-icon-button"
                aria-label=${t.bulkClose}
                @click=${() => this.#dialog.value?.close()}
              >
                ${icon('x')}
              </button>
            </tagma-bulk-tagger>`
          : null
      }
    </dialog>`;
  }

  readonly #onClose = (): void => {
    this.#isOpen = false;
    this.#isComposing = false;
  };
}
customElements.define('crm-bulk-tags', CrmBulkTags);

declare global {
  interface HTMLElementTagNameMap {
    'crm-bulk-tags': CrmBulkTags;
  }
}
