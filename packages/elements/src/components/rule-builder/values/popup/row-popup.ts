import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PopupController } from '../../../../controllers/popup.js';
import type { BuilderContext } from '../../row-context.types.js';
import { memoryOf } from '../../rows/row-memory.js';
import type { PopupPart, PopupRequest } from '../../rows/popup-request.types.js';
import { FieldsPanel } from './fields-panel.js';
import { LaterPanel } from './later-panel.js';
import { OptionList } from './option-list.js';
import type { Panel, PanelHost } from './popup.types.js';
import { ValuesPanel } from './values-panel.js';

// What a date needs beside the fields of the page is in here already.
export { dayInput } from '../date/day-input.js';

/** The popup of all rows of a builder. */
export function createPopup(context: BuilderContext): PopupPart {
  return new RowPopup(context);
}

class RowPopup implements PopupPart, PanelHost {
  readonly #context: BuilderContext;
  readonly #popup: PopupController;
  readonly #list: OptionList;
  #panel: Panel | null = null;
  #control = '';
  #label = '';

  constructor(context: BuilderContext) {
    this.#context = context;
    this.#list = new OptionList(context, this.root);
    this.#popup = new PopupController(context.host, {
      anchor: () => this.#anchor(),
      popup: this.root,
      onDismiss: (reason) => this.#leave(reason === 'escape'),
    });
  }

  readonly root = (): HTMLElement | null =>
    this.#context.host.shadowRoot?.querySelector<HTMLElement>('.row-popup') ?? null;

  readonly done = (): void => {
    this.#popup.hide();
    this.#leave(true);
  };

  open(): void {
    const { request } = memoryOf(this.#context);
    if (request === null) return;
    this.#popup.hide();
    this.#panel?.close?.();
    this.#control = request.control;
    this.#label = request.label;
    this.#panel = this.#panelFor(request);
    this.#list.reset();
    this.#context.host.requestUpdate();
    void this.#show(this.#panel);
  }

  close(): void {
    this.#popup.hide();
    this.#leave(false);
  }

  render(): TemplateResult {
    if (this.#panel === null) return html`${nothing}`;
    return html`<div class="panel" role="dialog" aria-label=${this.#label}>${this.#panel.render()}</div>`;
  }

  async #show(panel: Panel): Promise<void> {
    await (this.#context.host as { readonly updateComplete?: Promise<unknown> }).updateComplete;
    if (panel !== this.#panel) return;
    this.#popup.show();
    panel.focus();
  }

  #panelFor(request: PopupRequest): Panel {
    switch (request.type) {
      case 'fields':
        return new FieldsPanel(this.#context, this, this.#list, request);
      case 'values':
        return new ValuesPanel(this.#context, this, this.#list, request);
      case 'tags':
        return new LaterPanel(this.#context, this, async () => {
          const { TagsPanel } = await import('./tags-panel.js');
          return new TagsPanel(this.#context, this, request);
        });
      case 'operand':
        return new LaterPanel(this.#context, this, async () => {
          const { OperandPanel } = await import('../operand/operand-panel.js');
          return new OperandPanel(this.#context, this, request);
        });
    }
  }

  #leave(refocus: boolean): void {
    this.#panel?.close?.();
    this.#panel = null;
    memoryOf(this.#context).request = null;
    this.#context.host.requestUpdate();
    if (refocus) this.#anchor()?.focus();
  }

  /** The control may have been drawn anew, or be gone with its row. */
  #anchor(): HTMLElement | null {
    const id = CSS.escape(this.#control);
    return this.#context.host.shadowRoot?.querySelector<HTMLElement>(`[data-control="${id}"]`) ?? null;
  }
}
