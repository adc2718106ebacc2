import {
  ARCHIVE_VERSION,
  type ArchiveColumn,
  type ArchiveManifest,
  type ArchiveTable,
} from './archive.types.js';

/** The manifest, or the code of what is wrong with it. */
export function parseManifest(text: string): ArchiveManifest | 'no-manifest' | 'unsupported-version' {
  const value = parsed(text);
  if (!isObject(value) || value['format'] !== 'tagma-csv') return 'no-manifest';
  if (value['version'] !== ARCHIVE_VERSION) return 'unsupported-version';
  const { at, tables, auditHash, changedMeanwhile } = value;
  const good =
    typeof at === 'string' &&
    Array.isArray(tables) &&
    tables.every(isTable) &&
    (auditHash === null || typeof auditHash === 'string') &&
    typeof changedMeanwhile === 'boolean';
  // Every member was looked at.
  return good ? (value as unknown as ArchiveManifest) : 'no-manifest';
}

function isTable(value: unknown): value is ArchiveTable {
  if (!isObject(value)) return false;
  const { file, content, columns, rows } = value;
  return (
    typeof file === 'string' &&
    Number.isInteger(rows) &&
    isObject(content) &&
    typeof content['kind'] === 'string' &&
    ['recordType', 'collection'].every((key) => ['string', 'undefined'].includes(typeof content[key])) &&
    Array.isArray(columns) &&
    columns.every(isColumn)
  );
}

function isColumn(value: unknown): value is ArchiveColumn {
  if (!isObject(value)) return false;
  const { name, path, type, empty } = value;
  return (
    typeof name === 'string' &&
    Array.isArray(path) &&
    (path.length === 1 || path.length === 2) &&
    path.every((part) => typeof part === 'string') &&
    ['text', 'number', 'boolean', 'json'].includes(String(type)) &&
    (empty === undefined || empty === 'null')
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The caller tells that the manifest is none.
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
