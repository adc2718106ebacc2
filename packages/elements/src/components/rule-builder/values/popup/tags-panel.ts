import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { defineTagPicker } from '../../../tag-picker/index.js';
import type { TagPicker } from '../../../tag-picker/index.js';
import { ruleRowsTerms } from '../../../../locales/rule-rows.terms.js';
import { ruleSpecialTerms } from '../../../../locales/rule-special.terms.js';
import { rulePopupTerms } from '../../../../locales/rule-popup.terms.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { TagsRequest } from '../../rows/popup-request.types.js';
import type { Panel, PanelHost } from './popup.types.js';

/** Tags through the tag picker. Ids that nobody knows stay. */
export class TagsPanel implements Panel {
  readonly #context: BuilderContext;
  readonly #popup: PanelHost;
  readonly #request: TagsRequest;

  constructor(context: BuilderContext, popup: PanelHost, request: TagsRequest) {
    this.#context = context;
    this.#popup = popup;
    this.#request = request;
    const { customElementRegistry } = context.host as {
      readonly customElementRegistry?: CustomElementRegistry | null;
    };
    defineTagPicker(customElementRegistry ?? customElements);
  }

  focus(): void {
    const picker = this.#popup.root()?.querySelector<TagPicker>('tagma-tag-picker');
    void picker?.updateComplete.then(() => picker.focus());
  }

  render(): TemplateResult {
    const { localize } = this.#context;
    const { done } = localize.terms(rulePopupTerms);
    const { parts } = localize.terms(ruleRowsTerms);
    const { onlyUnexpired } = localize.terms(ruleSpecialTerms);
    return html`<div class="tags-panel" @keydown=${stay}>
        <tagma-tag-picker
          .concepts=${this.#context.concepts}
          .value=${this.#request.chosen()}
          label=${parts.tags}
          @change=${this.#onChange}
        ></tagma-tag-picker>
        <p class="panel-note">${onlyUnexpired}</p>
      </div>
      <div class="panel-foot">
        <button class="button small" type="button" @click=${() => this.#popup.done()}>${done}</button>
      </div>`;
  }

  readonly #onChange = (event: Event): void => {
    const picker = event.currentTarget as TagPicker;
    event.stopPropagation();
    // What cannot be written goes back to what is.
    if (!this.#request.change(picker.value)) picker.value = this.#request.chosen();
    this.#context.host.requestUpdate();
  };
}

/** The tree around knows nothing of the keys of a popup. */
function stay(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
