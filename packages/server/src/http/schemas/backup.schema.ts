import type { RestoreReport } from '@tagma/core/backup';
import { z } from 'zod';
import type { BackupFileCheck } from '../../backup/backup-file.types.js';
import { named } from './registry.js';

/** {@link RestoreReport} */
export const restoreReportSchema = named<RestoreReport>(
  'RestoreReport',
  z.object({ records: z.int(), childRows: z.int(), entities: z.int(), auditEntries: z.int() }),
);

/** {@link BackupFileCheck} */
export const backupCheckSchema = named<BackupFileCheck>(
  'BackupCheck',
  z.object({
    ok: z.boolean().describe('Whether a restore into an empty store would succeed.'),
    report: restoreReportSchema.nullable(),
    tables: z.array(z.object({ file: z.string(), rows: z.int() })),
    problems: z.array(
      z.object({
        code: z.enum([
          'not-an-archive',
          'no-manifest',
          'unsupported-version',
          'missing-file',
          'too-large',
          'not-utf-8',
          'missing-column',
          'unknown-column',
          'broken-row',
          'bad-cell',
          'wrong-row-count',
          'not-json',
          'malformed',
          'cut-off',
          'not-empty',
          'wrong-history',
          'invalid-workspace',
          'conflict',
        ]),
        line: z.int().describe('Of a backup of lines, from 1; 0 for the whole.'),
        file: z.string().describe('Of an archive; empty for the whole.'),
        row: z.int().describe('As a spreadsheet counts, the header is row 1; 0 for the whole file.'),
        column: z.string(),
        message: z.string(),
      }),
    ),
    problemCount: z.int(),
  }),
);
