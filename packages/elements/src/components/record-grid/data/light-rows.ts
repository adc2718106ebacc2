import { constructRow } from '@tanstack/table-core';
import type { RowModel } from '@tanstack/table-core';
import type { GridFeatures, GridTable, GridTableRow } from './grid-table.js';
import type { GridRow } from '../record-grid.types.js';

type Model = RowModel<GridFeatures, GridRow>;

/** Members that the stock constructor makes for each row, though only a drawn row ever uses them. */
const LAZY_MEMBERS = ['_valuesCache', '_uniqueValuesCache', 'columnFilters', 'columnFiltersMeta'] as const;
const NO_ROWS: readonly never[] = Object.freeze([]);

/** A constructor of rows that inherit all methods of the table's own rows and make their caches when asked. */
function rowConstructor(
  table: GridTable,
): new (id: string, index: number, original: GridRow) => GridTableRow {
  const sample = constructRow<GridFeatures, GridRow>(table, '', {}, 0, 0);
  const prototype: object = Object.create(Object.getPrototypeOf(sample) as object) as object;
  for (const member of LAZY_MEMBERS) {
    Object.defineProperty(prototype, member, {
      configurable: true,
      get(this: object): unknown {
        const value: unknown = Object.create(null);
        Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
        return value;
      },
    });
  }
  class LightRow {
    readonly _displayIndexCache = -1;
    readonly depth = 0;
    readonly parentId = undefined;
    readonly subRows = NO_ROWS;
    constructor(
      readonly id: string,
      readonly index: number,
      readonly original: GridRow,
    ) {}
  }
  Object.setPrototypeOf(LightRow.prototype, prototype);
  return LightRow as unknown as new (id: string, index: number, original: GridRow) => GridTableRow;
}

/** All rows of the table, flat. The map by id is built when something first looks a row up. */
export function lightRowModel(
  table: GridTable,
  rows: readonly GridRow[],
  idOf: (row: GridRow, index: number) => string,
): Model {
  const LightRow = rowConstructor(table);
  const built = rows.map((row, index) => new LightRow(idOf(row, index), index, row));
  let byId: Record<string, GridTableRow> | undefined;
  return {
    rows: built,
    flatRows: built,
    get rowsById(): Record<string, GridTableRow> {
      if (byId === undefined) {
        byId = Object.create(null) as Record<string, GridTableRow>;
        for (const row of built) byId[row.id] = row;
      }
      return byId;
    },
  };
}
