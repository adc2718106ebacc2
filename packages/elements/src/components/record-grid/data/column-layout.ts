import { MIN_COLUMN_WIDTH } from './grid-table.js';
import type { GridColumn } from '../record-grid.types.js';

/** Width of the selection column in CSS pixels. */
const SELECTION_WIDTH = 44;
/** Below this width of the grid the first column takes at most {@link NARROW_SHARE} of it. */
const NARROW_WIDTH = 560;
const NARROW_SHARE = 0.42;
const DEFAULT_WIDTH = 160;

/** How the columns share the width. */
export interface ColumnLayout {
  /** Value for `grid-template-columns` of every row. */
  readonly tracks: string;
  /** Least width of a row in CSS pixels; the grid scrolls sideways when it has less. */
  readonly width: number;
}

/** Width a column asks for, before room is shared. */
function baseWidth(column: GridColumn): number {
  return Math.max(column.width ?? DEFAULT_WIDTH, column.minWidth ?? MIN_COLUMN_WIDTH);
}

/**
 * Columns that the reader sized keep that width, the others share what is left by their own width. When all
 * are sized, an empty track at the end takes the rest.
 * @param room Width of the grid in CSS pixels; 0 when not known yet.
 */
export function layoutColumns(
  columns: readonly GridColumn[],
  widths: Readonly<Record<string, number>>,
  withSelection: boolean,
  room: number,
): ColumnLayout {
  const tracks: string[] = withSelection ? [`${String(SELECTION_WIDTH)}px`] : [];
  let width = withSelection ? SELECTION_WIDTH : 0;
  columns.forEach((column, place) => {
    const set = widths[column.key];
    const narrow = place === 0 && room > 0 && room < NARROW_WIDTH ? room * NARROW_SHARE : Infinity;
    const size = Math.round(Math.min(set ?? baseWidth(column), Math.max(narrow, MIN_COLUMN_WIDTH)));
    width += size;
    tracks.push(set === undefined ? `minmax(${String(size)}px, ${String(size)}fr)` : `${String(size)}px`);
  });
  if (columns.every(({ key }) => widths[key] !== undefined)) tracks.push('minmax(0, 1fr)');
  return { tracks: tracks.join(' '), width };
}
