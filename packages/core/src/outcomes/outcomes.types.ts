import type { Instant } from '../shared/shared.types.js';

/** What is measured of a record: numbers in child rows that have a date, e.g. the amounts of its orders. */
export interface Measure {
  /** The list of child rows. */
  readonly collection: string;
  /** The field of a row that says when; rows without a readable one do not count. */
  readonly at: string;
  /** The field that holds the number; `null`: rows are counted. */
  readonly value: string | null;
  /**
   * `sum`: a record without rows has 0. `mean`: it has none, and stays out; so what nobody said about a customer is
   * not a bad mark.
   */
  readonly of: 'sum' | 'mean';
}

/** An interval in which the true mean lies in 95 of 100 cases. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A mean before and after something, of the same records. */
export interface MeanChange {
  /** Records with a figure on both sides. */
  readonly n: number;
  /** `null`: no records. */
  readonly before: number | null;
  readonly after: number | null;
  /** Mean of the differences, after − before. */
  readonly difference: number | null;
  /** Around `difference`; `null` below two records. */
  readonly interval: Interval | null;
  /** `difference` as a share of `before`; `null` where that is 0. */
  readonly relative: number | null;
}

/** {@link MeanChange} of those who stood in one place, e.g. in a tier. */
export interface PlaceChange extends MeanChange {
  /** `null`: nowhere. */
  readonly place: string | null;
}

/** Figures of those who stood somewhere at the end of a period. */
export interface PeriodFigure {
  readonly from: Instant;
  readonly to: Instant;
  readonly records: number;
  /** Sum, or mean of the records that have one; `null`: no data. */
  readonly figure: number | null;
}

/** A row of places by period. */
export interface PlacePeriods {
  readonly place: string | null;
  /** Oldest first. */
  readonly periods: readonly PeriodFigure[];
}

/** How much somebody has to look after. */
export interface Workload {
  /** A user or team; `null`: nobody. */
  readonly ownerId: string | null;
  readonly records: number;
  /** By tier; `null`: none. Tiers without records are left out. */
  readonly byTier: readonly { readonly tierId: string | null; readonly records: number }[];
}
