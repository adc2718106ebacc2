import * as v from 'valibot';
import { clearable, editableDetails, optional } from '../validation/concept-schemas.js';
import { LIMITS } from '../validation/limits.js';
import {
  aliasesSchema,
  colorSchema,
  commentSchema,
  conceptKindSchema,
  existingId,
  finiteNumber,
  iconSchema,
  layerSchema,
  localizedDescription,
  localizedName,
  nameSchema,
  newIdSchema,
  noteSchema,
  reasonSchema,
  requiredReasonSchema,
  versionSchema,
} from '../validation/schemas.js';
import type { ProposableCommand } from '../proposals/proposals.types.js';
import { recordsSchema } from './tag-command-schema.js';

/** Members that a concept may lack, the same in a draft and in a patch. */
const optionalMembers = {
  aliases: v.exactOptional(aliasesSchema),
  layer: v.exactOptional(layerSchema),
  exclusive: v.exactOptional(v.boolean()),
  ownerId: v.exactOptional(existingId),
  order: v.exactOptional(finiteNumber),
};

const conceptDraft = v.strictObject({
  ...optionalMembers,
  ...optional(editableDetails),
  kind: conceptKindSchema,
  parentId: v.nullable(existingId),
  name: localizedName,
  description: v.exactOptional(localizedDescription),
  color: v.exactOptional(colorSchema),
  icon: v.exactOptional(iconSchema),
});

const conceptPatch = v.strictObject({
  ...optionalMembers,
  ...clearable(editableDetails),
  kind: v.exactOptional(conceptKindSchema),
  parentId: v.exactOptional(v.nullable(existingId)),
  name: v.exactOptional(localizedName),
  description: v.exactOptional(v.nullable(localizedDescription)),
  color: v.exactOptional(v.nullable(colorSchema)),
  icon: v.exactOptional(v.nullable(iconSchema)),
});

const versioned = { id: existingId, expectedVersion: versionSchema };
const conceptIds = v.pipe(
  v.array(existingId),
  v.minLength(1, 'missing'),
  v.maxLength(LIMITS.concepts, 'too-long'),
);
const position = v.pipe(v.number(), v.integer('wrong-value'), v.minValue(0, 'wrong-value'));
const parts = v.pipe(
  v.array(
    v.union([
      v.strictObject({ conceptId: existingId }),
      v.strictObject({ draft: conceptDraft, id: newIdSchema }),
    ]),
  ),
  v.minLength(1, 'missing'),
  v.maxLength(LIMITS.people, 'too-long'),
);

/** Changes of categories and tags that can also be proposed. */
const proposable = [
  v.strictObject({
    type: v.literal('createConcept'),
    concept: conceptDraft,
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({ type: v.literal('updateConcept'), ...versioned, patch: conceptPatch }),
  v.strictObject({
    type: v.picklist(['archiveConcept', 'restoreConcept', 'deleteConcept']),
    ...versioned,
  }),
  v.strictObject({
    type: v.picklist(['archiveConcepts', 'restoreConcepts', 'deleteConcepts']),
    ids: conceptIds,
  }),
  v.strictObject({
    type: v.literal('moveConcepts'),
    ids: conceptIds,
    parentId: v.nullable(existingId),
    beforeId: v.nullable(existingId),
  }),
  v.strictObject({ type: v.literal('mergeConcepts'), ids: conceptIds, intoId: existingId }),
  v.strictObject({
    type: v.literal('splitConcept'),
    id: existingId,
    parts,
    assign: v.pipe(
      v.array(v.strictObject({ part: position, records: recordsSchema })),
      v.maxLength(LIMITS.people, 'too-long'),
    ),
    rest: v.union([position, v.literal('keep')]),
  }),
] as const;

/** Fails to compile when schema and type part ways. */
/** A command that can be proposed. */
export const proposedCommand: v.GenericSchema<unknown, ProposableCommand> = v.variant('type', [
  ...proposable,
]);

/** Commands about the taxonomy. */
export const conceptCommands = [
  ...proposable,
  v.strictObject({ type: v.literal('reviewConcept'), ...versioned }),
  v.strictObject({
    type: v.literal('redirectConcepts'),
    redirects: v.pipe(
      v.array(v.strictObject({ id: existingId, intoId: existingId })),
      v.minLength(1, 'missing'),
      v.maxLength(LIMITS.concepts, 'too-long'),
    ),
  }),
  v.strictObject({
    type: v.literal('importConcepts'),
    concepts: v.pipe(
      v.array(v.strictObject({ ...conceptDraft.entries, id: newIdSchema })),
      v.maxLength(LIMITS.concepts, 'too-long'),
    ),
    onExisting: v.picklist(['skip', 'update']),
  }),
  v.strictObject({
    type: v.literal('publishTaxonomy'),
    name: nameSchema,
    note: v.exactOptional(noteSchema),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({ type: v.literal('restoreTaxonomy'), versionId: existingId }),
  v.strictObject({
    type: v.literal('proposeChange'),
    command: proposedCommand,
    reason: v.exactOptional(reasonSchema),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({ type: v.literal('commentOnProposal'), id: existingId, text: commentSchema }),
  v.strictObject({ type: v.picklist(['acceptProposal', 'withdrawProposal']), id: existingId }),
  v.strictObject({ type: v.literal('rejectProposal'), id: existingId, reason: requiredReasonSchema }),
] as const;
