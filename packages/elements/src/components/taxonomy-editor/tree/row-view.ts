import type { Concept } from '@tagma/core';
import { tagTextColor } from '../../../internal/tag-text-color.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';
import { NAME_KEY } from '../taxonomy-editor.types.js';

/** How a row stands in the tree. */
export interface RowPlace {
  readonly depth: number;
  readonly position: number;
  readonly setSize: number;
  /** `null` for a row without anything below it. */
  readonly open: boolean | null;
}

/** One text of a row. */
export interface CellText {
  readonly text: string;
  /** Read instead of the text, where the text is only a sign. */
  readonly label?: string;
  readonly number?: boolean;
}

/** A name with something in it marked. */
export interface MarkedName {
  /** Says which places are marked. */
  readonly key: string;
  readonly fill: (label: HTMLElement) => void;
}

/** What rows are drawn with; the same for all rows of one drawing. */
export interface RowContext {
  readonly columns: readonly EditorColumn[];
  readonly exclusive: string;
  /** Rows count the header as row 1. */
  readonly isSelected: (id: string) => boolean;
  readonly isCut: (id: string) => boolean;
  /** Found by the search itself; others only lead to what was found. */
  readonly isFaint: (row: number) => boolean;
  /** Column of the tab stop when it is in this row: `''` is the row itself; `null`: elsewhere. */
  readonly tabStopOf: (id: string) => string | null;
  readonly place: (row: number) => RowPlace;
  readonly concept: (row: number) => Concept | undefined;
  readonly name: (concept: Concept) => string;
  /** What the search found in a name; `null` for nothing. */
  readonly marked: (name: string) => MarkedName | null;
  readonly cell: (concept: Concept, column: EditorColumn) => CellText;
  /** The field in which a name is being typed, when it is in this row. */
  readonly field: (id: string) => HTMLElement | null;
}

/** The elements of a row, made once and filled again and again, and what was written last. */
interface RowElements {
  columns: readonly EditorColumn[];
  readonly row: HTMLElement;
  readonly name: HTMLElement;
  readonly label: HTMLElement;
  cells: readonly HTMLElement[];
  /** Last values by attribute; asking the page for them takes longer. */
  readonly written: Map<string, string | number | null>;
}

const known = new WeakMap<HTMLElement, RowElements>();

/** Fills a row. By hand and not by templates: a scroll frame draws a dozen rows. */
export function drawRow(element: HTMLElement, id: string, row: number, context: RowContext): void {
  const parts = elementsOf(element, context.columns);
  const concept = context.concept(row);
  drawFrame(parts, id, row, context, concept);
  drawName(parts, id, concept, context);
  context.columns.forEach((column, at) => {
    const cell = parts.cells[at];
    if (cell !== undefined)
      drawCell(parts, cell, column, concept === undefined ? { text: '' } : context.cell(concept, column));
  });
  const stop = context.tabStopOf(id);
  // The focus moves tab stops by hand as well, so what was written last is not remembered.
  setTabStop(element, stop === '');
  for (const cell of [parts.name, ...parts.cells]) setTabStop(cell, stop === cell.dataset['key']);
}

function setTabStop(element: HTMLElement, isStop: boolean): void {
  const wanted = isStop ? 0 : -1;
  if (element.tabIndex !== wanted || !element.hasAttribute('tabindex')) element.tabIndex = wanted;
}

function elementsOf(row: HTMLElement, columns: readonly EditorColumn[]): RowElements {
  const parts = known.get(row) ?? makeRow(row);
  if (parts.columns === columns) return parts;
  // The name stays as it is: somebody may be typing in it.
  for (const cell of parts.cells) cell.remove();
  for (const column of parts.columns)
    for (const kind of ['text', 'aria-label']) parts.written.delete(`${kind} ${column}`);
  parts.columns = columns;
  parts.cells = columns.map(makeCell);
  row.append(...parts.cells);
  return parts;
}

function makeRow(row: HTMLElement): RowElements {
  const name = makeCell(NAME_KEY);
  const label = makeSpan('node-name');
  // The box is seen by eyes only; `aria-selected` says the same.
  name.append(makeSpan('node-check', 'select'), makeSpan('twisty', 'toggle'), label);
  const parts = { columns: [], row, name, label, cells: [], written: new Map() };
  row.setAttribute('role', 'row');
  row.replaceChildren(name);
  known.set(row, parts);
  return parts;
}

function makeSpan(className: string, action?: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  if (action !== undefined) made.dataset['action'] = action;
  return made;
}

function makeCell(key: string): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', 'gridcell');
  made.setAttribute('part', 'cell');
  made.className = `cell col-${key}`;
  made.dataset['key'] = key;
  return made;
}

function drawFrame(
  parts: RowElements,
  id: string,
  row: number,
  context: RowContext,
  concept: Concept | undefined,
): void {
  const element = parts.row;
  const { depth, position, setSize, open } = context.place(row);
  const selected = context.isSelected(id);
  if (element.dataset['id'] !== id) element.dataset['id'] = id;
  let classes = 'row';
  if (selected) classes += ' selected';
  if (context.isCut(id)) classes += ' cut';
  if (context.isFaint(row)) classes += ' faint';
  if (context.field(id) !== null) classes += ' editing';
  if (concept?.state === 'archived' || concept?.state === 'merged') classes += ' resting';
  write(parts, element, 'class', classes);
  write(parts, element, 'part', selected ? 'row selected' : 'row');
  write(parts, element, 'aria-rowindex', row + 2);
  write(parts, element, 'aria-level', depth + 1);
  write(parts, element, 'aria-posinset', position);
  write(parts, element, 'aria-setsize', setSize);
  write(parts, element, 'aria-expanded', open === null ? null : String(open));
  write(parts, element, 'aria-selected', String(selected));
  if (isNew(parts, 'depth', depth)) element.style.setProperty('--_depth', String(depth));
}

function drawName(parts: RowElements, id: string, concept: Concept | undefined, context: RowContext): void {
  const { name, label } = parts;
  const field = context.field(id);
  const isTag = concept?.kind !== 'category';
  const classes = `cell col-name ${isTag ? 'is-tag' : 'is-category'}${field === null ? '' : ' editing'}`;
  if (isNew(parts, 'name-class', classes)) name.className = classes;
  if (isTag) {
    const dot = tagTextColor(concept?.color);
    if (isNew(parts, 'dot', dot)) name.style.setProperty('--_dot', dot);
  }
  if (field !== null && field.parentElement !== name) name.append(field);
  if (field === null && name.lastElementChild !== label) name.lastElementChild?.remove();
  if (label.hidden !== (field !== null)) label.hidden = field !== null;
  const text = concept === undefined ? '' : context.name(concept);
  const marked = context.marked(text);
  if (isNew(parts, 'label', marked === null ? text : `${text}\u0000${marked.key}`)) {
    if (marked === null) label.textContent = text;
    else marked.fill(label);
  }
  const isOne = concept?.kind === 'category' && concept.exclusive;
  write(parts, label, 'data-note', isOne ? context.exclusive : null);
}

function drawCell(parts: RowElements, cell: HTMLElement, column: string, { text, label }: CellText): void {
  if (isNew(parts, `text ${column}`, text)) cell.textContent = text;
  write(parts, cell, 'aria-label', label ?? null, `aria-label ${column}`);
}

function write(
  parts: RowElements,
  element: HTMLElement,
  attribute: string,
  value: string | number | null,
  name = attribute,
): void {
  if (!isNew(parts, name, value)) return;
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}

/** Whether a value is not the one written last; remembers it. */
function isNew({ written }: RowElements, name: string, value: string | number | null): boolean {
  if (written.get(name) === value) return false;
  written.set(name, value);
  return true;
}
