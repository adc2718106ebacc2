import { GrowingInts } from './growing-ints.js';
import { isObject } from './read-field.js';
import { RowSet } from './row-set.js';
import type { TableBuilder } from './table-builder.js';
import type { CollectionColumn } from './table.types.js';

/** Collects lists: of child records, or of values. */
export class CollectionBuilder {
  readonly kind = 'collection';
  readonly #offsets = new GrowingInts();
  readonly #missing = new RowSet();
  readonly #odd = new RowSet();
  #mostItems = 0;
  #rows = 0;

  constructor(
    private readonly items: TableBuilder,
    private readonly scalar: boolean,
    private readonly fits: (item: unknown) => boolean,
  ) {
    this.#offsets.push(0);
  }

  /** Adds a list; false when it was kept as odd. */
  add(value: unknown): boolean {
    const row = this.#rows;
    this.#rows += 1;
    const fits = this.#addItems(value, row);
    if (!fits) this.#odd.add(row);
    this.#offsets.push(this.items.rows);
    return fits;
  }

  #addItems(value: unknown, row: number): boolean {
    if (value === undefined) {
      this.#missing.add(row);
      return true;
    }
    if (!Array.isArray(value) || !value.every(this.fits)) return false;
    for (const item of value as readonly unknown[]) this.items.add(item);
    this.#mostItems = Math.max(this.#mostItems, value.length);
    return true;
  }

  /** The column of everything added. */
  finish(): CollectionColumn {
    return {
      kind: 'collection',
      scalar: this.scalar,
      offsets: this.#offsets.view().slice(),
      items: this.items.finish(),
      missing: this.#missing,
      odd: this.#odd,
      mostItems: this.#mostItems,
    };
  }
}

/** What may stand in a list of texts or other single values. */
export function isScalarItem(item: unknown): boolean {
  if (typeof item === 'number') return Number.isFinite(item) && !Object.is(item, -0);
  return typeof item === 'string' || typeof item === 'boolean';
}

/** What may stand in a list of numbers. */
export function isNumberItem(item: unknown): boolean {
  return typeof item === 'number' && isScalarItem(item);
}

/** What may stand in a list of child records. */
export function isRecordItem(item: unknown): boolean {
  return isObject(item);
}
