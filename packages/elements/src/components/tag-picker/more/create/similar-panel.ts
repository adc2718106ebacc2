import { html, nothing } from 'lit';
import { spellingOf } from '../../../../internal/tag-list/spelling.js';
import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { TagEntry } from '../../picker-index.js';
import type { MorePort, Part } from '../../picker-more.js';
import { similarTags } from './similar-names.js';

/** Asks whether one of the tags with nearly the same name is meant, before one more is created. */
export class SimilarPanel {
  readonly #port: MorePort;
  #name: string | null = null;
  #tags: readonly TagEntry[] = [];

  constructor(port: MorePort) {
    this.#port = port;
  }

  get isOpen(): boolean {
    return this.#name !== null;
  }

  /** Asks where there is something to ask about. Answers whether it did. */
  asks(name: string): boolean {
    const { index, localize } = this.#port;
    this.#tags = similarTags(name, index, spellingOf(localize.lang));
    if (this.#tags.length === 0) return false;
    this.#name = name;
    this.#port.open();
    this.#port.host.requestUpdate();
    this.#port.announce(this.#port.words(pickerChipsTerms).similarTitle(name));
    void this.#focusFirst();
    return true;
  }

  /** It goes when the list closes. */
  update(): void {
    if (this.#name !== null && !this.#port.isOpen) this.#name = null;
  }

  render(): Part {
    const name = this.#name;
    if (name === null) return nothing;
    const terms = this.#port.words(pickerChipsTerms);
    const { pathSeparator } = this.#port.common;
    return html`<div class="similar" role="group" aria-label=${terms.similarTitle(name)}>
      <strong>${terms.similarTitle(name)}</strong>
      ${this.#tags.map(
        (entry) =>
          html`<button
            class="button small similar-tag"
            type="button"
            title=${[...entry.path, entry.name].join(pathSeparator)}
            @click=${() => void this.#use(entry)}
          >
            ${terms.useInstead(entry.name)}
          </button>`,
      )}
      <div class="similar-foot">
        <button class="button quiet small" type="button" @click=${() => void this.#create(name)}>
          ${terms.createAnyway(name)}
        </button>
        <button class="button quiet small" type="button" @click=${() => this.#back()}>${terms.cancel}</button>
      </div>
    </div>`;
  }

  async #use({ concept }: TagEntry): Promise<void> {
    this.#back();
    this.#port.setText('');
    if (!this.#port.shownIds.includes(concept.id)) await this.#port.toggle(concept.id);
  }

  async #create(name: string): Promise<void> {
    this.#back();
    await this.#port.create(name);
  }

  #back(): void {
    this.#name = null;
    this.#port.host.focus();
    this.#port.host.requestUpdate();
  }

  async #focusFirst(): Promise<void> {
    const { host } = this.#port;
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLElement>('.similar-tag')?.focus();
  }
}
