import * as v from 'valibot';
import { durationParts } from '../shared/durations.js';
import { LIMITS } from '../validation/limits.js';
import {
  colorSchema,
  existingId,
  expressionSchema,
  finiteNumber,
  instantSchema,
  localizedDescription,
  localizedName,
  newIdSchema,
  noteSchema,
  reasonSchema,
  recordRefSchema,
  requiredReasonSchema,
  versionSchema,
} from '../validation/schemas.js';
import { clockMinutes } from './service/due-at.js';

/** Lists of one content are short; a scheme is read by people. */
const MOST = 50;
const MOST_DAYS = 1_000;

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('wrong-value'),
    v.minValue(least, 'wrong-value'),
    v.maxValue(most, 'wrong-value'),
  );

const scale = v.variant('type', [
  v.strictObject({
    type: v.literal('bands'),
    bands: v.pipe(
      v.array(v.strictObject({ from: v.nullable(finiteNumber), score: finiteNumber })),
      v.maxLength(MOST, 'too-long'),
    ),
  }),
  v.strictObject({ type: v.literal('quantile'), groups: whole(1, 100), lowerIsBetter: v.boolean() }),
]);

const factor = v.strictObject({
  id: newIdSchema,
  title: localizedName,
  value: v.variant('type', [
    v.strictObject({
      type: v.literal('field'),
      field: v.pipe(v.string(), v.maxLength(LIMITS.name, 'too-long')),
    }),
    v.strictObject({ type: v.literal('expression'), expression: expressionSchema }),
  ]),
  source: v.exactOptional(localizedDescription),
  weight: finiteNumber,
  scale,
});

const clockTime = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(clockMinutes(text)), 'wrong-value'),
);

const dayName = v.pipe(v.string(), v.isoDate('wrong-value'));

const calendar = v.variant('type', [
  v.strictObject({ type: v.literal('always') }),
  v.strictObject({
    type: v.literal('working-hours'),
    timeZone: v.pipe(v.string(), v.check(isZone, 'wrong-value')),
    days: v.pipe(v.array(whole(1, 7)), v.maxLength(7, 'too-long')),
    times: v.pipe(v.array(v.strictObject({ from: clockTime, to: clockTime })), v.maxLength(10, 'too-long')),
    holidays: v.pipe(v.array(dayName), v.maxLength(MOST_DAYS, 'too-long')),
    extraDays: v.pipe(v.array(dayName), v.maxLength(MOST_DAYS, 'too-long')),
  }),
]);

const policy = v.strictObject({
  responseMinutes: v.nullable(whole(0, 525_600)),
  calendar,
  channel: v.exactOptional(localizedDescription),
  salesMode: v.exactOptional(localizedDescription),
  campaignMode: v.exactOptional(localizedDescription),
  offers: v.pipe(v.array(localizedDescription), v.maxLength(MOST, 'too-long')),
});

const tier = v.strictObject({
  id: newIdSchema,
  name: localizedName,
  color: colorSchema,
  enter: finiteNumber,
  exit: finiteNumber,
  policy: v.exactOptional(policy),
});

const content = v.strictObject({
  name: localizedName,
  factors: v.pipe(v.array(factor), v.maxLength(MOST, 'too-long')),
  tiers: v.pipe(v.array(tier), v.maxLength(MOST, 'too-long')),
  missing: v.picklist(['reweigh', 'zero', 'report']),
  downgradeAfter: whole(1, 100),
  reviewEvery: v.nullable(v.pipe(v.string(), v.check(isAtLeastOneDay, 'wrong-value'))),
  anchorDay: v.nullable(whole(1, 31)),
});

const versioned = { id: existingId, expectedVersion: versionSchema };
const ofRecord = { schemeId: existingId, record: recordRefSchema };

/** Forms of the commands about tiers. */
export const tierCommands = [
  v.strictObject({
    type: v.literal('createTierScheme'),
    recordType: existingId,
    content,
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({ type: v.literal('updateTierScheme'), ...versioned, content }),
  v.strictObject({ type: v.literal('publishTierScheme'), ...versioned, note: v.exactOptional(noteSchema) }),
  v.strictObject({ type: v.literal('archiveTierScheme'), ...versioned }),
  v.strictObject({
    type: v.literal('runTiers'),
    schemeId: existingId,
    asOf: v.exactOptional(instantSchema),
  }),
  v.strictObject({
    type: v.literal('overrideTier'),
    ...ofRecord,
    tierId: existingId,
    reason: requiredReasonSchema,
    until: instantSchema,
  }),
  v.strictObject({ type: v.literal('endTierOverride'), ...ofRecord, reason: v.exactOptional(reasonSchema) }),
  v.strictObject({
    type: v.literal('reviewTier'),
    ...ofRecord,
    result: v.picklist(['keep', 'apply']),
    reason: v.exactOptional(reasonSchema),
  }),
] as const;

function isAtLeastOneDay(text: string): boolean {
  const parts = durationParts(text);
  return parts !== null && parts.years + parts.months + parts.days > 0;
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== '' && text !== '';
  } catch {
    return false;
  }
}
