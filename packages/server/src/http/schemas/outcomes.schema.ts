import type { MeanChange, PeriodFigure, TagGiving } from '@tagma/core/outcomes';
import { z } from 'zod';
import type { TierChangeAnswer, TierPeriodsAnswer, WorkloadAnswer } from '../../outcomes/outcomes.types.js';
import { named } from './registry.js';
import { idSchema, instantSchema } from './shared.schema.js';

/** Periods of one question at most: five years of months, and where the first begins. */
const MAX_BOUNDS = 61;
const MAX_DAYS = 3660;
const MAX_CONDITION = 10_000;

const measure = z.strictObject({
  collection: idSchema,
  at: idSchema,
  value: idSchema.nullable(),
  of: z.enum(['sum', 'mean']),
  where: z.string().min(1).max(MAX_CONDITION).exactOptional(),
});
const tiersOf = z.enum(['then', 'now']);

/** What is asked about periods. */
export const tierPeriodsBody = z.strictObject({
  schemeId: idSchema,
  bounds: z.array(instantSchema).min(2).max(MAX_BOUNDS),
  measure,
  tiersOf,
});

/** What is asked about before and after. */
export const tierChangeBody = z.strictObject({
  schemeId: idSchema,
  at: instantSchema,
  days: z.number().positive().max(MAX_DAYS),
  measure,
  tiersOf,
});

/** What is asked about who gives tags. */
export const tagGivingBody = z.strictObject({
  recordType: idSchema,
  days: z.number().positive().max(MAX_DAYS),
});

/** What is asked about who has how much to do. */
export const workloadBody = z.strictObject({ recordType: idSchema, schemeId: idSchema.exactOptional() });

const count = z.int();
const figure = z.number().nullable();

/** {@link PeriodFigure} */
const periodFigures = z.array(
  named<PeriodFigure>(
    'PeriodFigure',
    z.object({ from: z.string(), to: z.string(), records: count, figure: figure.describe('null: no data.') }),
  ),
);

/** {@link TierPeriodsAnswer} */
export const tierPeriodsSchema = named<TierPeriodsAnswer>(
  'TierPeriods',
  z.object({
    rows: z.array(
      z.object({ place: z.string().nullable().describe('Tier; null: none.'), periods: periodFigures }),
    ),
    all: periodFigures,
    errors: count.describe('Rows on which `where` failed; they do not count.'),
  }),
);

const change = {
  n: count,
  before: figure,
  after: figure,
  difference: figure,
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  relative: figure,
};

/** {@link MeanChange} */
const meanChangeSchema = named<MeanChange>('MeanChange', z.object(change));

/** {@link TierChangeAnswer} */
export const tierChangeSchema = named<TierChangeAnswer>(
  'TierChange',
  z.object({
    from: z.string(),
    at: z.string(),
    to: z.string(),
    tiersAt: z.string().describe('When the tiers held that records are counted in.'),
    tiers: z.array(z.object({ place: z.string().nullable(), ...change })),
    all: meanChangeSchema,
    errors: count,
  }),
);

/** {@link WorkloadAnswer} */
export const workloadSchema = named<WorkloadAnswer>(
  'Workload',
  z.object({
    by: z.enum(['field', 'territories']),
    rows: z.array(
      z.object({
        ownerId: z.string().nullable(),
        records: count,
        byTier: z.array(z.object({ tierId: z.string().nullable(), records: count })),
      }),
    ),
    conflict: count.describe('Records in territories of several owners.'),
  }),
);

const share = {
  active: count,
  automatic: count.describe('Held by rules alone.'),
  share: figure.describe('null: nothing is active.'),
};

/** {@link TagGiving} */
export const tagGivingSchema = named<TagGiving>(
  'TagGiving',
  z.object({
    all: z.object(share),
    tags: z.array(z.object({ tagId: z.string(), ...share })),
    people: z.array(z.object({ actorId: z.string(), given: count, records: count, lastAt: z.string() })),
  }),
);
