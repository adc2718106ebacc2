import type {
  ServicePolicy,
  TierAssignment,
  TierContent,
  TierFactor,
  TierRunCounts,
  TierScheme,
  TierTable,
} from '@tagma/core';
import { TAG_HUES } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { idSchema, instantSchema, localizedTextSchema, recordRefSchema } from './shared.schema.js';

/** A hue or `#rrggbb`. */
export const tagColorSchema = z.union([z.enum(TAG_HUES), z.templateLiteral(['#', z.string()])]);

const policySchema = named<ServicePolicy>(
  'ServicePolicy',
  z.object({
    responseMinutes: z.number().int().nullable(),
    calendar: z.discriminatedUnion('type', [
      z.object({ type: z.literal('always') }),
      z.object({
        type: z.literal('working-hours'),
        timeZone: z.string(),
        days: z.array(z.number().int()),
        times: z.array(z.object({ from: z.string(), to: z.string() })),
        holidays: z.array(z.string()),
        extraDays: z.array(z.string()),
      }),
    ]),
    channel: localizedTextSchema.exactOptional(),
    salesMode: localizedTextSchema.exactOptional(),
    campaignMode: localizedTextSchema.exactOptional(),
    offers: z.array(localizedTextSchema),
  }),
);

const factorSchema = named<TierFactor>(
  'TierFactor',
  z.object({
    id: z.string(),
    title: localizedTextSchema,
    value: z.discriminatedUnion('type', [
      z.object({ type: z.literal('field'), field: z.string() }),
      z.object({ type: z.literal('expression'), expression: z.string() }),
    ]),
    source: localizedTextSchema.exactOptional(),
    weight: z.number(),
    scale: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('bands'),
        bands: z.array(z.object({ from: z.number().nullable(), score: z.number() })),
      }),
      z.object({ type: z.literal('quantile'), groups: z.number().int(), lowerIsBetter: z.boolean() }),
    ]),
  }),
);

/** {@link TierContent} */
const tierContentSchema = named<TierContent>(
  'TierContent',
  z.object({
    name: localizedTextSchema,
    factors: z.array(factorSchema),
    tiers: z.array(
      z.object({
        id: z.string(),
        name: localizedTextSchema,
        color: tagColorSchema,
        enter: z.number(),
        exit: z.number(),
        policy: policySchema.exactOptional(),
      }),
    ),
    missing: z.enum(['reweigh', 'zero', 'report']),
    downgradeAfter: z.number().int(),
    reviewEvery: z.string().nullable(),
    anchorDay: z.number().int().nullable(),
  }),
);

/** {@link TierScheme} */
export const tierSchemeSchema = named<TierScheme>(
  'TierScheme',
  z.object({
    id: z.string(),
    version: z.number().int(),
    recordType: z.string(),
    state: z.enum(['draft', 'published', 'archived']),
    ownerId: z.string(),
    draft: tierContentSchema,
    published: z.array(
      z.object({
        number: z.number().int(),
        content: tierContentSchema,
        publishedAt: z.string(),
        publishedBy: z.string(),
        note: z.string().exactOptional(),
      }),
    ),
    updatedAt: z.string(),
    updatedBy: z.string(),
  }),
);

/** {@link TierAssignment} */
export const tierAssignmentSchema = named<TierAssignment>(
  'TierAssignment',
  z.object({
    id: z.string(),
    version: z.number().int(),
    schemeId: z.string(),
    schemeNumber: z.number().int(),
    record: recordRefSchema,
    tierId: z.string(),
    computedTierId: z.string().nullable(),
    score: z.number().nullable(),
    parts: z.array(
      z.object({
        factorId: z.string(),
        value: z.number().nullable(),
        score: z.number().nullable(),
        share: z.number(),
        points: z.number(),
      }),
    ),
    since: z.string(),
    reviewedAt: z.string(),
    nextReviewAt: z.string().nullable(),
    belowCount: z.number().int(),
    override: z
      .object({
        tierId: z.string(),
        by: z.string(),
        byName: z.string(),
        at: z.string(),
        reason: z.string(),
        until: z.string(),
      })
      .nullable(),
  }),
);

/** {@link TierRunCounts} */
export const tierRunCountsSchema = named<TierRunCounts>(
  'TierRunCounts',
  z.object({
    records: z.number().int(),
    graded: z.number().int(),
    entered: z.number().int(),
    up: z.number().int(),
    down: z.number().int(),
    same: z.number().int(),
    overridden: z.number().int(),
    missing: z.number().int(),
    errors: z.number().int(),
  }),
);

/** Which values to read; see `POST /tiers/values`. */
export interface FactorValuesRequest {
  readonly recordType: string;
  readonly factors: readonly TierFactor[];
  readonly asOf?: string;
}

/** {@link FactorValuesRequest} */
export const factorValuesRequestSchema = named<FactorValuesRequest>(
  'FactorValuesRequest',
  z.strictObject({
    recordType: idSchema,
    factors: z.array(factorSchema).max(50),
    asOf: instantSchema.exactOptional(),
  }),
);

/** {@link TierTable} */
export const tierTableSchema = named<TierTable>(
  'TierTable',
  z.object({
    recordIds: z.array(z.string()),
    values: z.array(z.array(z.number().nullable())),
    errors: z.array(z.object({ recordId: z.string(), factorId: z.string(), message: z.string() })),
  }),
);

const versioned = { id: z.string(), expectedVersion: z.number().int() } as const;
const ofRecord = { schemeId: z.string(), record: recordRefSchema } as const;
const reason = z.string().exactOptional();

/** Commands about tiers, as the API document shows them. */
export const tierCommandSchemas = [
  z.object({
    type: z.literal('createTierScheme'),
    recordType: z.string(),
    content: tierContentSchema,
    id: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('updateTierScheme'), ...versioned, content: tierContentSchema }),
  z.object({ type: z.literal('publishTierScheme'), ...versioned, note: z.string().exactOptional() }),
  z.object({ type: z.literal('archiveTierScheme'), ...versioned }),
  z.object({ type: z.literal('runTiers'), schemeId: z.string(), asOf: z.string().exactOptional() }),
  z.object({
    type: z.literal('overrideTier'),
    ...ofRecord,
    tierId: z.string(),
    reason: z.string(),
    until: z.string(),
  }),
  z.object({ type: z.literal('endTierOverride'), ...ofRecord, reason }),
  z.object({ type: z.literal('reviewTier'), ...ofRecord, result: z.enum(['keep', 'apply']), reason }),
] as const;
