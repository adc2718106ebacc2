import type { ListedByKind, ListedKind, ListedQuery, Page } from '@tagma/core';
import { z } from 'zod';
import { codeAssignmentSchema, codeCounterSchema, codePatternSchema } from './codes.schema.js';
import { storedCodeJobSchema } from './code-jobs.schema.js';
import { deliverySchema, jobStateSchema, territorySchema, workflowSchema } from './workflows.schema.js';
import { noteGradesSchema, noteSchema } from './notes.schema.js';
import { named } from './registry.js';
import { ruleRunReportSchema, ruleVersionSchema, suggestionSchema } from './rule-governance.schema.js';
import { tierAssignmentSchema, tierSchemeSchema } from './tiers.schema.js';
import { idSchema, MAX_IDS, pageOf, plainText } from './shared.schema.js';

/** Sort texts may hold U+001F: it joins the parts of codes. */
const sortText = z
  .string()
  .max(500)
  .refine(
    (text) => plainText.safeParse(text.replaceAll('\u001f', '')).success,
    'The text has broken or control characters.',
  );

const ids = z.array(idSchema).max(MAX_IDS).exactOptional();

/** {@link ListedQuery} */
export const listedQuerySchema = named<ListedQuery>(
  'ListedQuery',
  z.strictObject({
    ids,
    recordType: idSchema.exactOptional(),
    recordIds: ids,
    groups: ids,
    states: z.array(plainText.max(100)).max(100).exactOptional(),
    sortPrefix: sortText.exactOptional(),
    descending: z.boolean().exactOptional(),
    after: plainText.max(2000).exactOptional(),
    limit: z.number().int().min(1).max(5000).exactOptional(),
  }),
);

/** What the API document says about the entities of a kind. */
interface ListedDescription<Entity> {
  readonly schema: z.ZodType<Entity>;
  readonly page: z.ZodType<Page<Entity>>;
  readonly tag: string;
  readonly summary: string;
}

/** Every listed kind in the API document. */
export const LISTED: { readonly [K in ListedKind]: ListedDescription<ListedByKind[K]> } = {
  jobState: {
    schema: jobStateSchema,
    page: pageOf('JobStatePage', jobStateSchema),
    tag: 'Jobs',
    summary: 'What scheduled work did last; sorted by id',
  },
  workflow: {
    schema: workflowSchema,
    page: pageOf('WorkflowPage', workflowSchema),
    tag: 'Workflows',
    summary: 'What happens by itself. Group: trigger; sorted by id',
  },
  delivery: {
    schema: deliverySchema,
    page: pageOf('DeliveryPage', deliverySchema),
    tag: 'Workflows',
    summary: 'What workflows sent and are to send. Group: workflow; sorted as their events happened',
  },
  territory: {
    schema: territorySchema,
    page: pageOf('TerritoryPage', territorySchema),
    tag: 'Ownership',
    summary: 'Who answers for which records. Group: record type; state: owner; sorted by id',
  },
  codePattern: {
    schema: codePatternSchema,
    page: pageOf('CodePatternPage', codePatternSchema),
    tag: 'Codes',
    summary: 'How records are numbered. Group: record type; sorted by id',
  },
  codeAssignment: {
    schema: codeAssignmentSchema,
    page: pageOf('CodeAssignmentPage', codeAssignmentSchema),
    tag: 'Codes',
    summary: 'Codes that records have or had. Group: pattern; sorted as the segments of a code are',
  },
  codeCounter: {
    schema: codeCounterSchema,
    page: pageOf('CodeCounterPage', codeCounterSchema),
    tag: 'Codes',
    summary: 'Running numbers by scope. Group: pattern; sorted by scope',
  },
  codeJob: {
    schema: storedCodeJobSchema,
    page: pageOf('StoredCodeJobPage', storedCodeJobSchema),
    tag: 'Codes',
    summary: 'Jobs that numbered or re-coded all records. Group: pattern; sorted by when they began',
  },
  ruleVersion: {
    schema: ruleVersionSchema,
    page: pageOf('RuleVersionPage', ruleVersionSchema),
    tag: 'Rules',
    summary: 'Rules as they were published. Group: rule; sorted by number',
  },
  ruleRun: {
    schema: ruleRunReportSchema,
    page: pageOf('RuleRunPage', ruleRunReportSchema),
    tag: 'Rules',
    summary: 'Runs of rules that ended. Group: kind; sorted by when they began',
  },
  tierScheme: {
    schema: tierSchemeSchema,
    page: pageOf('TierSchemePage', tierSchemeSchema),
    tag: 'Tiers',
    summary: 'How records are graded. Group: record type; sorted by id',
  },
  tierAssignment: {
    schema: tierAssignmentSchema,
    page: pageOf('TierAssignmentPage', tierAssignmentSchema),
    tag: 'Tiers',
    summary: 'Tiers of records. Group: scheme; state: tier; sorted by score',
  },
  note: {
    schema: noteSchema,
    page: pageOf('NotePage', noteSchema),
    tag: 'Notes',
    summary: 'Notes on records. Group: grade; sorted by grade, then time',
  },
  noteGrades: {
    schema: noteGradesSchema,
    page: pageOf('NoteGradesPage', noteGradesSchema),
    tag: 'Notes',
    summary: 'Grades that notes can have, where they are not the default ones',
  },
  suggestion: {
    schema: suggestionSchema,
    page: pageOf('SuggestionPage', suggestionSchema),
    tag: 'Rules',
    summary: 'Suggested tags. Group: rule, empty for those from texts; sorted by when they were made',
  },
};
