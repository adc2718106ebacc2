import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MapRow, MapSegment } from '@tagma/core';
import { VirtualRowsController } from '../../../controllers/virtual-rows.js';
import { isComposing, whenTyped } from '../../../internal/ime.js';
import { alertIcon, closeIcon, icon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import { localText } from '../data/segment-names.js';
import type { DesignerContext } from '../designer-context.types.js';
import { isTable } from '../model/paste-table.js';
import type { EditorContext } from './editor-context.types.js';
import type { MapValues } from './map-values.js';

const ROW = 38;

/** What a table asks for besides changing cells. */
export interface TableActions {
  readonly paste: (text: string) => void;
  /** A new row at the end. */
  readonly add: () => void;
}

/** The rows of a mapping table; only those in sight are in the page, so that 10,000 are as quick as ten. */
export class MapTable {
  readonly #host: DesignerContext['host'];
  readonly #rows: VirtualRowsController;
  /** The row with the focus stays in the page. */
  #focused = -1;

  constructor(host: DesignerContext['host']) {
    this.#host = host;
    this.#rows = new VirtualRowsController(
      host,
      () => host.renderRoot.querySelector<HTMLElement>('.map-rows'),
      () => host.requestUpdate(),
    );
  }

  render(given: EditorContext<MapSegment>, values: MapValues, actions: TableActions): TemplateResult {
    const { segment, context, terms } = given;
    const { table } = segment;
    this.#rows.set({ count: table.length, rowHeight: ROW, headerHeight: 0, pinned: () => [this.#focused] });
    const repeated = repeatedCodes(segment);
    return html`<div
      class="map-table"
      role="table"
      aria-label=${terms.table(context.nameOf(segment))}
      aria-rowcount=${table.length + 1}
    >
      <div class="map-head" role="row" aria-rowindex="1">
        <span role="columnheader">${terms.value}</span><span role="columnheader">${terms.code}</span
        ><span role="columnheader" class="map-count">${terms.records}</span>${
          context.editable
            ? html`<span role="columnheader" class="map-remove"
                ><span class="visually-hidden">${terms.removing}</span></span
              >`
            : nothing
        }
      </div>
      <div
        class="map-rows"
        role="rowgroup"
        @paste=${(event: ClipboardEvent) => takePaste(event, context, actions)}
      >
        <div
          class="map-space"
          role="presentation"
          ${styleProps({ 'block-size': `${String(this.#rows.totalHeight)}px` })}
        >
          ${repeat(
            this.#rows.rows,
            (row) => row,
            (index) => this.#row(index, given, values, actions, repeated),
          )}
        </div>
      </div>
    </div>`;
  }

  /** Puts the focus into a cell, once the row is in the page. */
  focusCell(row: number, name: 'value' | 'code'): void {
    this.#focused = row;
    this.#rows.reveal(row);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const cell = this.#host.renderRoot.querySelector<HTMLInputElement>(
        `[data-cell="${name} ${String(row)}"]`,
      );
      cell?.focus({ preventScroll: true });
      cell?.select();
    });
  }

  #row(
    index: number,
    given: EditorContext<MapSegment>,
    values: MapValues,
    { add }: TableActions,
    repeated: ReadonlySet<string>,
  ): TemplateResult | typeof nothing {
    const { segment, context, terms } = given;
    const row = segment.table[index];
    if (row === undefined) return nothing;
    const count = values.countOf(row.value);
    const change = (patch: Partial<MapRow>, name: string): void =>
      given.type(`${name} ${String(index)}`, { table: segment.table.with(index, { ...row, ...patch }) });
    return html`<div
      class="map-row"
      role="row"
      aria-rowindex=${index + 2}
      ${styleProps({ transform: `translateY(${String(index * ROW)}px)` })}
    >
      <span role="cell"
        >${this.#cell(index, 'value', String(row.value), terms.valueOf(index + 1), given, (value) => change({ value }, 'value'), add)}${
          row.label === undefined
            ? nothing
            : html`<span class="map-label">${localText(row.label, context.localize.lang)}</span>`
        }</span
      >
      <span role="cell" class=${row.code === '' || repeated.has(row.code) ? 'wrong' : ''}
        >${this.#cell(index, 'code', row.code, terms.codeFor(String(row.value)), given, (code) => change({ code }, 'code'), add)}${
          row.code === '' || repeated.has(row.code) ? icon(alertIcon) : nothing
        }</span
      >
      <span role="cell" class="map-count"
        >${count === undefined || count === null ? '–' : context.localize.number(count)}</span
      >
      ${context.editable ? html`<span role="cell" class="map-remove">${this.#removeButton(index, row, given)}</span>` : nothing}
    </div>`;
  }

  #cell(
    index: number,
    name: 'value' | 'code',
    value: string,
    label: string,
    { context, settle, segment }: EditorContext<MapSegment>,
    onInput: (text: string) => void,
    add: () => void,
  ): TemplateResult {
    const typed = whenTyped(onInput);
    return html`<input
      class=${name === 'code' ? 'control mono' : 'control'}
      type="text"
      autocomplete="off"
      spellcheck="false"
      data-cell=${`${name} ${String(index)}`}
      aria-label=${label}
      .value=${live(value)}
      ?readonly=${!context.editable}
      @input=${typed}
      @compositionend=${typed}
      @change=${settle}
      @focus=${() => {
        this.#focused = index;
      }}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, index, name, segment.table.length, context.editable ? add : null)}
    />`;
  }

  #removeButton(
    index: number,
    row: MapRow,
    { segment, terms, set }: EditorContext<MapSegment>,
  ): TemplateResult {
    const label = terms.removeRow(String(row.value));
    return html`<button
      type="button"
      class="button quiet icon-only small"
      aria-label=${label}
      title=${label}
      @click=${() => {
        set({ table: segment.table.toSpliced(index, 1) });
        if (segment.table.length > 1) this.focusCell(Math.min(index, segment.table.length - 2), 'code');
      }}
    >
      ${icon(closeIcon)}
    </button>`;
  }

  /** As in a spreadsheet: up and down go to the cell above and below, Enter down, in the last row to a new one. */
  #onKey(
    event: KeyboardEvent,
    index: number,
    name: 'value' | 'code',
    count: number,
    add: (() => void) | null,
  ): void {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step =
      event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
        ? 1
        : event.key === 'ArrowUp' || event.key === 'Enter'
          ? -1
          : 0;
    const to = index + step;
    if (step === 0) return;
    event.preventDefault();
    const isWritten = event.currentTarget instanceof HTMLInputElement && event.currentTarget.value !== '';
    if (to >= 0 && to < count) this.focusCell(to, name);
    else if (to === count && event.key === 'Enter' && isWritten) add?.();
  }
}

/** A single cell is pasted as text; more than that is a table. */
function takePaste(event: ClipboardEvent, { editable }: DesignerContext, actions: TableActions): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!editable || !isTable(text)) return;
  event.preventDefault();
  actions.paste(text);
}

function repeatedCodes({ table, lossy }: MapSegment): ReadonlySet<string> {
  const seen = new Set<string>();
  if (lossy === true) return seen;
  const repeated = new Set<string>();
  for (const { code } of table) {
    if (seen.has(code)) repeated.add(code);
    seen.add(code);
  }
  return repeated;
}
