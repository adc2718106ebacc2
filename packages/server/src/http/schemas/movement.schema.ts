import type { MovementCell } from '@tagma/core/movement';
import { z } from 'zod';
import { named } from './registry.js';
import { idSchema, instantSchema } from './shared.schema.js';

/** Tags that one question names at most. */
const MAX_TAGS = 500;

/** What is asked. */
export const movementBody = z.strictObject({
  about: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('tiers'), schemeId: idSchema }),
    z.strictObject({
      type: z.literal('tags'),
      recordType: idSchema,
      tagIds: z.array(idSchema).min(1).max(MAX_TAGS),
    }),
  ]),
  from: instantSchema,
  to: instantSchema,
  /** Ids that each cell names at most. Default 1,000. */
  limit: z.int().min(0).max(100_000).exactOptional(),
});

/** One cell with its count; long lists of ids are cut. */
export type MovementAnswer = readonly (MovementCell & { readonly count: number })[];

/** {@link MovementAnswer} */
export const movementSchema = named<MovementAnswer>(
  'Movement',
  z.array(
    z.object({
      from: z.string().nullable().describe('Tier or tag at the first moment; `+`: several tags; null: none.'),
      to: z.string().nullable(),
      count: z.int(),
      recordIds: z.array(z.string()),
    }),
  ),
);
