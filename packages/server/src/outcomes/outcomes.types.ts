import type { Instant } from '@tagma/core';
import type {
  MeanChange,
  Measure,
  PeriodFigure,
  PlaceChange,
  PlacePeriods,
  Workload,
} from '@tagma/core/outcomes';

/**
 * Which tier a record counts in. `then`: where it stood at the time, read from the history. `now`: where it stands
 * today, the whole time.
 */
export type TiersOf = 'then' | 'now';

/** A measure, and the rows that count. */
export interface AskedMeasure extends Measure {
  /** JSONata over a row, e.g. `status != "cancelled"`. Default: every row counts. */
  readonly where?: string;
}

/** Figures of tiers in periods that follow each other. */
export interface TierPeriodsQuestion {
  readonly schemeId: string;
  /** Where periods begin and end, the earliest first: one more than periods. */
  readonly bounds: readonly Instant[];
  readonly measure: AskedMeasure;
  readonly tiersOf: TiersOf;
}

/** {@link TierPeriodsQuestion} answered. */
export interface TierPeriodsAnswer {
  /** Tiers that somebody was in, and those in none. */
  readonly rows: readonly PlacePeriods[];
  readonly all: readonly PeriodFigure[];
  /** Rows on which `where` failed; they do not count. */
  readonly errors: number;
}

/** Figures of tiers before and after a moment, e.g. that of a publication. */
export interface TierChangeQuestion {
  readonly schemeId: string;
  readonly at: Instant;
  /** Length of the periods before and after, in times of 24 hours. */
  readonly days: number;
  readonly measure: AskedMeasure;
  readonly tiersOf: TiersOf;
}

/** {@link TierChangeQuestion} answered. */
export interface TierChangeAnswer {
  /** Both periods are equally long, and shorter than asked for where less time has passed since. */
  readonly from: Instant;
  readonly at: Instant;
  readonly to: Instant;
  /** When the tiers held that records are counted in: after the first run since `at`, else now. */
  readonly tiersAt: Instant;
  readonly tiers: readonly PlaceChange[];
  readonly all: MeanChange;
  readonly errors: number;
}

/** Whose records are in which tier. */
export interface WorkloadAnswer {
  /** Owners are told by a field of the records, or else by territories. */
  readonly by: 'field' | 'territories';
  readonly rows: readonly Workload[];
  /** Records in territories of several owners; they are nobody's here. */
  readonly conflict: number;
}

/** Who and what gives the tags of a record type. */
export interface TagGivingQuestion {
  readonly recordType: string;
  /** Length of the period of people up to now, in times of 24 hours. */
  readonly days: number;
}
