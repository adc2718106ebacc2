import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { InsightPanel, InsightPart } from '../insight/insight.types.js';

/** The panels that say what a rule does, one at a time, by the WAI-ARIA tabs pattern. */
export class InsightTabs {
  readonly #redraw: () => void;
  #panel: InsightPanel | null = null;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  render(part: InsightPart, label: string): TemplateResult | typeof nothing {
    const { tabs } = part;
    const shown = tabs.find(({ id }) => id === this.#panel) ?? tabs[0];
    if (shown === undefined) return nothing;
    return html`<section class="insight-pane" aria-label=${label}>
      <div class="tabs" role="tablist" aria-label=${label} @keydown=${this.#onKeydown}>
        ${tabs.map(
          ({ id, label: name, badge }) =>
            html`<button
              type="button"
              role="tab"
              class="tab"
              id=${`tab-${id}`}
              data-panel=${id}
              aria-controls="insight-panel"
              aria-selected=${String(id === shown.id)}
              tabindex=${id === shown.id ? 0 : -1}
              @click=${() => this.show(id)}
            >
              ${name}${badge === undefined ? nothing : html`<span class="tab-badge">${badge}</span>`}
            </button>`,
        )}
      </div>
      <div
        class="insight-body"
        id="insight-panel"
        role="tabpanel"
        tabindex="0"
        aria-labelledby=${`tab-${shown.id}`}
      >
        ${part.render(shown.id)}
      </div>
    </section>`;
  }

  /** Brings a panel to the front. */
  show(panel: InsightPanel): void {
    this.#panel = panel;
    this.#redraw();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const isReversed = list.matches(':dir(rtl)') && event.key.startsWith('Arrow');
    const tab = tabs.at((isReversed ? 2 * at - next : next) % tabs.length);
    tab?.focus();
    tab?.click();
  };
}
