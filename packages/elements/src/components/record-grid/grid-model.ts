import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TableOptions } from '@tanstack/table-core';
import { TableController } from '../../controllers/table.js';
import { GridEngine } from './data/grid-engine.js';
import { toText } from './data/column-data.js';
import { columnDefs, gridFeatures } from './data/grid-table.js';
import type { GridFeatures, GridTable, GridTableRow } from './data/grid-table.js';
import { cleanView, hiddenKeys, orderedColumns } from './data/view.js';
import type { GridColumn, GridRow, GridView } from './record-grid.types.js';

/** What the model is made from. */
export interface GridModelInput {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly rowKey: string;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly view: GridView | undefined;
}

type Options = TableOptions<GridFeatures, GridRow>;

function tableState(view: GridView, columns: readonly GridColumn[]): NonNullable<Options['state']> {
  return {
    sorting: view.sort.map(({ key, desc }) => ({ id: key, desc })),
    columnFilters: view.filters.map(({ key, filter }) => ({ id: key, value: filter })),
    columnVisibility: Object.fromEntries([...hiddenKeys(view, columns)].map((key) => [key, false])),
    columnOrder: orderedColumns(view, columns).map((column) => column.key),
    columnSizing: { ...view.widths },
  };
}

/**
 * The rows and columns as the reader sees them. Small lists are sorted at once; long ones in slices, during
 * which the rows of before stay and `busy` is true.
 */
export class GridModel implements ReactiveController {
  readonly engine = new GridEngine();
  readonly #host: ReactiveControllerHost;
  readonly #features = gridFeatures(this.engine);
  readonly #table: TableController<GridFeatures, GridRow>;
  #input: GridModelInput | undefined;
  #view: GridView = cleanView(undefined);
  #rows: readonly GridTableRow[] = [];
  #visible: readonly GridColumn[] = [];
  #work: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#table = new TableController<GridFeatures, GridRow>(host);
    host.addController(this);
  }

  /** The reader's view, every member in order. */
  get view(): GridView {
    return this.#view;
  }

  /** The rows that satisfy the filters, in order. */
  get rows(): readonly GridTableRow[] {
    return this.#rows;
  }

  /** How many rows there are without filters. */
  get total(): number {
    return this.#input?.rows.length ?? 0;
  }

  /** The columns to draw, in order. */
  get columns(): readonly GridColumn[] {
    return this.#visible;
  }

  /** All columns, in the reader's order. */
  get allColumns(): readonly GridColumn[] {
    return orderedColumns(this.#view, this.#input?.columns ?? []);
  }

  /** Whether a sort is being worked out. */
  get busy(): boolean {
    return this.#work !== undefined;
  }

  hostConnected(): void {
    // A sort that was cut off when the element left the page goes on.
    if (this.#input !== undefined) this.#refresh();
  }

  hostDisconnected(): void {
    this.#work?.abort();
    this.#work = undefined;
  }

  /** A column by its key. */
  column(key: string): GridColumn | undefined {
    return this.#input?.columns.find((column) => column.key === key);
  }

  /** Takes the element's properties; does nothing for those that are the same as before. */
  update(input: GridModelInput): void {
    const before = this.#input;
    this.#input = input;
    const { engine } = this;
    if (input.columns !== before?.columns) engine.setColumns(input.columns);
    engine.setRows(input.rows);
    engine.setLocale(input.locale, input.timeZone);
    const columnsChanged = input.columns !== before?.columns;
    const viewChanged = input.view !== before?.view || before === undefined;
    if (viewChanged) this.#view = cleanView(input.view);
    engine.setSearch(this.#view.search ?? '');
    const table = this.#table.with(this.#options(input, columnsChanged, viewChanged));
    if (columnsChanged || viewChanged) this.#visible = this.#visibleColumns(table, input.columns);
    this.#refresh();
  }

  #options(input: GridModelInput, columnsChanged: boolean, viewChanged: boolean): Options {
    const before = this.#table.table?.options;
    return {
      features: this.#features,
      data: input.rows,
      columns: columnsChanged || before === undefined ? columnDefs(input.columns) : before.columns,
      // A row without a usable key is known by its place.
      getRowId: (row, index) => toText(row[input.rowKey]) ?? `#${String(index)}`,
      state:
        columnsChanged || viewChanged || before?.state === undefined
          ? tableState(this.#view, input.columns)
          : before.state,
    };
  }

  #visibleColumns(table: GridTable, columns: readonly GridColumn[]): readonly GridColumn[] {
    const byKey = new Map(columns.map((column) => [column.key, column]));
    const visible = table.getVisibleLeafColumns().flatMap(({ id }) => byKey.get(id) ?? []);
    // At least one stays, so that the reader can get the others back.
    return visible.length === 0 ? this.allColumns.slice(0, 1) : visible;
  }

  #refresh(): void {
    const { sort } = this.#view;
    this.#work?.abort();
    this.#work = undefined;
    if (this.engine.isReady(sort)) {
      this.#rows = this.#table.table?.getRowModel().rows ?? [];
      return;
    }
    const work = new AbortController();
    this.#work = work;
    this.engine.prepare(sort, work.signal).then(
      () => {
        if (this.#work !== work) return;
        this.#work = undefined;
        this.#host.requestUpdate();
      },
      () => undefined, // Aborted: newer work has taken over.
    );
  }
}
