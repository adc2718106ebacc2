import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import { displayName } from '@tagma/core/taxonomy';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import { styleProps } from '../../../internal/style-props.js';
import { safeHref } from '../../../internal/safe-href.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import { toTags } from '../data/column-data.js';
import { formatCell } from '../data/format.js';
import type { GridColumn, GridRow } from '../record-grid.types.js';

/** What cells are drawn with; the same for all cells of one drawing. */
export interface CellContext {
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly terms: RecordGridTerms;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** The column whose text opens the row. */
  readonly primaryKey: string;
  readonly openable: boolean;
  readonly hrefOf: ((row: GridRow) => string) | undefined;
  /** Width of a tags column in CSS pixels. */
  readonly roomOf: (key: string) => number;
}

/** What a cell holds. */
export type CellContent = TemplateResult | string | number;

const PADDING = 24;
const CHIP_GAP = 4;
const CHIP_EDGE = 20;
const MORE_WIDTH = 36;

/** Text width at the chip's size, near enough to choose how many chips fit: full-width letters are twice as wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) > 0x2e7f ? 12.5 : 6.9;
  return width;
}

/** How many chips of these names fit; at least one, which then ends in an ellipsis. */
function chipsThatFit(names: readonly string[], room: number): number {
  let left = room - PADDING;
  for (let count = 0; count < names.length; count++) {
    left -= textWidth(names[count] ?? '') + CHIP_EDGE + (count === 0 ? 0 : CHIP_GAP);
    const needed = count === names.length - 1 ? 0 : MORE_WIDTH + CHIP_GAP;
    if (left < needed) return Math.max(1, count);
  }
  return names.length;
}

/** Name of a tag in the reader's language; the id when the tag is unknown. */
export function tagName(id: string, context: Pick<CellContext, 'concepts' | 'locale'>): string {
  const concept = context.concepts.get(id);
  const name = concept === undefined ? '' : displayName(concept.name, context.locale, 'en');
  return name === '' ? id : name;
}

function noData(context: CellContext): TemplateResult {
  return html`<span class="none" role="img" aria-label=${context.terms.noData}>–</span>`;
}

/** A chip in a menu or popup; a tag that the taxonomy does not know shows its id. */
export function tagChip(id: string, concept: Concept | undefined): TemplateResult {
  return concept === undefined
    ? html`<tagma-tag size="small" label=${id}></tagma-tag>`
    : html`<tagma-tag size="small" .concept=${concept}></tagma-tag>`;
}

/**
 * A chip in a row: the look of `tagma-tag` without the element. Rows full of elements with shadow trees of
 * their own doubled the time of a scroll frame.
 */
function rowChip(name: string, color: string | undefined): TemplateResult {
  if (color?.startsWith('#') === true) {
    return html`<span class="chip free" part="tag" ${styleProps(tagColorProps(color))}>${name}</span>`;
  }
  return html`<span class=${`chip ${color ?? 'gray'}`} part="tag">${name}</span>`;
}

function moreButton(names: readonly string[], context: CellContext): TemplateResult | '' {
  if (names.length === 0) return '';
  const rest = String(names.length);
  return html`<button
    type="button"
    class="more"
    data-action="more"
    tabindex="-1"
    aria-label=${`${context.terms.more(rest)}: ${names.join(', ')}`}
  >
    +${rest}
  </button>`;
}

function tagsCell(value: unknown, column: GridColumn, context: CellContext): CellContent {
  const ids = toTags(value);
  if (ids.length === 0) return noData(context);
  const names = ids.map((id) => tagName(id, context));
  const count = chipsThatFit(names, context.roomOf(column.key));
  const chips = ids
    .slice(0, count)
    .map((id, place) => rowChip(names[place] ?? id, context.concepts.get(id)?.color));
  return html`<span class="chips">${chips}${moreButton(names.slice(count), context)}</span>`;
}

function primaryCell(text: string, row: GridRow, context: CellContext): CellContent {
  const href = context.hrefOf === undefined ? undefined : safeHref(context.hrefOf(row));
  if (href !== undefined) {
    return html`<a class="open" part="open-link" data-action="open" tabindex="-1" href=${href}>${text}</a>`;
  }
  if (!context.openable) return html`<span class="primary">${text}</span>`;
  return html`<button type="button" class="open" part="open-link" data-action="open" tabindex="-1">
    ${text}
  </button>`;
}

/** What a cell holds: the host's own drawing, chips, a link to the record, or text in the reader's format. */
export function cellContent(column: GridColumn, row: GridRow, context: CellContext): CellContent {
  const value = row[column.key];
  if (column.render !== undefined) return column.render(value, row) ?? noData(context);
  if (column.type === 'tags') return tagsCell(value, column, context);
  const text = formatCell(column, value, context.locale, context.terms, context.timeZone);
  if (column.key === context.primaryKey) return primaryCell(text ?? context.terms.noData, row, context);
  return text ?? noData(context);
}
