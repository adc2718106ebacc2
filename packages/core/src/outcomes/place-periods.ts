import type { Instant } from '../shared/shared.types.js';
import type { Measure, PeriodFigure, PlacePeriods } from './outcomes.types.js';

/** One cell as it grows. */
interface Cell {
  records: number;
  sum: number;
  /** Records that have a figure. */
  known: number;
}

/**
 * Places by period: how many records stood there at the end of each period, and the figure of those. A record that
 * moved counts with the whole period where it stood in the end.
 */
export class PlacePeriodsTally {
  readonly #bounds: readonly Instant[];
  readonly #of: Measure['of'];
  readonly #rows = new Map<string | null, Cell[]>();
  readonly #all: Cell[];

  /** @param bounds Where periods begin and end, the earliest first: one more than periods. */
  constructor(bounds: readonly Instant[], { of }: Pick<Measure, 'of'>) {
    this.#bounds = bounds;
    this.#of = of;
    this.#all = this.#empty();
  }

  /** Adds a record: where it stood at the end of each period, and its figure in it. */
  add(places: readonly (string | null)[], figures: readonly (number | null)[]): void {
    for (const [index, all] of this.#all.entries()) {
      const place = places[index] ?? null;
      const row = this.#rows.get(place) ?? this.#empty();
      this.#rows.set(place, row);
      const cell = row[index];
      if (cell !== undefined) count(cell, figures[index] ?? null);
      count(all, figures[index] ?? null);
    }
  }

  /** By place, in no order that means anything. */
  rows(): readonly PlacePeriods[] {
    return [...this.#rows].map(([place, cells]) => ({ place, periods: this.#figures(cells) }));
  }

  /** All places together. */
  all(): readonly PeriodFigure[] {
    return this.#figures(this.#all);
  }

  #empty(): Cell[] {
    return this.#bounds.slice(1).map(() => ({ records: 0, sum: 0, known: 0 }));
  }

  #figures(cells: readonly Cell[]): readonly PeriodFigure[] {
    return cells.map(({ records, sum, known }, index) => ({
      from: this.#bounds[index] ?? '',
      to: this.#bounds[index + 1] ?? '',
      records,
      figure: known === 0 ? null : this.#of === 'sum' ? sum : sum / known,
    }));
  }
}

function count(cell: Cell, figure: number | null): void {
  cell.records += 1;
  if (figure === null) return;
  cell.sum += figure;
  cell.known += 1;
}

/** How a figure changed from one period to the next. */
export interface FigureChange {
  readonly difference: number;
  /** `null` where there was nothing before. */
  readonly relative: number | null;
}

/** The change between two figures; `null` where one of them is not known. */
export function figureChange(before: number | null, after: number | null): FigureChange | null {
  if (before === null || after === null) return null;
  const difference = after - before;
  return { difference, relative: before === 0 ? null : difference / Math.abs(before) };
}
