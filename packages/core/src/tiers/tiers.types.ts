import type { Duration, Instant, LocalizedText, RecordRef } from '../shared/shared.types.js';
import type { TagColor } from '../taxonomy/taxonomy.types.js';
import type { ServicePolicy } from './service/service.types.js';

/** Values from `from` up to the next band have this score. */
export interface TierBand {
  /** Lowest value of the band; `null` in the first band, which also takes everything below the second. */
  readonly from: number | null;
  /** 0 to 100. */
  readonly score: number;
}

/** How the values of a factor become scores from 0 to 100. */
export type FactorScale =
  | { readonly type: 'bands'; readonly bands: readonly TierBand[] }
  /** Groups of about the same size; equal values always stand in the same group, see `quantileScore`. */
  | { readonly type: 'quantile'; readonly groups: number; readonly lowerIsBetter: boolean };

/** Where the value of a factor comes from: a field, or a JSONata text over the record with its child rows. */
export type FactorValueSource =
  | { readonly type: 'field'; readonly field: string }
  | { readonly type: 'expression'; readonly expression: string };

/** One thing a tier depends on, e.g. purchasing power. */
export interface TierFactor {
  readonly id: string;
  readonly title: LocalizedText;
  /** A number; `true` is 1, `false` 0; of a date or point in time the days that have passed since. */
  readonly value: FactorValueSource;
  /** What people are told about where the value is from, e.g. sales records of the last year. */
  readonly source?: LocalizedText;
  /** Above 0. What counts is the share of all weights. */
  readonly weight: number;
  readonly scale: FactorScale;
}

/** A grade of customers. */
export interface Tier {
  readonly id: string;
  readonly name: LocalizedText;
  readonly color: TagColor;
  /** Who has at least this score comes in. */
  readonly enter: number;
  /** Who is in leaves only below this score; at most `enter`. */
  readonly exit: number;
  readonly policy?: ServicePolicy;
}

/**
 * What to do where a value is missing: `reweigh` shares its weight out among the others, `zero` counts it as a
 * score of 0, `report` gives no grade and lists the record.
 */
export type MissingValues = 'reweigh' | 'zero' | 'report';

/** What a scheme says: the part that is drafted and published. */
export interface TierContent {
  readonly name: LocalizedText;
  readonly factors: readonly TierFactor[];
  /** Best first. The last one takes everybody: its lines are 0. */
  readonly tiers: readonly Tier[];
  readonly missing: MissingValues;
  /** At how many reviews in a row a score must be below the exit line before the tier is lowered. From 1. */
  readonly downgradeAfter: number;
  /** `null`: every run is a review. */
  readonly reviewEvery: Duration | null;
  /** Day of the month on which reviews fall due, 1 to 31; the last one of shorter months. `null`: any day. */
  readonly anchorDay: number | null;
}

/** One published state of a scheme. */
export interface PublishedTiers {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly content: TierContent;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly note?: string;
}

/** How records of a type are graded. */
export interface TierScheme {
  readonly id: string;
  readonly version: number;
  readonly recordType: string;
  readonly state: 'draft' | 'published' | 'archived';
  readonly ownerId: string;
  /** What is being edited; runs use the last published content. */
  readonly draft: TierContent;
  /** Oldest first. */
  readonly published: readonly PublishedTiers[];
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** What one factor added to a score. */
export interface TierPart {
  readonly factorId: string;
  /** What was read; `null`: nothing, or something that is no number. */
  readonly value: number | null;
  /** 0 to 100; `null` when the factor was left out. */
  readonly score: number | null;
  /** Share of the whole, 0 to 1. */
  readonly share: number;
  /** `score` × `share`; all of them together are the score of the record. */
  readonly points: number;
}

/** A tier that a person set. */
export interface TierOverride {
  readonly tierId: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly reason: string;
  /** The first moment at which it does not hold any more. */
  readonly until: Instant;
}

/** The tier of a record. */
export interface TierAssignment {
  readonly id: string;
  readonly version: number;
  readonly schemeId: string;
  /** Which published content graded it. */
  readonly schemeNumber: number;
  readonly record: RecordRef;
  /** The tier that holds: that of the override while there is one. See `tierAtInstant`. */
  readonly tierId: string;
  /** The tier by score and lines; `null`: never graded. */
  readonly computedTierId: string | null;
  /** 0 to 100, two decimals; `null`: not enough values. */
  readonly score: number | null;
  readonly parts: readonly TierPart[];
  /** Since when `tierId` holds. */
  readonly since: Instant;
  readonly reviewedAt: Instant;
  readonly nextReviewAt: Instant | null;
  /** Reviews in a row at which the score was below the exit line. */
  readonly belowCount: number;
  readonly override: TierOverride | null;
}

/** The values of all factors of all records, a column for each factor. */
export interface TierTable {
  readonly recordIds: readonly string[];
  /** By factor, then by record. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Expressions that failed; their values are missing. */
  readonly errors: readonly TierValueError[];
}

/** An expression that failed on a record. */
export interface TierValueError {
  readonly recordId: string;
  readonly factorId: string;
  readonly message: string;
}

/** What a run did. */
export interface TierRunCounts {
  readonly records: number;
  readonly graded: number;
  /** Had no tier before. */
  readonly entered: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Kept in their tier by a person. */
  readonly overridden: number;
  /** Without a grade, because values are missing. */
  readonly missing: number;
  readonly errors: number;
}
