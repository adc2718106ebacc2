import * as v from 'valibot';
import {
  existingId,
  finiteNumber,
  instantSchema,
  newIdSchema,
  reasonSchema,
  recordRefSchema,
  versionSchema,
} from '../validation/schemas.js';
import { LIMITS } from '../validation/limits.js';
import { ruleDraftSchema, rulePatchSchema } from './rule-fields-schema.js';

const failure = {
  code: v.string(),
  position: v.nullable(finiteNumber),
  message: v.string(),
  details: v.exactOptional(v.record(v.string(), v.string())),
};

const verdict = v.variant('outcome', [
  v.strictObject({ recordId: existingId, outcome: v.picklist(['match', 'no-match']) }),
  v.strictObject({ recordId: existingId, outcome: v.literal('error'), ...failure }),
]);

const count = v.pipe(v.number(), v.integer('wrong-value'), v.minValue(0, 'wrong-value'));

const tagCounts = {
  added: count,
  removed: count,
  kept: count,
  held: count,
  expiring: v.exactOptional(count),
  suggested: v.exactOptional(count),
  withdrawn: v.exactOptional(count),
};

const counts = v.strictObject({
  records: count,
  matches: count,
  errors: count,
  ...tagCounts,
  byTag: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ tagId: existingId, ...tagCounts })),
      v.maxLength(LIMITS.ruleTags + 1, 'too-long'),
    ),
  ),
});

const report = v.strictObject({
  kind: v.picklist(['all', 'changed', 'rule', 'scheduled']),
  state: v.picklist(['done', 'failed', 'cancelled']),
  asOf: instantSchema,
  startedAt: instantSchema,
  durationMs: count,
  rules: v.pipe(
    v.array(
      v.strictObject({
        ruleId: existingId,
        ruleVersion: versionSchema,
        state: v.picklist(['done', 'failed', 'paused', 'cancelled']),
        counts: v.nullable(counts),
        engine: v.exactOptional(v.picklist(['sql', 'columns', 'closures'])),
        transactionId: v.nullable(existingId),
        seq: count,
        code: v.exactOptional(existingId),
      }),
    ),
    v.maxLength(LIMITS.rules, 'too-long'),
  ),
  errors: v.pipe(
    v.array(v.strictObject({ ruleId: existingId, recordId: existingId, ...failure })),
    v.maxLength(LIMITS.reportedErrors, 'too-long'),
  ),
});

const shortText = v.pipe(v.string(), v.maxLength(LIMITS.reason, 'too-long'));

const suggestionReason = v.strictObject({
  field: v.exactOptional(shortText),
  words: v.pipe(v.array(shortText), v.maxLength(LIMITS.suggestedWords, 'too-long')),
  text: v.exactOptional(shortText),
});

const versioned = { id: existingId, expectedVersion: versionSchema };

/** Commands about rules, their runs and what they suggest. */
export const ruleCommands = [
  v.strictObject({ type: v.literal('createRule'), rule: ruleDraftSchema, id: v.exactOptional(newIdSchema) }),
  v.strictObject({ type: v.literal('updateRule'), ...versioned, patch: rulePatchSchema }),
  v.strictObject({ type: v.literal('publishRule'), ...versioned, note: v.exactOptional(reasonSchema) }),
  v.strictObject({ type: v.picklist(['pauseRule', 'archiveRule']), ...versioned }),
  v.strictObject({ type: v.literal('restoreRuleVersion'), ...versioned, versionId: existingId }),
  v.strictObject({
    type: v.literal('applyRuleRun'),
    ruleId: existingId,
    ruleVersion: versionSchema,
    asOf: instantSchema,
    verdicts: v.pipe(v.array(verdict), v.maxLength(LIMITS.verdicts, 'too-long')),
    unlisted: v.exactOptional(v.strictObject({ noMatches: count, kept: count, errors: count })),
  }),
  v.strictObject({ type: v.literal('reportRuleRun'), report }),
  v.strictObject({
    type: v.literal('suggestTags'),
    record: recordRefSchema,
    suggestions: v.pipe(
      v.array(
        v.strictObject({
          tagId: existingId,
          why: v.pipe(v.array(suggestionReason), v.maxLength(LIMITS.suggestedWords, 'too-long')),
        }),
      ),
      v.maxLength(LIMITS.grants, 'too-long'),
    ),
  }),
  v.strictObject({ type: v.literal('acceptSuggestion'), id: existingId }),
  v.strictObject({
    type: v.literal('rejectSuggestion'),
    id: existingId,
    reason: v.exactOptional(reasonSchema),
  }),
] as const;
