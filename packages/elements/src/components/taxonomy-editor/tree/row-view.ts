import type { Concept } from '@tagma/core';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';
import { NAME_KEY } from '../taxonomy-editor.types.js';

/** Id of the row in which a new concept gets its name; no concept can have it. */
export const DRAFT_ID = '\u0000draft';

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

/** What rows are drawn with; the same for all rows of one drawing. */
export interface RowContext {
  readonly columns: readonly EditorColumn[];
  readonly exclusive: string;
  /** Rows count the header as row 1. */
  readonly isSelected: (id: string) => boolean;
  readonly isCut: (id: string) => boolean;
  /** Found by the search itself; others only lead to what was found. */
  readonly isFaint: (id: string) => boolean;
  /** Column of the tab stop when it is in this row: `''` is the row itself; `null`: elsewhere. */
  readonly tabStopOf: (id: string) => string | null;
  readonly place: (row: number) => RowPlace;
  readonly concept: (row: number) => Concept | undefined;
  readonly name: (concept: Concept) => string;
  readonly marks: (concept: Concept, name: string) => readonly (readonly [number, number])[];
  readonly cell: (concept: Concept, column: EditorColumn) => CellText;
  /** The field in which a name is being typed, when it is in this row. */
  readonly field: (id: string) => HTMLElement | null;
  readonly selectable: boolean;
  readonly rowPart: (selected: boolean) => string;
}

/** The elements of a row, made once and filled again and again. */
interface RowElements {
  readonly columns: readonly EditorColumn[];
  readonly name: HTMLElement;
  readonly label: HTMLElement;
  readonly cells: readonly HTMLElement[];
}

const known = new WeakMap<HTMLElement, RowElements>();

/** Fills a row. By hand and not by templates: a scroll frame draws a dozen rows. */
export function drawRow(element: HTMLElement, id: string, row: number, context: RowContext): void {
  const parts = elementsOf(element, context.columns);
  const concept = context.concept(row);
  drawFrame(element, id, row, context, concept);
  drawName(parts, id, concept, context);
  context.columns.forEach((column, at) => {
    const cell = parts.cells[at];
    if (cell !== undefined)
      drawCell(cell, concept === undefined ? { text: '' } : context.cell(concept, column));
  });
  const stop = context.tabStopOf(id);
  element.tabIndex = stop === '' ? 0 : -1;
  for (const cell of [parts.name, ...parts.cells]) cell.tabIndex = stop === cell.dataset['key'] ? 0 : -1;
}

function elementsOf(element: HTMLElement, columns: readonly EditorColumn[]): RowElements {
  const before = known.get(element);
  if (before?.columns === columns) return before;
  const cell = (key: string): HTMLElement => {
    const made = document.createElement('div');
    made.setAttribute('role', 'gridcell');
    made.setAttribute('part', 'cell');
    made.className = `cell col-${key}`;
    made.dataset['key'] = key;
    return made;
  };
  const name = cell(NAME_KEY);
  const twisty = document.createElement('span');
  twisty.className = 'twisty';
  twisty.dataset['action'] = 'toggle';
  // Seen by eyes only; `aria-selected` says the same.
  const check = document.createElement('span');
  check.className = 'node-check';
  check.dataset['action'] = 'select';
  const label = document.createElement('span');
  label.className = 'node-name';
  name.append(check, twisty, label);
  const parts = { columns, name, label, cells: columns.map(cell) };
  element.setAttribute('role', 'row');
  element.replaceChildren(name, ...parts.cells);
  known.set(element, parts);
  return parts;
}

function drawFrame(
  element: HTMLElement,
  id: string,
  row: number,
  context: RowContext,
  concept: Concept | undefined,
): void {
  const { depth, position, setSize, open } = context.place(row);
  const selected = context.isSelected(id);
  element.dataset['id'] = id;
  element.className = [
    'row',
    selected && 'selected',
    context.isCut(id) && 'cut',
    context.isFaint(id) && 'faint',
    concept?.state === 'archived' || concept?.state === 'merged' ? 'resting' : false,
  ]
    .filter(Boolean)
    .join(' ');
  element.setAttribute('part', context.rowPart(selected));
  element.setAttribute('aria-rowindex', String(row + 2));
  element.setAttribute('aria-level', String(depth + 1));
  element.setAttribute('aria-posinset', String(position));
  element.setAttribute('aria-setsize', String(setSize));
  toggle(element, 'aria-expanded', open === null ? null : String(open));
  toggle(element, 'aria-selected', context.selectable ? String(selected) : null);
  element.style.setProperty('--_depth', String(depth));
}

function drawName(parts: RowElements, id: string, concept: Concept | undefined, context: RowContext): void {
  const { name, label } = parts;
  const field = context.field(id);
  const isTag = concept?.kind !== 'category';
  name.className = `cell col-name ${isTag ? 'is-tag' : 'is-category'}${field === null ? '' : ' editing'}`;
  if (isTag) name.style.setProperty('--_dot', String(tagColorProps(concept?.color)['--_text'] ?? ''));
  if (field !== null) {
    if (field.parentElement !== name) name.append(field);
  } else name.querySelector('.name-field')?.remove();
  label.hidden = field !== null;
  if (concept === undefined) label.textContent = '';
  else {
    const text = context.name(concept);
    drawMarked(label, text, context.marks(concept, text));
    toggle(label, 'data-note', concept.kind === 'category' && concept.exclusive ? context.exclusive : null);
  }
}

/** A name with what the search found in it. Text nodes only: a name may hold markup. */
function drawMarked(label: HTMLElement, text: string, marks: readonly (readonly [number, number])[]): void {
  if (marks.length === 0) {
    if (label.textContent !== text || label.childElementCount > 0) label.textContent = text;
    return;
  }
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  label.replaceChildren(...parts, text.slice(at));
}

function drawCell(cell: HTMLElement, { text, label }: CellText): void {
  if (cell.textContent !== text) cell.textContent = text;
  toggle(cell, 'aria-label', label ?? null);
}

function toggle(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
