import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeSegmentTerms } from '../../../locales/code-segments.terms.js';
import type { DesignerContext } from '../designer-context.types.js';

/** Takes rows from a spreadsheet, for those who have no cell to paste into. */
export class PasteBox {
  readonly #host: DesignerContext['host'];
  #open = false;

  constructor(host: DesignerContext['host']) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  toggle(): void {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    if (this.#open) void this.#host.updateComplete.then(() => this.#area?.focus());
    else this.#host.renderRoot.querySelector<HTMLElement>('.paste-open')?.focus();
  }

  render(terms: CodeSegmentTerms, take: (text: string) => void): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    return html`<div class="paste-box">
      <label class="field wide"
        ><span class="field-label">${terms.pasteLabel}</span
        ><textarea class="control mono" data-name="paste" data-own-undo rows="5" spellcheck="false"></textarea
        ><span class="field-help">${terms.pasteHelp}</span></label
      >
      <div class="map-tools">
        <button
          type="button"
          class="button small paste-take"
          @click=${() => {
            take(this.#area?.value ?? '');
            this.toggle();
          }}
        >
          ${terms.pasteTake}</button
        ><button type="button" class="button quiet small" @click=${() => this.toggle()}>
          ${terms.cancel}
        </button>
      </div>
    </div>`;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('[data-name="paste"]');
  }
}
