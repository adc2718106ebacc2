import type { TemplateResult } from 'lit';

/** One row of the host's data: any object; values are read by column key. */
export type GridRow = Readonly<Record<string, unknown>>;

/**
 * How a column's values are read, compared, filtered and written out.
 * `date` is `YYYY-MM-DD`, `datetime` an ISO instant, `tags` a list of tag ids,
 * `custom` anything that `render` turns into a template.
 */
export type GridColumnType = 'text' | 'number' | 'date' | 'datetime' | 'boolean' | 'tags' | 'custom';

/** One column of the grid. */
export interface GridColumn {
  /** Member of the row that holds the value; also the column's identity. Unique. */
  readonly key: string;
  /** Header text, already in the reader's language. */
  readonly title: string;
  /** Default `text`. */
  readonly type?: GridColumnType;
  /** Preferred width in CSS pixels. Columns without one share the room that is left. */
  readonly width?: number;
  /** Smallest width in CSS pixels. Default 80. */
  readonly minWidth?: number;
  /** Hidden until the reader shows it. Default false. */
  readonly hidden?: boolean;
  /** Whether the reader can filter by it. Default true, false for `custom`. */
  readonly filter?: boolean;
  /** Whether the reader can sort by it. Default true, false for `custom`. */
  readonly sort?: boolean;
  /** Options for numbers and dates, e.g. `{ style: 'currency', currency: 'CNY' }`. */
  readonly format?: Intl.NumberFormatOptions | Intl.DateTimeFormatOptions;
  /** Text shown for a stored value, e.g. the title of a code; also what filters list. Not used by `tags`. */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Draws the cell. Return plain text, a number or a Lit template; text is never read as markup.
   * Controls inside are reached with Enter or F2.
   */
  readonly render?: (value: unknown, row: GridRow) => TemplateResult | string | number | null;
}

/** Sort by one column. Rows without a value come last in both directions. */
export interface GridSort {
  readonly key: string;
  readonly desc: boolean;
}

/** Text condition. `empty` and `not-empty` ignore `value`. Case, accents and character width do not matter. */
export interface TextFilter {
  readonly kind: 'text';
  readonly op: 'contains' | 'not-contains' | 'equals' | 'starts' | 'empty' | 'not-empty';
  readonly value: string;
}

/** Number condition. `between` includes both ends; a `null` end is open. */
export interface NumberFilter {
  readonly kind: 'number';
  readonly op: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'between' | 'empty' | 'not-empty';
  readonly value: number | null;
  /** Upper end of `between`. */
  readonly to?: number | null;
}

/** Days from `from` to `to`, both included (`YYYY-MM-DD`, in the grid's time zone); `null` leaves an end open. */
export interface DateFilter {
  readonly kind: 'date';
  readonly op: 'between' | 'empty' | 'not-empty';
  readonly from: string | null;
  readonly to: string | null;
}

/** One of these values; `null` stands for "no data". */
export interface ValuesFilter {
  readonly kind: 'values';
  readonly values: readonly (string | null)[];
}

/**
 * Tag condition over a list of tag ids; an empty `tags` with `none` means "has no tag at all". With `without`, rows
 * that have one of those tags are left out whatever `tags` says: "has A and B, but not C".
 */
export interface TagsFilter {
  readonly kind: 'tags';
  readonly match: 'any' | 'all' | 'none';
  readonly tags: readonly string[];
  /** Tags that keep a row out. Absent: none. */
  readonly without?: readonly string[];
}

/** A condition on one column. Conditions on several columns must all hold. */
export type GridFilter = TextFilter | NumberFilter | DateFilter | ValuesFilter | TagsFilter;

/** What the reader made of the grid; plain JSON, to be kept by the host. */
export interface GridView {
  readonly sort: readonly GridSort[];
  readonly filters: readonly { readonly key: string; readonly filter: GridFilter }[];
  /** Words that a row must hold in its texts, in any order; as typed. Absent: none. */
  readonly search?: string;
  /** Keys of hidden columns. Absent means as the columns say. */
  readonly hidden?: readonly string[];
  /** Column keys in order; columns not named follow in their own order. */
  readonly order?: readonly string[];
  /** Widths in CSS pixels that the reader set, by column key. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** What is wrong, as shown instead of the rows, with a way to try again. */
export interface GridError {
  /** What happened and what to do, in the reader's language. */
  readonly message: string;
}

/** A view that changes nothing. */
export const EMPTY_VIEW: GridView = { sort: [], filters: [] };
