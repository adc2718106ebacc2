import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { constructTable } from '@tanstack/table-core';
import type { RowData, Table, TableFeatures, TableOptions } from '@tanstack/table-core';

/**
 * A headless table (TanStack table-core 9) for a Lit element. The table is made on first use and lives as
 * long as the element; the host renders again when the table's state or its options change.
 *
 * Rows, columns and headers keep their methods on shared prototypes: write `row.getValue('name')`,
 * a method taken off its object loses `this`.
 */
export class TableController<F extends TableFeatures, D extends RowData> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onState: (() => void) | undefined;
  #table: Table<F, D> | undefined;
  #subscription: { unsubscribe(): void } | undefined;

  /** @param onState Called after each change of the table's state, before the host renders. */
  constructor(host: ReactiveControllerHost, onState?: () => void) {
    this.#host = host;
    this.#onState = onState;
    host.addController(this);
  }

  /**
   * The table with these options. The first call builds it; later calls replace the options that are given.
   * Keep `data` and `columns` the same objects while they mean the same: another object means another table body.
   */
  with(options: TableOptions<F, D>): Table<F, D> {
    if (this.#table === undefined) {
      this.#table = constructTable<F, D>(options);
      this.#subscribe();
    } else {
      const table = this.#table;
      table.setOptions((before) => ({ ...before, ...options }));
    }
    return this.#table;
  }

  /** The table; `undefined` before the first call of {@link with}. */
  get table(): Table<F, D> | undefined {
    return this.#table;
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  #subscribe(): void {
    this.#subscription ??= this.#table?.store.subscribe(() => {
      this.#onState?.();
      this.#host.requestUpdate();
    });
  }
}
