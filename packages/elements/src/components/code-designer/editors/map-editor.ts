import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MapRow, MapSegment, UnmappedPolicy } from '@tagma/core';
import { icon, plusIcon } from '../../../internal/icons.js';
import { countValues } from '../data/value-counts.js';
import type { ValueCount } from '../data/value-counts.js';
import type { DesignerContext } from '../designer-context.types.js';
import { mapOver, nextStyle } from '../model/new-segment.js';
import { mergeTable, readTable } from '../model/paste-table.js';
import { fillCodes, recodeRows, styleOf } from '../model/suggest-codes.js';
import type { CodeStyle } from '../model/suggest-codes.js';
import { selectControl, textControl, tickControl } from './controls.js';
import type { EditorContext } from './editor-context.types.js';
import { fieldSelect } from './field-select.js';
import { MapTable } from './map-table.js';
import { mapValues } from './map-values.js';
import { PasteBox } from './paste-box.js';
import { ValuesTask } from './values-task.js';

const STYLES: readonly CodeStyle[] = ['letters', 'digits', 'initials'];
const POLICIES: readonly UnmappedPolicy[] = ['error', 'default', 'skip'];
/** Missing values that are named; the rest are counted. */
const NAMED = 5;

/** A field with the code of each of its values. */
export class MapEditor {
  readonly #values: ValuesTask;
  readonly #table: MapTable;
  readonly #paste: PasteBox;

  constructor(context: DesignerContext) {
    this.#values = new ValuesTask(context.host);
    this.#table = new MapTable(context.host);
    this.#paste = new PasteBox(context.host);
  }

  render(given: EditorContext<MapSegment>): TemplateResult {
    const { segment, context, terms, set } = given;
    const { records, definition, recordType } = context;
    return html`<div class="fields">
        ${fieldSelect({
          context,
          terms,
          label: terms.field,
          value: segment.field,
          fits: () => true,
          first: terms.chooseField,
          onChoose: (field) => set(mapOver(segment, field, { definition, recordType, records })),
        })}
        ${selectControl<UnmappedPolicy>({
          label: terms.unmapped,
          name: 'unmapped',
          disabled: !context.editable,
          value: segment.unmapped,
          options: POLICIES.map((policy) => [policy, terms.unmappedPolicy[policy]]),
          onChoose: (unmapped) => set({ unmapped }),
        })}
        ${segment.unmapped === 'default' ? defaultCode(given) : nothing}
      </div>
      ${segment.field === '' ? nothing : this.#renderTable(given)}`;
  }

  #renderTable(given: EditorContext<MapSegment>): TemplateResult {
    const { segment, context, terms } = given;
    const counts = this.#counts(given);
    const values = mapValues(segment, counts);
    return html`${this.#renderValues(given)}
    ${segment.unmapped === 'error' && values.missing.length > 0 ? this.#renderMissing(given, values.missing, values.missingRecords) : nothing}
    ${segment.table.length === 0 ? html`<p class="map-empty">${terms.emptyTable}</p>` : this.#table.render(given, values, { paste: (text) => this.#takePasted(text, given), add: () => this.#addRow(given) })}
    ${context.editable ? this.#renderTools(given) : nothing}
    ${this.#paste.render(terms, (text) => this.#takePasted(text, given))}
    ${tickControl({
      label: terms.lossy,
      name: 'lossy',
      checked: segment.lossy === true,
      disabled: !context.editable,
      onTick: (lossy) => given.set({ lossy }),
    })}`;
  }

  #counts({ segment, context }: EditorContext<MapSegment>): readonly ValueCount[] {
    const state = this.#values.follow(context.values, segment.field);
    if (context.values !== null) return state.status === 'idle' ? [] : state.counts;
    return context.records === null ? [] : countValues(context.records, segment.field).counts;
  }

  #renderValues({ segment, context, terms }: EditorContext<MapSegment>): TemplateResult | typeof nothing {
    const { status } = this.#values.follow(context.values, segment.field);
    if (status === 'loading') return html`<p class="field-help" role="status">${terms.loadingValues}</p>`;
    if (status === 'failed')
      return html`<p class="map-missing" role="alert">
        ${terms.valuesFailed}
        <button type="button" class="button small" @click=${() => this.#values.retry()}>
          ${terms.retry}
        </button>
      </p>`;
    const empty =
      context.values === null && context.records !== null
        ? countValues(context.records, segment.field).missing
        : 0;
    return empty === 0
      ? nothing
      : html`<p class="field-help">${terms.emptyRecords(context.localize.number(empty))}</p>`;
  }

  #renderMissing(
    given: EditorContext<MapSegment>,
    missing: readonly ValueCount[],
    records: number | null,
  ): TemplateResult {
    const { context, terms } = given;
    const { localize } = context;
    const names = missing.slice(0, NAMED).map(({ value, label }) => label ?? String(value));
    const rest = missing.length - names.length;
    const text = localize.list(rest > 0 ? [...names, `+${localize.number(rest)}`] : names);
    return html`<p class="map-missing">
      <span
        >${records === null ? terms.missingUncounted(text) : terms.missingNote(text, localize.number(records))}</span
      >
      ${
        context.editable
          ? html`<button
              type="button"
              class="button small add-missing"
              @click=${() => this.#addMissing(given, missing)}
            >
              ${terms.addMissing(localize.number(missing.length))}
            </button>`
          : nothing
      }
    </p>`;
  }

  #renderTools(given: EditorContext<MapSegment>): TemplateResult {
    const { segment, terms, set } = given;
    return html`<div class="map-tools">
      <button type="button" class="button small add-row" @click=${() => this.#addRow(given)}>
        ${icon(plusIcon)}${terms.addRow}
      </button>
      <button
        type="button"
        class="button small paste-open"
        aria-expanded=${String(this.#paste.isOpen)}
        @click=${() => this.#paste.toggle()}
      >
        ${terms.paste}
      </button>
      ${
        segment.table.length === 0
          ? nothing
          : html`<span class="map-styles" role="group" aria-label=${terms.suggest}
              ><span class="field-help" aria-hidden="true">${terms.suggest}</span>${STYLES.map(
                (style) =>
                  html`<button
                    type="button"
                    class="button quiet small"
                    data-style=${style}
                    @click=${() => set({ table: suggest(segment.table, style) })}
                  >
                    ${terms.style[style]}
                  </button>`,
              )}</span
            >`
      }
    </div>`;
  }

  #addRow({ segment, context, set }: EditorContext<MapSegment>): void {
    const row: MapRow = { value: '', code: '' };
    const style = styleOf(segment.table.map(({ code }) => code)) ?? nextStyle(context.definition, segment.id);
    const table = fillCodes([...segment.table, row], style);
    set({ table });
    // The row is in the page after the next render.
    void context.host.updateComplete.then(() => this.#table.focusCell(table.length - 1, 'value'));
  }

  #addMissing({ segment, context, set }: EditorContext<MapSegment>, missing: readonly ValueCount[]): void {
    const { lang } = context.localize;
    const rows = missing.map(({ value, label }): MapRow => ({
      value,
      code: '',
      ...(label === undefined || label === String(value) ? {} : { label: { [lang]: label } }),
    }));
    const style = styleOf(segment.table.map(({ code }) => code)) ?? nextStyle(context.definition, segment.id);
    set({ table: fillCodes([...segment.table, ...rows], style) });
  }

  #takePasted(text: string, { segment, context, terms, set }: EditorContext<MapSegment>): void {
    const pasted = readTable(text);
    if (pasted.rows.length === 0) {
      context.announce(terms.pasteNothing);
      return;
    }
    set({ table: mergeTable(segment.table, pasted, context.localize.lang) });
    context.announce(terms.pasted(context.localize.number(pasted.rows.length)));
  }
}

function defaultCode({ segment, context, terms, type, settle }: EditorContext<MapSegment>): TemplateResult {
  return textControl({
    label: terms.defaultCode,
    name: 'default',
    mono: true,
    short: true,
    value: segment.default ?? '',
    disabled: !context.editable,
    onInput: (text) => type('default', { default: text }),
    onSettle: settle,
  });
}

/** Fills empty codes; where there are none, all rows get new ones. */
function suggest(table: readonly MapRow[], style: CodeStyle): readonly MapRow[] {
  return table.some(({ code }) => code === '') ? fillCodes(table, style) : recodeRows(table, style);
}
