import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { moveAlong } from '../../../internal/arrow-line.js';
import type { InsightPanel, InsightTab } from './insight.types.js';

/** The panels that say what a rule does, one at a time, by the WAI-ARIA tabs pattern. */
export class InsightTabs {
  readonly #redraw: () => void;
  readonly #panelOf: (panel: InsightPanel) => TemplateResult;
  #panel: InsightPanel | null = null;

  constructor(panelOf: (panel: InsightPanel) => TemplateResult, redraw: () => void) {
    this.#panelOf = panelOf;
    this.#redraw = redraw;
  }

  render(tabs: readonly InsightTab[], label: string): TemplateResult | typeof nothing {
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
        ${this.#panelOf(shown.id)}
      </div>
    </section>`;
  }

  /** Brings a panel to the front. */
  show(panel: InsightPanel): void {
    this.#panel = panel;
    this.#redraw();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    moveAlong(event, '[role=tab]')?.click();
  };
}
