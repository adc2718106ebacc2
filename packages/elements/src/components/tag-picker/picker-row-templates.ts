import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { alertIcon, icon, loaderIcon, plusIcon } from '../../internal/icons.js';
import { styleProps } from '../../internal/style-props.js';
import { tagIcon } from '../../internal/tag-icon.js';
import { markedName } from '../../internal/tag-list/marked-name.js';
import type { PickerTerms } from './picker-actions.js';
import { tagColorProps } from '../../internal/tag-appearance.js';
import type { PickerIndex } from './picker-index.js';
import type { PickerListController } from './picker-list.js';
import type { HeadingRow, NoteRow, OptionRow, PickerRow, PickerRows } from './picker-rows.js';

/** What the rows are drawn with. */
export interface RowContext {
  /** Renders again when icons have come. */
  readonly host: ReactiveControllerHost;
  readonly content: PickerRows;
  readonly list: PickerListController;
  readonly index: PickerIndex;
  readonly value: readonly string[];
  readonly isFull: boolean;
  readonly isSingle: boolean;
  /** New tags are proposed, not created. */
  readonly proposes: boolean;
  readonly terms: PickerTerms;
  readonly separator: string;
}

/** Id of the row at an index, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `row-${index}`;
}

/** The rows in sight, each group in a `role="group"` that carries the name of its category. */
export function renderRows(context: RowContext): TemplateResult {
  const { first, end } = context.list.range;
  const groups = groupRows(context.content.rows.slice(first, end), first);
  return html`<div
    class="rows"
    role="presentation"
    ${styleProps({ '--_rows-height': `${context.list.height}px` })}
  >
    ${groups.map((group) => {
      // Rows are reused by position: cheaper than moving them about, and none of them holds state.
      const rows = group.rows.map(([row, at]) => renderRow(row, at, context));
      // The same element with and without a heading: the first key typed finds the rows of the whole list to reuse.
      return html`<div
        role=${group.heading ? 'group' : 'presentation'}
        aria-label=${group.heading ? headingText(group.heading, context) : nothing}
      >
        ${rows}
      </div>`;
    })}
  </div>`;
}

interface RowGroup {
  readonly heading: HeadingRow | undefined;
  readonly rows: [row: PickerRow, index: number][];
}

/** Rows of one category stay in one group even when its heading is scrolled away. */
function groupRows(rows: readonly PickerRow[], first: number): RowGroup[] {
  const groups: RowGroup[] = [];
  rows.forEach((row, offset) => {
    const heading = row.kind === 'heading' ? row : row.kind === 'option' ? row.heading : undefined;
    const last = groups.at(-1);
    if (last && last.heading?.key === heading?.key) last.rows.push([row, first + offset]);
    else groups.push({ heading, rows: [[row, first + offset]] });
  });
  return groups;
}

function headingText(row: HeadingRow, { terms, separator }: RowContext): string {
  if (row.title) return row.title;
  if (row.isRecent) return terms.recent;
  return row.path.length > 0 ? row.path.join(separator) : terms.otherTags;
}

function renderRow(row: PickerRow, at: number, context: RowContext): TemplateResult {
  const place = styleProps({ '--_top': `${at * context.list.rowHeight}px` });
  if (row.kind === 'heading') {
    return html`<div class="row heading" aria-hidden="true" ${place}>${headingText(row, context)}</div>`;
  }
  if (row.kind === 'note') return renderNote(row, at, context);
  return row.kind === 'create'
    ? renderCreate(row.name, row.position, at, context)
    : renderOption(row, at, context);
}

function renderOption(row: OptionRow, at: number, context: RowContext): TemplateResult {
  const { entry } = row;
  const isChosen = context.value.includes(entry.concept.id);
  const isBlocked =
    row.blocked !== undefined ||
    (context.isFull && !isChosen && !context.isSingle && replacedBy(row, context) === undefined);
  const shape = tagIcon(entry.concept.icon, context.host);
  return html`<div
    class="row option ${at === context.list.active.index ? 'active' : ''}"
    part="option"
    role="option"
    id=${rowId(at)}
    data-row=${at}
    title=${[...entry.path, entry.name].join(context.separator)}
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${isBlocked ? 'true' : nothing}
    aria-setsize=${context.content.optionCount}
    aria-posinset=${row.position}
    ${styleProps({ ...tagColorProps(entry.concept.color), '--_top': `${at * context.list.rowHeight}px` })}
  >
    <span class="swatch">${shape ? icon(shape) : nothing}</span>
    <span class="name">${markedName(entry.name, row.marks)}</span>
    <span class="meta">${optionMeta(row, isChosen, context)}</span>
  </div>`;
}

function renderCreate(name: string, position: number, at: number, context: RowContext): TemplateResult {
  return html`<div
    class="row option create ${at === context.list.active.index ? 'active' : ''}"
    part="option create"
    role="option"
    id=${rowId(at)}
    data-row=${at}
    aria-selected="false"
    aria-setsize=${context.content.optionCount}
    aria-posinset=${position}
    ${styleProps({ '--_top': `${at * context.list.rowHeight}px` })}
  >
    <span class="swatch">${icon(plusIcon)}</span>
    <span class="name">${context.proposes ? context.terms.propose(name) : context.terms.create(name)}</span>
  </div>`;
}

/** How the list goes on. It can be pressed when there is something to do about it. */
function renderNote({ text, isBusy, run }: NoteRow, at: number, context: RowContext): TemplateResult {
  const shape = isBusy ? icon(loaderIcon, 'icon spinner') : icon(alertIcon);
  return html`<div
    class="row option note ${at === context.list.active.index ? 'active' : ''}"
    role="option"
    id=${rowId(at)}
    data-row=${at}
    aria-selected="false"
    aria-disabled=${run ? nothing : 'true'}
    ${styleProps({ '--_top': `${at * context.list.rowHeight}px` })}
  >
    <span class="swatch">${shape}</span>
    <span class="name">${text}</span>
  </div>`;
}

function optionMeta(row: OptionRow, isChosen: boolean, context: RowContext): string {
  if (row.blocked) return row.blocked;
  const replaced = isChosen ? undefined : replacedBy(row, context);
  if (replaced !== undefined) return context.terms.replaces(context.index.nameOf(replaced));
  const path = row.showsPath ? row.entry.path.join(context.separator) : '';
  const alias = row.alias === undefined ? '' : context.terms.also(row.alias);
  return [alias, path].filter((text) => text !== '').join(' · ');
}

function replacedBy(row: OptionRow, { index, value }: RowContext): string | undefined {
  return index.rivals(row.entry.concept.id, value)[0];
}
