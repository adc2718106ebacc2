import type { Alphabet, DateFormat, Segment } from '@tagma/core';
import { CHECK_ALGORITHMS, DATE_FORMATS } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { localizedTextSchema } from './shared.schema.js';

const id = z.string();
const width = z.object({ min: z.number().int(), max: z.number().int() });
const value = z.union([z.string(), z.number(), z.boolean()]).nullable();

const alphabetSchema = named<Alphabet>(
  'CodeAlphabet',
  z.union([
    z.enum(['digits', 'upper', 'alphanumeric', 'no-confusables', 'crockford', 'gb32100']),
    z.object({ characters: z.string() }),
    z.object({ except: z.string() }),
  ]),
);

/** {@link Segment} */
export const segmentSchema = named<Segment>(
  'CodeSegment',
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('literal'), id, text: z.string() }),
    z.object({
      type: z.literal('map'),
      id,
      field: z.string(),
      table: z.array(z.object({ value, code: z.string(), label: localizedTextSchema.exactOptional() })),
      lossy: z.boolean().exactOptional(),
      unmapped: z.enum(['error', 'default', 'skip']),
      default: z.string().exactOptional(),
    }),
    z.object({
      type: z.literal('field'),
      id,
      field: z.string(),
      transform: z.enum(['none', 'upper', 'lower', 'initials', 'digits']),
      width,
      pad: z.string().exactOptional(),
      truncate: z.boolean(),
      alphabet: alphabetSchema,
    }),
    z.object({
      type: z.literal('date'),
      id,
      field: z.string().nullable(),
      format: z.enum(Object.keys(DATE_FORMATS) as DateFormat[]),
      timeZone: z.string().exactOptional(),
    }),
    z.object({
      type: z.literal('sequence'),
      id,
      width: z.number().int(),
      start: z.number().int(),
      step: z.number().int(),
      alphabet: alphabetSchema,
      skip: z.array(z.string()),
      scope: z.array(z.string()),
      overflow: z.enum(['error', 'grow']),
      reserved: z.array(
        z.object({ from: z.number().int(), to: z.number().int(), note: z.string().exactOptional() }),
      ),
      fill: z.enum(['next', 'lowest-free']),
    }),
    z.object({
      type: z.literal('check'),
      id,
      algorithm: z.enum(CHECK_ALGORITHMS),
      covers: z.array(z.string()),
      alphabet: alphabetSchema.exactOptional(),
    }),
    z.object({ type: z.literal('expression'), id, expression: z.string(), width, alphabet: alphabetSchema }),
  ]),
);
