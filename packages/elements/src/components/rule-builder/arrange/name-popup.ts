import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PopupController } from '../../../controllers/popup.js';
import { isComposing } from '../../../internal/ime.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import type { BuilderProperties } from '../data/builder-state.js';

/** A name and a note that are being typed. */
interface OpenName {
  readonly anchor: HTMLElement;
  /** What gets the name: "condition 3". */
  readonly what: string;
  readonly name: string;
  readonly note: string;
  readonly onSave: (name: string, note: string) => void;
  readonly returnTo: () => void;
}

type NameHost = BuilderProperties & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Two fields over a row: how it is called, and why it is there. */
export class NamePopup {
  readonly #host: NameHost;
  readonly #words: () => RuleArrangeTerms;
  readonly #popup: PopupController;
  #open: OpenName | null = null;

  constructor(host: NameHost, words: () => RuleArrangeTerms) {
    this.#host = host;
    this.#words = words;
    this.#popup = new PopupController(host, {
      anchor: () => this.#open?.anchor,
      popup: () => this.#element,
      onDismiss: (reason) => this.#closed(reason === 'escape'),
    });
  }

  async open(request: OpenName): Promise<void> {
    this.#open = request;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#popup.show();
    const field = this.#element?.querySelector('input');
    field?.focus();
    field?.select();
  }

  close(returns: boolean): void {
    if (this.#open === null) return;
    this.#popup.hide();
    this.#closed(returns);
  }

  render(): TemplateResult {
    return html`<div class="popup name-popup" popover="manual" @keydown=${this.#onKeydown}>
      ${this.#open === null ? nothing : this.#form(this.#open)}
    </div>`;
  }

  #form(request: OpenName): TemplateResult {
    const words = this.#words();
    return html`<div class="name-form" role="group" aria-label=${`${request.what}, ${words.nameIt}`}>
      <label class="name-row"
        >${words.nameField}<input
          class="name-input"
          name="name"
          maxlength="200"
          autocomplete="off"
          placeholder=${words.namePlaceholder}
          .value=${request.name}
      /></label>
      <label class="name-row"
        >${words.noteField}<textarea
          class="name-input"
          name="note"
          rows="2"
          maxlength="2000"
          placeholder=${words.notePlaceholder}
          .value=${request.note}
        ></textarea>
      </label>
      <div class="name-foot">
        <button type="button" class="button small" @click=${() => this.close(true)}>${words.cancel}</button>
        <button type="button" class="button small primary" @click=${this.#save}>${words.save}</button>
      </div>
    </div>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.name-popup');
  }

  readonly #save = (): void => {
    const request = this.#open;
    const textOf = (name: string): string =>
      this.#element?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? '';
    const [name, note] = [textOf('name'), textOf('note')];
    this.close(true);
    request?.onSave(name, note);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    event.stopPropagation();
    const isNote = event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || (isNote && !event.ctrlKey && !event.metaKey)) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.#save();
  };

  #closed(returns: boolean): void {
    const request = this.#open;
    this.#open = null;
    this.#host.requestUpdate();
    if (returns) request?.returnTo();
  }
}
