import type { ImportOptions } from '../shared/conversion.types.js';

/**
 * What happens where several rows fit: `first` gives the result of the first of them, `collect` the list of
 * all their results.
 */
export type HitPolicy = 'first' | 'collect';

/** How to read a decision table. */
export interface DecisionTableOptions extends Pick<ImportOptions, 'partial'> {
  /** Default `first`. */
  readonly hitPolicy?: HitPolicy;
  /** The result column, by its heading. Default: the last column, or the one headed `result`, `结果` or the like. */
  readonly output?: string;
  /**
   * Makes a condition in place of a decision: whether the table gives this result, as its cells have it. It is true
   * where the table says so and false for each other result.
   */
  readonly result?: string;
  /** What a field is called in headings; by default headings are fields or JSONata. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** A decision table as rows of cells, the header first. */
export type TableRows = readonly (readonly string[])[];
