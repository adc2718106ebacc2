import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

  /** The row that was toggled last, where a range begins. */
  get anchor(): string | null {
    return this.#anchor;
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

  /** Selects or deselects one row; it becomes the start of the next range. */
  toggle(id: string, selected = !this.#ids.has(id)): void {
    this.#anchor = id;
    if (selected) this.#ids.add(id);
    else this.#ids.delete(id);
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
