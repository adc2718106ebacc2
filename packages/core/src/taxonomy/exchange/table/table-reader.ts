import { LIMITS } from '../../../validation/limits.js';
import {
  MAX_PROBLEMS,
  SLICE,
  type ImportItem,
  type ImportPlan,
  type ImportProblem,
  type ImportTarget,
  type OnExisting,
  type Slices,
} from '../exchange.types.js';
import { planImport } from '../plan-import.js';
import { RowPlacer } from './row-placer.js';
import { readTableRow, type TableRow } from './read-row.js';
import type { ConceptMapping } from './table.types.js';

/** Rows as concepts, and what became of the others. */
export interface TableItems {
  readonly items: readonly ImportItem[];
  /** The first of them; of rows that are too many only one is told. */
  readonly problems: readonly ImportProblem[];
  /** All rows that are no items. */
  readonly refused: number;
}

/**
 * Takes the rows of a table one by one, as fast as they come, and makes a dry run of them. Names of parents
 * and ways through the tree are looked up when all rows are there, so rows may stand in any order.
 */
export class ConceptTableReader {
  readonly #mapping: ConceptMapping;
  readonly #target: ImportTarget;
  readonly #rows: TableRow[] = [];
  readonly #problems: ImportProblem[] = [];
  #row = 1;
  #isFull = false;
  #refused = 0;

  constructor(mapping: ConceptMapping, target: ImportTarget) {
    this.#mapping = mapping;
    this.#target = target;
  }

  /** The cells of the next row, header not counted. Empty rows are passed over. */
  add(cells: readonly string[]): void {
    this.#row += 1;
    if (cells.every((cell) => cell.trim() === '')) return;
    // No taxonomy holds more; what comes after is counted, not kept.
    if (this.#rows.length >= LIMITS.concepts) return this.#refuseTooMany();
    const { row, problems } = readTableRow(this.#row, cells, this.#mapping);
    if (problems.length === 0) return void this.#rows.push(row);
    this.#refused += 1;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(...problems);
  }

  /** The dry run; work in slices, see `finishInSlices`. */
  *plan(onExisting: OnExisting): Slices<ImportPlan> {
    const { items, problems, refused } = yield* this.items();
    return this.#located(yield* planImport(items, this.#target, onExisting, problems, refused));
  }

  /** The rows as concepts below their parents, and those that have no place. Work in slices. */
  *items(): Slices<TableItems> {
    const placer = new RowPlacer(this.#mapping.locale, this.#target);
    for (const [index, row] of this.#rows.entries()) {
      placer.announce(row);
      if (index % SLICE === 0) yield 0;
    }
    const items: ImportItem[] = [];
    const problems = [...this.#problems];
    let refused = this.#refused;
    for (const [index, row] of this.#rows.entries()) {
      const placed = placer.place(row);
      if ('row' in placed) items.push(placed);
      else {
        refused += 1;
        problems.push({ row: row.row, ...placed });
      }
      if (index % SLICE === 0) yield index;
    }
    return { items: [...placer.implied(), ...items], problems, refused };
  }

  /** The first is named, all are counted. */
  #refuseTooMany(): void {
    if (!this.#isFull)
      this.#problems.push({ row: this.#row, code: 'too-many', details: { limit: LIMITS.concepts } });
    this.#isFull = true;
    this.#refused += 1;
  }

  /** With the heading of the column that holds the member to blame. */
  #located(plan: ImportPlan): ImportPlan {
    const problems = plan.problems.map((problem) => {
      const column = problem.column ?? this.#columnOf(problem.member);
      return column === undefined ? problem : { ...problem, column };
    });
    return { ...plan, problems };
  }

  #columnOf(member: string | undefined): string | undefined {
    const [name, locale] = member?.split('.') ?? [];
    const { columns, header } = this.#mapping;
    const at = columns.findIndex((column) => {
      if (column.is === 'text')
        return column.member === name && (locale === undefined || column.locale === locale);
      return column.is === 'member'
        ? column.member === name
        : column.is === (name === 'parentId' ? 'parent' : name);
    });
    const way = columns.findIndex(({ is }) => is === 'path' || is === 'level');
    const inWay = name === 'name' || name === 'parentId' ? header[way] : undefined;
    return header[at] ?? inWay;
  }
}
