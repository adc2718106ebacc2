import { toCsv } from '@tagma/csv';
import type { MovementAnswer } from '@tagma/server/client';

/** One cell of the table. */
export interface MovementCount {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  readonly recordIds: readonly string[];
}

/** Movement as a table with sums. */
export interface MovementTable {
  /** Places that somebody left or stayed in, in their order; `null`, for none, comes last. */
  readonly rows: readonly (string | null)[];
  /** Places that somebody came to or stayed in. */
  readonly columns: readonly (string | null)[];
  readonly cell: (from: string | null, to: string | null) => MovementCount;
  readonly rowSum: (from: string | null) => number;
  readonly columnSum: (to: string | null) => number;
  readonly total: number;
}

/**
 * The table of cells.
 *
 * @param order Places, the best first; others follow them, `null` comes last.
 */
export function movementTable(cells: MovementAnswer, order: readonly string[]): MovementTable {
  const rank = new Map(order.map((place, at) => [place, at]));
  const rankOf = (place: string | null): number =>
    place === null ? Number.POSITIVE_INFINITY : (rank.get(place) ?? order.length);
  const places = (side: 'from' | 'to'): readonly (string | null)[] =>
    [...new Set(cells.map((cell) => cell[side]))].sort((a, b) =>
      a === b ? 0 : rankOf(a) < rankOf(b) ? -1 : 1,
    );
  const byKey = new Map(cells.map((cell) => [JSON.stringify([cell.from, cell.to]), cell]));
  const sum = (found: MovementAnswer): number => found.reduce((all, { count }) => all + count, 0);
  return {
    rows: places('from'),
    columns: places('to'),
    cell: (from, to) => byKey.get(JSON.stringify([from, to])) ?? { from, to, count: 0, recordIds: [] },
    rowSum: (from) => sum(cells.filter((cell) => cell.from === from)),
    columnSum: (to) => sum(cells.filter((cell) => cell.to === to)),
    total: sum(cells),
  };
}

/** The records of a cell as a table for spreadsheets. */
export function movementCsv(
  { from, to, recordIds }: MovementCount,
  nameOf: (id: string) => string,
  placeName: (place: string | null) => string,
): string {
  return toCsv(
    ['id', 'name', 'from', 'to'],
    recordIds.map((id) => ({ id, name: nameOf(id), from: placeName(from), to: placeName(to) })),
  );
}
