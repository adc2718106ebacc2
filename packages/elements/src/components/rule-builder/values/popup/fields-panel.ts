import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { rulePopupTerms } from '../../../../locales/rule-popup.terms.js';
import { fieldRows, searchFields } from '../../fields/field-rows.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { FieldsRequest } from '../../rows/popup-request.types.js';
import type { OptionList } from './option-list.js';
import type { ListRow, Panel, PanelHost } from './popup.types.js';

/** Fields to choose from: grouped while nothing is typed, the best match first after that. */
export class FieldsPanel implements Panel {
  readonly #context: BuilderContext;
  readonly #popup: PanelHost;
  readonly #list: OptionList;
  readonly #request: FieldsRequest;
  #query = '';
  #rows: readonly ListRow[];

  constructor(context: BuilderContext, popup: PanelHost, list: OptionList, request: FieldsRequest) {
    this.#context = context;
    this.#popup = popup;
    this.#list = list;
    this.#request = request;
    this.#rows = this.#makeRows();
  }

  focus(): void {
    this.#list.focus();
    const chosen = this.#rows.findIndex(({ checked }) => checked === true);
    if (chosen >= 0) this.#list.reset(chosen);
    else this.#list.first();
  }

  render(): TemplateResult {
    const terms = this.#terms;
    return this.#list.render({
      label: terms.fields,
      placeholder: terms.searchFields,
      multiple: false,
      rows: this.#rows,
      query: this.#query,
      search: (query) => this.#search(query),
      below: html`${this.#renderEmpty()}${this.#renderOther()}`,
    });
  }

  get #terms() {
    return this.#context.localize.terms(rulePopupTerms);
  }

  #search(query: string): void {
    this.#query = query;
    this.#rows = this.#makeRows();
    this.#list.reset();
    this.#list.first();
    this.#context.host.requestUpdate();
    this.#context.announce(this.#terms.matches(this.#rows.length));
  }

  #makeRows(): readonly ListRow[] {
    const { scope, chosen, pick } = this.#request;
    const fields = this.#context.fields.inScope(scope);
    const query = this.#query.trim();
    const options = {
      chosen,
      collections: this.#terms.collections,
      titleOf: (path: readonly string[]) => this.#context.fields.titleOf(path),
      pick: (field: Parameters<typeof pick>[0]) => {
        this.#popup.done();
        pick(field);
      },
    };
    return query === '' ? fieldRows(fields, options) : searchFields(fields, query, options);
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    if (this.#rows.length > 0) return nothing;
    const terms = this.#terms;
    const text = this.#query === '' ? terms.noFields : terms.noField(this.#query);
    return html`<p class="panel-note">${text}</p>`;
  }

  #renderOther(): TemplateResult | typeof nothing {
    const { other } = this.#request;
    if (other === undefined) return nothing;
    return html`<div class="panel-foot">
      <button class="button link small" type="button" @click=${other}>${this.#terms.other}</button>
    </div>`;
  }
}
