import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether none, some or all of the rows in view are selected. */
export type SelectionExtent = 'none' | 'some' | 'all';

/**
 * Which rows are selected, by id. A set and not an object per row: selecting 100,000 rows is one loop.
 */
export class GridSelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (ids: readonly string[]) => void;
  #ids = new Set<string>();
  #anchor: string | null = null;

  /** @param onChange Called after the reader changed the selection. */
  constructor(host: ReactiveControllerHost, onChange: (ids: readonly string[]) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#anchor = null;
  }

  /** Ids of the selected rows, in the order in which they were selected. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** How many rows are selected. */
  get size(): number {
    return this.#ids.size;
  }

  /** Takes a selection from outside, without telling anybody. */
  replace(ids: readonly string[]): void {
    this.#ids = new Set(ids);
    this.#host.requestUpdate();
  }

  /** Whether a row is selected. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** How much of a list is selected. */
  extentOf(ids: Iterable<string>): SelectionExtent {
    if (this.#ids.size === 0) return 'none';
    let selected = 0;
    let count = 0;
    for (const id of ids) {
      count++;
      if (this.#ids.has(id)) selected++;
      if (selected > 0 && selected < count) return 'some';
    }
    return selected === 0 ? 'none' : 'all';
  }

  /** Selects or deselects one row; it becomes the start of the next range. */
  toggle(id: string, selected = !this.#ids.has(id)): void {
    this.#anchor = id;
    if (selected) this.#ids.add(id);
    else this.#ids.delete(id);
    this.#changed();
  }

  /**
   * Selects all rows from the last toggled one to this one, as they stand now.
   * @param ids Ids of all rows in view, in order.
   */
  extendTo(id: string, ids: readonly string[]): void {
    const anchor = this.#anchor === null ? -1 : ids.indexOf(this.#anchor);
    const end = ids.indexOf(id);
    if (anchor < 0 || end < 0) {
      this.toggle(id, true);
      return;
    }
    for (const between of ids.slice(Math.min(anchor, end), Math.max(anchor, end) + 1)) this.#ids.add(between);
    this.#changed();
  }

  /** Selects or deselects these rows; others stay as they are. */
  setAll(ids: Iterable<string>, selected: boolean): void {
    for (const id of ids) {
      if (selected) this.#ids.add(id);
      else this.#ids.delete(id);
    }
    this.#changed();
  }

  /** Selects nothing. */
  clear(): void {
    if (this.#ids.size === 0) return;
    this.#ids.clear();
    this.#anchor = null;
    this.#changed();
  }

  #changed(): void {
    this.#host.requestUpdate();
    this.#onChange(this.ids);
  }
}
