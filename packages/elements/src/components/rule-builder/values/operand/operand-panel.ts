import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ruleOperandTerms } from '../../../../locales/rule-operand.terms.js';
import { rulePopupTerms } from '../../../../locales/rule-popup.terms.js';
import { fieldRows, searchFields } from '../../fields/field-rows.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { OperandRequest } from '../../rows/popup-request.types.js';
import { OptionList } from '../popup/option-list.js';
import type { Panel, PanelHost } from '../popup/popup.types.js';
import { operandForm } from './operand-form.js';

/** What is being chosen for a part of the value. */
interface Picking {
  readonly scope: readonly string[];
  readonly chosen: readonly string[];
  readonly set: (path: readonly string[]) => void;
  readonly query: string;
}

/** Works a value out from fields, parameters, calculations, functions and totals. Each change is written at once. */
export class OperandPanel implements Panel {
  readonly #context: BuilderContext;
  readonly #popup: PanelHost;
  readonly #request: OperandRequest;
  readonly #list: OptionList;
  #picking: Picking | null = null;

  constructor(context: BuilderContext, popup: PanelHost, request: OperandRequest) {
    this.#context = context;
    this.#popup = popup;
    this.#request = request;
    this.#list = new OptionList(context, popup.root);
  }

  focus(): void {
    this.#popup.root()?.querySelector<HTMLElement>('.operand select, .operand input')?.focus();
  }

  render(): TemplateResult {
    return this.#picking === null ? this.#renderForm() : this.#renderFields(this.#picking);
  }

  #renderForm(): TemplateResult {
    const terms = this.#context.localize.terms(ruleOperandTerms);
    const { label, scope, kind, control, path } = this.#request;
    const value = this.#request.value() ?? { kind: 'literal' as const, value: '' };
    return html`<div class="operand-panel" @keydown=${stay}>
        ${operandForm({
          context: this.#context,
          terms,
          scope,
          kind,
          value,
          name: label,
          key: `operand ${control}`,
          set: (fresh) => {
            this.#request.change(fresh);
            this.#context.host.requestUpdate();
          },
          pickField: (from, chosen, set) => this.#pick({ scope: from, chosen, set, query: '' }),
        })}
        ${path.length === 0 ? nothing : this.#context.distribution(path)}
      </div>
      <div class="panel-foot">
        <button class="button small" type="button" @click=${() => this.#popup.done()}>${terms.done}</button>
      </div>`;
  }

  #pick(picking: Picking | null): void {
    this.#picking = picking;
    this.#list.reset();
    this.#context.host.requestUpdate();
    void (this.#context.host as { readonly updateComplete?: Promise<unknown> }).updateComplete?.then(() => {
      if (picking === null) this.focus();
      else this.#list.focus();
    });
  }

  #renderFields({ scope, chosen, set, query }: Picking): TemplateResult {
    const terms = this.#context.localize.terms(rulePopupTerms);
    const { back } = this.#context.localize.terms(ruleOperandTerms);
    const fields = this.#context.fields.inScope(scope);
    const options = {
      chosen,
      collections: terms.collections,
      titleOf: (path: readonly string[]) => this.#context.fields.titleOf(path),
      pick: ({ local }: { readonly local: readonly string[] }) => {
        set(local);
        this.#pick(null);
      },
    };
    const wanted = query.trim();
    return html`${this.#list.render({
        label: terms.fields,
        placeholder: terms.searchFields,
        multiple: false,
        rows: wanted === '' ? fieldRows(fields, options) : searchFields(fields, wanted, options),
        query,
        search: (next) => {
          this.#picking = { scope, chosen, set, query: next };
          this.#list.reset();
          this.#list.first();
          this.#context.host.requestUpdate();
        },
      })}
      <div class="panel-foot">
        <button class="button link small" type="button" @click=${() => this.#pick(null)}>${back}</button>
      </div>`;
  }
}

/** The tree around knows nothing of the keys of a popup. */
function stay(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation();
}
