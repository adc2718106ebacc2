import type {
  ColumnMapping,
  ColumnProfile,
  ConvertedRow,
  CsvDialect,
  CsvProfile,
  FileMapping,
  ImportPlan,
  RowProblem,
} from '@tagma/csv';
import { z } from 'zod';
import { named } from '../http/schemas/registry.js';
import { idSchema, jsonObjectSchema, plainText } from '../http/schemas/shared.schema.js';
import type { ImportPreview, UploadAnswer } from './imports.types.js';

const count = z.number().int().min(0);
const index = count.max(999);
const fieldType = z.enum(['text', 'integer', 'number', 'boolean', 'date', 'datetime']);
const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);
const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252']);

const dialect = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']),
  newline: z.enum(['\n', '\r']),
}) satisfies z.ZodType<CsvDialect>;

const columnMapping = named<ColumnMapping>(
  'ColumnMapping',
  z.strictObject({
    index,
    header: z.string(),
    field: plainText.min(1).max(100).nullable(),
    type: fieldType,
    dateOrder: dateOrder.exactOptional(),
  }),
);

const fileMapping = named<FileMapping>(
  'FileMapping',
  z.strictObject({
    encoding,
    dialect,
    idColumn: index.nullable(),
    parentColumn: index.nullable(),
    columns: z.array(columnMapping).max(1000),
  }),
);

/** {@link ImportPlan} */
export const importPlanSchema = named<ImportPlan>(
  'ImportPlan',
  z.strictObject({
    recordType: idSchema,
    files: z.record(plainText.min(1).max(100), fileMapping),
    onExisting: z.enum(['skip', 'update', 'replace']).exactOptional(),
    timeZone: plainText.max(100).exactOptional(),
  }),
);

const columnProfile = named<ColumnProfile>(
  'ColumnProfile',
  z.object({
    index,
    header: z.string(),
    key: z.string(),
    type: fieldType,
    dateOrder: dateOrder.exactOptional(),
    filled: count,
    misfits: count,
    unique: z.boolean(),
    nearlyUnique: z.boolean(),
    samples: z.array(z.string()),
    notes: z.array(
      z.enum([
        'leading-zeros',
        'phone',
        'identifier',
        'long-number',
        'ambiguous-date',
        'no-zone',
        'duplicate-header',
        'empty-header',
        'renamed',
      ]),
    ),
  }),
);

const csvProfile = named<CsvProfile>(
  'CsvProfile',
  z.object({
    encoding,
    bom: z.boolean(),
    dialect,
    rows: count,
    blank: count,
    broken: count,
    columns: z.array(columnProfile),
  }),
);

/** {@link UploadAnswer} */
export const uploadAnswerSchema = named<UploadAnswer>(
  'UploadAnswer',
  z.object({ profile: csvProfile, mapping: fileMapping }),
);

/** Members of {@link RowProblem}. */
export const rowProblemMembers = {
  line: count,
  column: z.string().nullable(),
  code: z.enum([
    'unclosed-quote',
    'bad-quote',
    'row-too-long',
    'not-number',
    'not-integer',
    'out-of-range',
    'not-boolean',
    'not-date',
    'not-datetime',
    'broken-text',
    'cell-too-long',
    'too-few-cells',
    'too-many-cells',
    'missing-id',
    'duplicate-id',
    'id-too-long',
  ]),
  value: z.string(),
  details: z.record(z.string(), z.number()).exactOptional(),
} as const;

const rowProblem = named<RowProblem>('RowProblem', z.object(rowProblemMembers));

const convertedRow = named<ConvertedRow>(
  'ConvertedRow',
  z.object({ line: count, id: z.string(), parentId: z.string().nullable(), data: jsonObjectSchema }),
);

/** {@link ImportPreview} */
export const importPreviewSchema = named<ImportPreview>(
  'ImportPreview',
  z.object({
    files: z.record(
      z.string(),
      z.object({ rows: z.array(convertedRow), problems: z.array(rowProblem), checked: count }),
    ),
  }),
);
