/** A cell by place: row -1 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The extent of a grid. */
export interface GridExtent {
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that one Page Down moves. */
  readonly pageSize: number;
  readonly rightToLeft: boolean;
}

/** The part of a keyboard event that navigation reads. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function aim(press: KeyPress, from: CellPlace, extent: GridExtent): CellPlace | null {
  const toEnd = press.ctrlKey || press.metaKey;
  const forward = extent.rightToLeft ? -1 : 1;
  switch (press.key) {
    case 'ArrowDown':
      return { ...from, row: toEnd ? extent.rows - 1 : from.row + 1 };
    case 'ArrowUp':
      return { ...from, row: toEnd ? 0 : from.row - 1 };
    case 'ArrowRight':
      return { ...from, column: from.column + forward };
    case 'ArrowLeft':
      return { ...from, column: from.column - forward };
    case 'Home':
      return { row: toEnd ? 0 : from.row, column: 0 };
    case 'End':
      return { row: toEnd ? extent.rows - 1 : from.row, column: extent.columns - 1 };
    case 'PageDown':
      return { ...from, row: from.row + extent.pageSize };
    case 'PageUp':
      return { ...from, row: from.row < 0 ? -1 : Math.max(0, from.row - extent.pageSize) };
    default:
      return null;
  }
}

/**
 * Where a key leads in a grid, by the WAI-ARIA grid pattern; `null` when the key does not move.
 * The header belongs to the grid: the arrow up leads into it from the first row.
 */
export function nextCell(press: KeyPress, from: CellPlace, extent: GridExtent): CellPlace | null {
  if (press.altKey || press.shiftKey) return null;
  const target = aim(press, from, extent);
  if (target === null) return null;
  return {
    row: clamp(target.row, -1, extent.rows - 1),
    column: clamp(target.column, 0, extent.columns - 1),
  };
}
