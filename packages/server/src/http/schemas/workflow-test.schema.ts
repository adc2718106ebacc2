import { z } from 'zod';
import type { WorkflowTest } from '../../workflows/workflow-test.types.js';
import { named } from './registry.js';
import { jsonObjectSchema } from './shared.schema.js';

/** {@link WorkflowTest} */
export const workflowTestSchema = named<WorkflowTest>(
  'WorkflowTest',
  z.object({
    result: z.enum(['match', 'no-match', 'error']),
    payload: jsonObjectSchema.nullable(),
    attempt: z
      .discriminatedUnion('ok', [
        z.object({ ok: z.literal(true) }),
        z.object({
          ok: z.literal(false),
          code: z.enum([
            'host-not-allowed',
            'unknown-secret',
            'unreachable',
            'timeout',
            'status',
            'condition',
          ]),
          status: z.number().int().exactOptional(),
        }),
      ])
      .nullable(),
  }),
);
