import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PopupController } from '../../../../controllers/popup.js';
import { RovingFocusController } from '../../../../controllers/roving-focus.js';
import { closeIcon, icon } from '../../../../internal/icons.js';
import { isComposing } from '../../../../internal/ime.js';
import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { PickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { MorePort } from '../../picker-more.js';
import { copyNames } from './copy-names.js';

/** Chips drawn at a time; more are asked for. */
const PAGE = 200;

/** All chosen tags, where the control has room for a few only. */
export class ChosenPopup {
  readonly #port: MorePort;
  readonly #popup: PopupController;
  readonly #roving: RovingFocusController;
  #shown = PAGE;

  constructor(port: MorePort) {
    this.#port = port;
    const one = (selector: string): HTMLElement | null =>
      port.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    this.#popup = new PopupController(port.host, {
      anchor: () => one('.control'),
      popup: () => one('.chosen'),
      matchWidth: true,
      onDismiss: (reason) => this.#closed(reason === 'escape'),
    });
    this.#roving = new RovingFocusController(port.host, {
      items: () => [...(port.host.shadowRoot?.querySelectorAll<HTMLElement>('.chosen .all-stop') ?? [])],
      dir: () => port.localize.dir,
      orientation: 'both',
    });
  }

  /** Opens it; answers whether there is one: chips that wrap unfold in their place. */
  open(): boolean {
    if (this.#port.host.overflow !== 'line') return false;
    this.#port.hide();
    this.#shown = PAGE;
    this.#popup.show();
    void this.#focusFirst();
    return true;
  }

  render(): TemplateResult {
    const { shownIds, common } = this.#port;
    const terms = this.#terms;
    return html`<div
      class="popup chosen"
      popover="manual"
      role="dialog"
      aria-label=${terms.all(shownIds.length)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${
        this.#popup.isOpen
          ? html`<div class="chosen-head">
                <strong>${terms.all(shownIds.length)}</strong>
                <button class="button quiet small" type="button" @click=${() => void this.#copyAll()}>
                  ${terms.copyAll}
                </button>
                <button
                  class="button quiet icon-only small chosen-close"
                  type="button"
                  aria-label=${common.close}
                  title=${common.close}
                  @click=${() => this.#close()}
                >
                  ${icon(closeIcon)}
                </button>
              </div>
              ${this.#list(terms)}`
          : nothing
      }
    </div>`;
  }

  get #terms(): PickerChipsTerms {
    return this.#port.words(pickerChipsTerms);
  }

  #list(terms: PickerChipsTerms): TemplateResult {
    const { shownIds } = this.#port;
    const rest = shownIds.length - this.#shown;
    return html`<div class="chosen-list" role="list">
        ${shownIds.slice(0, this.#shown).map((id, at) => this.#chip(id, at))}
      </div>
      ${
        rest > 0
          ? html`<button class="button quiet small" type="button" @click=${() => this.#more()}>
              ${terms.showMore(Math.min(rest, PAGE))}
            </button>`
          : nothing
      }`;
  }

  #chip(id: string, at: number): TemplateResult {
    const { index, isFixed } = this.#port;
    return html`<div class="chip" role="listitem">
      <tagma-tag
        class=${isFixed ? '' : 'all-stop'}
        .concept=${index.conceptOf(id)}
        .label=${index.nameOf(id)}
        ?removable=${this.#canRemove(id)}
        ?without-tab-stop=${this.#roving.tabIndexOf(at) !== 0}
        @tagma-tag-remove=${(event: Event) => {
          event.stopPropagation();
          void this.#remove(id, at);
        }}
        @focusin=${() => this.#roving.setIndex(at)}
      ></tagma-tag>
    </div>`;
  }

  #canRemove(id: string): boolean {
    const { isFixed, binding, host } = this.#port;
    return !isFixed && (!host.record || binding?.canRemove(id) === true);
  }

  async #remove(id: string, at: number): Promise<void> {
    await this.#port.toggle(id);
    await this.#port.host.updateComplete;
    if (this.#port.shownIds.length === 0) this.#close();
    else this.#roving.focus(Math.min(at, this.#port.shownIds.length - 1));
  }

  #more(): void {
    this.#shown += PAGE;
    this.#port.host.requestUpdate();
  }

  async #copyAll(): Promise<void> {
    this.#port.announce(await copyNames(this.#port, this.#port.shownIds));
  }

  async #focusFirst(): Promise<void> {
    await this.#port.host.updateComplete;
    const root = this.#port.host.shadowRoot;
    const first = root?.querySelector<HTMLElement>('.chosen .all-stop');
    (first ?? root?.querySelector<HTMLElement>('.chosen-close'))?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    const id = this.#port.shownIds[this.#roving.index];
    if (isRemoval && id !== undefined && this.#canRemove(id)) {
      event.preventDefault();
      void this.#remove(id, this.#roving.index);
    } else this.#roving.handleKey(event);
  }

  #close(): void {
    this.#popup.hide();
    this.#closed(true);
  }

  #closed(toButton: boolean): void {
    this.#port.host.requestUpdate();
    const button = this.#port.host.shadowRoot?.querySelector<HTMLElement>('.fold button');
    if (toButton) (button ?? this.#port.host).focus();
  }
}
