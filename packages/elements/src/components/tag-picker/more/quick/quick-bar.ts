import { html, nothing } from 'lit';
import { RovingFocusController } from '../../../../controllers/roving-focus.js';
import { isComposing } from '../../../../internal/ime.js';
import { styleProps } from '../../../../internal/style-props.js';
import { tagColorProps } from '../../../../internal/tag-appearance.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { MorePort, Part } from '../../picker-more.js';

/** Keys 1 to 9 stand for the first tags of the bar. */
const KEYS = 9;

/** Tags at hand: one press, or a number key, adds or removes them. */
export class QuickBar {
  readonly #port: MorePort;
  readonly #roving: RovingFocusController;

  constructor(port: MorePort) {
    this.#port = port;
    this.#roving = new RovingFocusController(port.host, {
      items: () => [...(port.host.shadowRoot?.querySelectorAll<HTMLElement>('.quick button') ?? [])],
      dir: () => port.localize.dir,
    });
  }

  render(): Part {
    const ids = this.#ids;
    if (ids.length === 0) return nothing;
    const { index, isFixed, shownIds } = this.#port;
    const terms = this.#port.words(pickerListTerms);
    return html`<div
      class="quick"
      part="quick"
      role="toolbar"
      aria-label=${`${terms.quick}. ${terms.quickHint}`}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${ids.map(
        (id, at) =>
          html`<button
            class="quick-tag"
            type="button"
            tabindex=${this.#roving.tabIndexOf(at)}
            aria-pressed=${shownIds.includes(id) ? 'true' : 'false'}
            aria-keyshortcuts=${at < KEYS ? String(at + 1) : nothing}
            ?disabled=${isFixed}
            ${styleProps(tagColorProps(index.conceptOf(id)?.color))}
            @click=${() => void this.#port.toggle(id)}
            @focus=${() => this.#roving.setIndex(at)}
          >
            ${at < KEYS ? html`<kbd aria-hidden="true">${at + 1}</kbd>` : nothing}${index.nameOf(id)}
          </button>`,
      )}
    </div>`;
  }

  /** Only tags that can be chosen stand in the bar. */
  get #ids(): readonly string[] {
    const { host, index } = this.#port;
    return (host.quick ?? []).filter((id) => index.entryOf.has(id));
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event) || this.#roving.handleKey(event)) return;
    const id = /^[1-9]$/u.test(event.key) ? this.#ids[Number(event.key) - 1] : undefined;
    if (id === undefined || this.#port.isFixed || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void this.#port.toggle(id);
  }
}
