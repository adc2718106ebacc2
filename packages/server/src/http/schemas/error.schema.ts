import { z } from 'zod';
import type { ApiErrorBody } from '../api-error.js';
import { named } from './registry.js';

/** {@link ApiErrorBody} */
export const errorBodySchema = named<ApiErrorBody>(
  'Error',
  z.object({
    error: z.object({
      code: z.enum([
        'malformed-json',
        'invalid',
        'unauthenticated',
        'forbidden',
        'not-found',
        'conflict',
        'too-large',
        'unsupported-media-type',
        'rule-does-not-compile',
        'wrong-state',
        'key-reused',
        'storage-full',
        'too-many-requests',
        'busy',
        'unavailable',
        'stopping',
        'internal',
      ]),
      message: z.string(),
      path: z.string().exactOptional(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
  }),
);
