import { z } from 'zod';
import { named } from '../http/schemas/registry.js';
import { refusalSchema } from '../http/schemas/outcome.schema.js';
import { rowProblemMembers } from './imports.schema.js';
import type {
  ImportFailure,
  ImportProblem,
  ImportResult,
  ImportStatus,
  ProblemPage,
} from './imports.types.js';

const count = z.number().int().min(0);

const importProblem = named<ImportProblem>(
  'ImportProblem',
  z.object({ role: z.string(), ...rowProblemMembers }),
);

/** {@link ProblemPage} */
export const problemPageSchema = named<ProblemPage>(
  'ProblemPage',
  z.object({ items: z.array(importProblem), next: z.string().nullable(), total: count }),
);

const fileResult = z.object({ rows: count, imported: count, refused: count, blank: count });

const importResult = named<ImportResult>(
  'ImportResult',
  z.object({
    transactionId: z.string().nullable(),
    files: z.record(z.string(), fileResult),
    added: count,
    updated: count,
    skipped: count,
    linked: count,
    withoutParent: count,
    unknownParent: count,
    ownersKept: count,
    newFields: z.record(z.string(), z.array(z.string())),
  }),
);

const importFailure = named<ImportFailure>(
  'ImportFailure',
  z.object({
    code: z.enum(['changed-file', 'broken-file', 'refused', 'disk-full', 'internal']),
    message: z.string(),
    refusal: refusalSchema.exactOptional(),
  }),
);

/** {@link ImportStatus} */
export const importStatusSchema = named<ImportStatus>(
  'ImportStatus',
  z.object({
    id: z.string(),
    recordType: z.string(),
    state: z.enum(['uploading', 'ready', 'running', 'done', 'cancelled', 'failed']),
    phase: z.enum(['waiting', 'reading', 'writing', 'finished']),
    createdAt: z.string(),
    processed: count,
    total: count,
    problems: count,
    files: z.record(z.string(), z.object({ rows: count, bytes: count })),
    result: importResult.nullable(),
    failure: importFailure.nullable(),
  }),
);
