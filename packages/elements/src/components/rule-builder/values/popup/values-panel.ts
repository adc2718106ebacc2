import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiteralValue } from '@tagma/expression';
import { icon, loaderIcon } from '../../../../internal/icons.js';
import { memoize } from '../../../../internal/memoize.js';
import { commonTerms } from '../../../../locales/common.terms.js';
import { rulePopupTerms } from '../../../../locales/rule-popup.terms.js';
import { ruleRowsTerms } from '../../../../locales/rule-rows.terms.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { ValueOption } from '../../rule-builder.types.js';
import type { ValuesRequest } from '../../rows/popup-request.types.js';
import { readValue, splitPasted } from '../split-pasted.js';
import type { OptionList } from './option-list.js';
import type { ListRow, Panel, PanelHost } from './popup.types.js';
import { ValueLoader } from './value-loader.js';
import { typedRow, valueRows } from './value-rows.js';
import type { ValueRowsView } from './value-rows.js';

/** The values of a field: those that are known, and whatever is typed or pasted. */
export class ValuesPanel implements Panel {
  readonly #context: BuilderContext;
  readonly #popup: PanelHost;
  readonly #list: OptionList;
  readonly #request: ValuesRequest;
  readonly #loader: ValueLoader | null;
  #query = '';
  /** What was chosen when the list was made: rows must not jump away under the pointer. */
  #onTop: readonly LiteralValue[];

  constructor(context: BuilderContext, popup: PanelHost, list: OptionList, request: ValuesRequest) {
    this.#context = context;
    this.#popup = popup;
    this.#list = list;
    this.#request = request;
    this.#onTop = request.chosen();
    const source = request.choices === null && request.path.length > 0 ? context.values : null;
    this.#loader = source && new ValueLoader(source, request.path, () => context.host.requestUpdate());
    this.#loader?.search('', 0);
  }

  focus(): void {
    this.#list.focus();
  }

  close(): void {
    this.#loader?.cancel();
  }

  render(): TemplateResult {
    const terms = this.#context.localize.terms(rulePopupTerms);
    const rows = this.#rows(
      this.#options(this.#request.choices, this.#loader?.loaded.options ?? null, this.#query),
      this.#query,
      this.#onTop,
      this.#context.text,
      this.#context.localize.lang,
    );
    return this.#list.render({
      label: terms.values,
      placeholder: terms.searchValues,
      multiple: this.#request.multiple,
      rows,
      query: this.#query,
      search: (query) => this.#search(query),
      paste: (text) => this.#paste(text),
      atEnd: () => this.#loader?.more(),
      busy: this.#loader?.loaded.state === 'loading',
      below: html`${this.#renderState(rows.length)}${this.#renderDistribution()}${this.#renderFoot()}`,
    });
  }

  readonly #options = memoize(
    (choices: ValuesRequest['choices'], loaded: readonly ValueOption[] | null, typed: string) => {
      if (loaded !== null) return loaded;
      const query = typed.trim().toLowerCase();
      return (choices ?? [])
        .filter((value) => String(value).toLowerCase().includes(query))
        .map((value): ValueOption => ({ value }));
    },
  );

  /** Made anew only when one of these changed: scrolling draws again, over thousands of values. */
  readonly #rows = memoize(
    (
      options: readonly ValueOption[],
      query: string,
      onTop: readonly LiteralValue[],
      _text: string,
      _lang: string,
    ): readonly ListRow[] => {
      const { localize } = this.#context;
      const { multiple, kind } = this.#request;
      const view: ValueRowsView = {
        terms: localize.terms(rulePopupTerms),
        words: localize.terms(ruleRowsTerms),
        number: (value) => localize.number(value),
        chosen: new Set(this.#request.chosen()),
        onTop: multiple && query === '' ? onTop : [],
        multiple,
        toggle: (value) => this.#toggle(value),
      };
      const rows = valueRows(options, view);
      const typed = readValue(query.trim(), kind);
      const isNew = typed !== undefined && typed !== '' && !options.some(({ value }) => value === typed);
      return isNew ? [typedRow(typed, view), ...rows] : rows;
    },
  );

  #toggle(value: LiteralValue): void {
    const { multiple, chosen, change } = this.#request;
    if (!multiple) {
      this.#popup.done();
      change([value]);
      return;
    }
    const before = chosen();
    change(before.includes(value) ? before.filter((each) => each !== value) : [...before, value]);
    if (this.#query !== '') this.#search('');
    this.#context.host.requestUpdate();
  }

  #search(query: string): void {
    this.#query = query;
    this.#onTop = this.#request.chosen();
    this.#loader?.search(query.trim());
    this.#list.reset();
    if (query.trim() !== '') this.#list.first();
    this.#context.host.requestUpdate();
  }

  #paste(text: string): boolean {
    const { multiple, kind, chosen, change } = this.#request;
    const pasted = multiple ? splitPasted(text, kind) : undefined;
    if (pasted === undefined) return false;
    const before = chosen();
    const fresh = pasted.values.filter((value) => !before.includes(value));
    if (fresh.length > 0) change([...before, ...fresh]);
    this.#onTop = chosen();
    const terms = this.#context.localize.terms(rulePopupTerms);
    const refused = pasted.refused.length === 0 ? '' : terms.notTaken(pasted.refused.slice(0, 5).join(', '));
    this.#context.announce([terms.pasted(fresh.length), refused].filter(Boolean).join(' '));
    this.#context.host.requestUpdate();
    return true;
  }

  #renderState(count: number): TemplateResult | typeof nothing {
    const terms = this.#context.localize.terms(rulePopupTerms);
    const state = this.#loader?.loaded.state ?? 'ready';
    // Over rows that are there the search box tells: a note would move them under the pointer.
    if (state === 'loading' && count > 0) return nothing;
    if (state === 'loading')
      return html`<div class="panel-note" role="status">
        ${icon(loaderIcon, 'icon spinner')}<span>${terms.slow}</span>
        <button class="button link small" type="button" @click=${() => this.#loader?.cancel()}>
          ${terms.cancel}
        </button>
      </div>`;
    if (state === 'failed' || state === 'cancelled')
      return html`<div class="panel-note" role="status">
        <span>${state === 'failed' ? terms.failed : ''}</span>
        <button class="button link small" type="button" @click=${() => this.#loader?.retry()}>
          ${this.#context.localize.terms(commonTerms).retry}
        </button>
      </div>`;
    if (count > 0) return nothing;
    return html`<p class="panel-note">
      ${this.#query === '' ? terms.noValues : terms.noValue(this.#query)}
    </p>`;
  }

  /** Which values the records have, where the host's records are looked at. */
  #renderDistribution(): TemplateResult | typeof nothing {
    const { path } = this.#request;
    const shown = path.length === 0 ? nothing : this.#context.distribution(path);
    return shown === nothing ? nothing : html`<div class="panel-distribution">${shown}</div>`;
  }

  #renderFoot(): TemplateResult | typeof nothing {
    const { multiple, chosen, change } = this.#request;
    if (!multiple) return nothing;
    const terms = this.#context.localize.terms(rulePopupTerms);
    const count = chosen().length;
    const clear = (): void => {
      change([]);
      this.#context.host.requestUpdate();
    };
    return html`<div class="panel-foot">
      <span class="panel-count">${terms.chosen(count)}</span>
      <button class="button link small" type="button" ?disabled=${count === 0} @click=${clear}>
        ${terms.clear}
      </button>
      <button class="button small" type="button" @click=${() => this.#popup.done()}>${terms.done}</button>
    </div>`;
  }
}
