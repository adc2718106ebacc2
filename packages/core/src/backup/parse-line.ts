import * as v from 'valibot';
import { LISTED_KINDS } from '../store/listed.js';
import { BACKUP_VERSION, BackupError, type BackupLine } from './backup.types.js';

const id = v.pipe(v.string(), v.minLength(1));
const data = v.record(v.string(), v.unknown());
const KINDS = [
  'settings',
  'concept',
  'rule',
  'assignment',
  'hold',
  'taxonomyVersion',
  'proposal',
  ...LISTED_KINDS,
] as const;

const versioned = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const auditEntry = v.looseObject({
  seq: v.number(),
  at: v.string(),
  actorId: v.string(),
  actorName: v.string(),
  action: v.string(),
  target: v.looseObject({ kind: v.string() }),
  before: v.unknown(),
  after: v.unknown(),
  reason: v.nullable(v.string()),
  transactionId: v.string(),
  prevHash: v.string(),
  hash: v.string(),
});

/** The form of each line; what settings, taxonomy and rules must be like besides is checked as one whole. */
const lineSchema = v.variant('line', [
  v.strictObject({ line: v.literal('header'), version: v.number(), at: v.string() }),
  v.strictObject({ line: v.literal('entity'), kind: v.picklist(KINDS), key: id, entity: versioned }),
  v.strictObject({ line: v.literal('record'), type: id, id, data }),
  v.strictObject({
    line: v.literal('child'),
    recordType: id,
    collection: id,
    id,
    parentId: v.nullable(id),
    data,
  }),
  v.strictObject({ line: v.literal('audit'), entry: auditEntry }),
  v.strictObject({
    line: v.literal('footer'),
    lines: v.number(),
    auditHash: v.nullable(v.string()),
    changedMeanwhile: v.boolean(),
  }),
]);

/**
 * Reads one line of a backup.
 *
 * @throws BackupError
 */
export function parseBackupLine(text: string, lineNumber: number): BackupLine {
  const value = parseJson(text, lineNumber);
  const result = v.safeParse(lineSchema, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue);
    throw new BackupError('malformed', lineNumber, `${path ?? 'the line'}: ${issue.message}`);
  }
  const line = result.output;
  if (line.line === 'header' && line.version !== BACKUP_VERSION)
    throw new BackupError('unsupported-version', lineNumber, `Version ${line.version} cannot be read.`);
  // Checked above. What was parsed is given on as it came: the checker would put members in another order.
  return value as BackupLine;
}

function parseJson(text: string, lineNumber: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new BackupError('not-json', lineNumber, error instanceof Error ? error.message : String(error));
  }
}
