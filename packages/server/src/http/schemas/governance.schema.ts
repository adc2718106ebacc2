import type {
  Proposal,
  ProposalComment,
  ProposalQuery,
  TaxonomyVersion,
  TaxonomyVersionInfo,
} from '@tagma/core';
import { z } from 'zod';
import { proposableSchema } from './commands.schema.js';
import { named } from './registry.js';
import { idSchema, pageOf, plainText } from './shared.schema.js';
import { conceptPartSchema, conceptSchema } from './workspace.schema.js';

const versionMembers = {
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  note: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  publisherName: z.string(),
  conceptCount: z.number().int(),
} as const;

/** {@link TaxonomyVersionInfo} */
export const taxonomyVersionInfoSchema = named<TaxonomyVersionInfo>(
  'TaxonomyVersionInfo',
  z.object(versionMembers),
);

/** {@link TaxonomyVersion} */
export const taxonomyVersionSchema = named<TaxonomyVersion>(
  'TaxonomyVersion',
  z.object({ ...versionMembers, concepts: z.array(conceptSchema) }),
);

const stateSchema = z.enum(['open', 'accepted', 'rejected', 'withdrawn']);

const person = { by: z.string(), name: z.string(), at: z.string() } as const;

const commentSchema = named<ProposalComment>('ProposalComment', z.object({ ...person, text: z.string() }));

/** {@link Proposal} */
export const proposalSchema = named<Proposal>(
  'Proposal',
  z.object({
    id: z.string(),
    version: z.number().int(),
    command: proposableSchema,
    reason: z.string(),
    seen: conceptPartSchema,
    state: stateSchema,
    proposedBy: z.string(),
    authorName: z.string(),
    proposedAt: z.string(),
    comments: z.array(commentSchema),
    end: z.object({ ...person, reason: z.string() }).exactOptional(),
  }),
);

/** A page of proposals, newest first. */
export const proposalPageSchema = pageOf('ProposalPage', proposalSchema);

/** {@link ProposalQuery} */
export const proposalQuerySchema = named<ProposalQuery>(
  'ProposalQuery',
  z.strictObject({
    states: z.array(stateSchema).exactOptional(),
    proposedBy: idSchema.exactOptional(),
    after: plainText.max(1000).exactOptional(),
    limit: z.number().int().min(1).max(500).exactOptional(),
  }),
);
