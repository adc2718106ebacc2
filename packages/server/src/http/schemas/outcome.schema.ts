import type {
  Change,
  CommandOutcome,
  CommandWarning,
  Refusal,
  RefusalCode,
  RuleRunCounts,
} from '@tagma/core';
import { z } from 'zod';
import { proposalSchema, taxonomyVersionSchema } from './governance.schema.js';
import { LISTED } from './listed.schema.js';
import { eventSchema } from './queries.schema.js';
import { assignmentSchema, holdSchema } from './records.schema.js';
import { tierRunCountsSchema } from './tiers.schema.js';
import { named } from './registry.js';
import { runCounts } from './rule-parts.schema.js';
import { actionSchema, conceptSchema, ruleSchema, settingsSchema } from './workspace.schema.js';

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** {@link RefusalCode} */
const refusalCodeSchema = named<RefusalCode>(
  'RefusalCode',
  z.enum([
    'forbidden',
    'invalid',
    'too-long',
    'value-not-allowed',
    'value-out-of-range',
    'unknown-record',
    'unknown-record-type',
    'unknown-concept',
    'unknown-rule',
    'unknown-transaction',
    'unknown-version',
    'unknown-proposal',
    'unknown-tier-scheme',
    'unknown-tier',
    'unknown-note',
    'unknown-grade',
    'unknown-workflow',
    'unknown-delivery',
    'unknown-territory',
    'unknown-member',
    'manager-cycle',
    'not-held',
    'locked-out',
    'not-assignable',
    'archived',
    'already-assigned',
    'not-assigned',
    'tag-limit',
    'name-taken',
    'too-deep',
    'cycle',
    'in-use',
    'wrong-state',
    'exclusive-tags',
    'rule-not-rewritable',
    'rule-cycle',
    'part-locked',
    'tags-not-named',
    'rule-widens',
    'rule-paused-by-errors',
    'unknown-rule-version',
    'unknown-suggestion',
    'unknown-pattern',
    'pattern-not-proven',
    'code-not-possible',
    'code-taken',
    'code-conflict',
    'unknown-code',
    'not-reserved',
    'scope-full',
    'unknown-lease',
    'rule-does-not-compile',
    'conflict',
    'already-undone',
    'not-undoable',
  ]),
);

/** {@link Refusal} */
export const refusalSchema = named<Refusal>(
  'Refusal',
  z.object({
    code: refusalCodeSchema,
    message: z.string(),
    path: z.string().exactOptional(),
    action: actionSchema.exactOptional(),
    details: detailsSchema.exactOptional(),
  }),
);

const warningSchema = named<CommandWarning>(
  'CommandWarning',
  z.object({
    code: z.enum([
      'tag-limit',
      'replaced',
      'hold-created',
      'hold-lifted',
      'near-duplicate',
      'value-kept',
      'rule-reads',
      'charter-open',
      'code-skipped',
    ]),
    details: detailsSchema,
  }),
);

/** {@link RuleRunCounts} */
export const runCountsSchema = named<RuleRunCounts>('RuleRunCounts', z.object(runCounts));

function changeOf<K extends string, T>(kind: K, entity: z.ZodType<T>) {
  return z.object({
    kind: z.literal(kind),
    key: z.string(),
    before: entity.nullable(),
    after: entity.nullable(),
  });
}

const changeSchema = named<Change>(
  'Change',
  z.discriminatedUnion('kind', [
    changeOf('settings', settingsSchema),
    changeOf('concept', conceptSchema),
    changeOf('rule', ruleSchema),
    changeOf('assignment', assignmentSchema),
    changeOf('hold', holdSchema),
    changeOf('taxonomyVersion', taxonomyVersionSchema),
    changeOf('proposal', proposalSchema),
    changeOf('jobState', LISTED.jobState.schema),
    changeOf('workflow', LISTED.workflow.schema),
    changeOf('delivery', LISTED.delivery.schema),
    changeOf('territory', LISTED.territory.schema),
    changeOf('codePattern', LISTED.codePattern.schema),
    changeOf('codeAssignment', LISTED.codeAssignment.schema),
    changeOf('codeCounter', LISTED.codeCounter.schema),
    changeOf('codeJob', LISTED.codeJob.schema),
    changeOf('ruleVersion', LISTED.ruleVersion.schema),
    changeOf('ruleRun', LISTED.ruleRun.schema),
    changeOf('tierScheme', LISTED.tierScheme.schema),
    changeOf('tierAssignment', LISTED.tierAssignment.schema),
    changeOf('note', LISTED.note.schema),
    changeOf('noteGrades', LISTED.noteGrades.schema),
    changeOf('suggestion', LISTED.suggestion.schema),
  ]),
);

/** {@link CommandOutcome} */
export const outcomeSchema = named<CommandOutcome>(
  'CommandOutcome',
  z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      transactionId: z.string().nullable(),
      changes: z.array(changeSchema),
      events: z.array(eventSchema),
      warnings: z.array(warningSchema),
      counts: runCountsSchema.exactOptional(),
      tierCounts: tierRunCountsSchema.exactOptional(),
      createdId: z.string().exactOptional(),
    }),
    z.object({ ok: z.literal(false), refusal: refusalSchema }),
  ]),
);
