import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, loaderIcon } from '../../../../internal/icons.js';
import { commonTerms } from '../../../../locales/common.terms.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { Panel, PanelHost } from './popup.types.js';

/** Stands for a panel that is fetched when it is first asked for. */
export class LaterPanel implements Panel {
  readonly #context: BuilderContext;
  readonly #popup: PanelHost;
  readonly #load: () => Promise<Panel>;
  #panel: Panel | null = null;
  #failed = false;
  #closed = false;

  constructor(context: BuilderContext, popup: PanelHost, load: () => Promise<Panel>) {
    this.#context = context;
    this.#popup = popup;
    this.#load = load;
    void this.#fetch();
  }

  render(): TemplateResult {
    if (this.#panel !== null) return this.#panel.render();
    const { loading, failed, retry } = this.#context.localize.terms(commonTerms);
    if (!this.#failed) return html`<p class="panel-note">${icon(loaderIcon, 'icon spinner')} ${loading}</p>`;
    return html`<p class="panel-note">${failed}</p>
      <button class="button small" type="button" @click=${() => void this.#fetch()}>${retry}</button>`;
  }

  focus(): void {
    if (this.#panel !== null) this.#panel.focus();
  }

  close(): void {
    this.#closed = true;
    this.#panel?.close?.();
  }

  async #fetch(): Promise<void> {
    this.#failed = false;
    this.#context.host.requestUpdate();
    const panel = await this.#load().catch(() => null);
    if (this.#closed) return;
    this.#panel = panel;
    this.#failed = panel === null;
    this.#context.host.requestUpdate();
    await (this.#context.host as { readonly updateComplete?: Promise<unknown> }).updateComplete;
    if (this.#popup.root()?.matches(':popover-open') === true) panel?.focus();
  }
}
