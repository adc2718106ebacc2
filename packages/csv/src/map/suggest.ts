import type { FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import { headerKeys } from '../profile/headers.js';
import type { ColumnProfile, CsvProfile } from '../profile/profile.types.js';
import { fieldsOfRole, reservedKeys } from './roles.js';
import { RECORDS_ROLE, type ColumnMapping, type FileMapping, type FileRole } from './map.types.js';
import { namesField, namesId } from './synonyms.js';

/**
 * Proposes what becomes of each column: known names (English and Chinese) fill the fields of the record type,
 * every other column becomes a field under its own name. Nothing is left out but a plain `id` column, which
 * becomes the row's id.
 */
export function suggestMapping(
  profile: CsvProfile,
  recordType: RecordTypeDefinition,
  role: FileRole = RECORDS_ROLE,
): FileMapping {
  const rowKey = role === RECORDS_ROLE ? recordType.id : role;
  const parent = role === RECORDS_ROLE ? null : bestId(profile.columns, recordType.id, 2);
  const id = ownId(profile, rowKey, parent);
  return {
    encoding: profile.encoding,
    dialect: profile.dialect,
    idColumn: id?.index ?? null,
    parentColumn: parent?.index ?? null,
    columns: mapColumns(
      withFreeKeys(profile.columns, reservedKeys(recordType, role)),
      fieldsOfRole(recordType, role) ?? [],
      id,
    ),
  };
}

/** A column called like a collection gets a key of its own. */
function withFreeKeys(
  columns: readonly ColumnProfile[],
  reserved: readonly string[],
): readonly ColumnProfile[] {
  const keys = headerKeys(
    columns.map(({ header }) => header),
    reserved,
  );
  return columns.map((column, at) => ({ ...column, key: keys[at]?.key ?? column.key }));
}

/** The column that names a row most surely. */
function bestId(columns: readonly ColumnProfile[], rowKey: string, atLeast: 1 | 2): ColumnProfile | null {
  const rated = columns
    .map((column) => ({ column, rate: namesId(column.header, rowKey) }))
    .filter(({ rate }) => rate >= atLeast)
    .sort((a, b) => b.rate - a.rate || a.column.index - b.column.index);
  return rated[0]?.column ?? null;
}

/** An id must tell rows apart: a column of order numbers with a line per article does not. */
function ownId(profile: CsvProfile, rowKey: string, parent: ColumnProfile | null): ColumnProfile | null {
  const columns = profile.columns.filter((column) => column !== parent);
  const named = bestId(columns, rowKey, 1);
  if (named !== null && (named.unique || named.nearlyUnique)) return named;
  return columns.find((column) => column.unique && column.notes.includes('identifier')) ?? null;
}

function mapColumns(
  columns: readonly ColumnProfile[],
  fields: readonly FieldDefinition[],
  id: ColumnProfile | null,
): readonly ColumnMapping[] {
  const free = new Map(fields.map((field) => [field.key, field]));
  const exact = columns.map((column) => take(free, (field) => field.key === column.key));
  return columns.map((column, at) => {
    const field =
      exact[at] ?? (column.index === id?.index ? null : take(free, (candidate) => fits(column, candidate)));
    if (field !== null) return mapTo(column, field);
    const isPlainId = column.index === id?.index && /^(?:id|编号)$/i.test(column.header.trim());
    return mapTo(column, { key: isPlainId ? null : column.key, type: column.type });
  });
}

function take(
  free: Map<string, FieldDefinition>,
  wanted: (field: FieldDefinition) => boolean,
): FieldDefinition | null {
  const found = [...free.values()].find(wanted);
  if (found === undefined) return null;
  free.delete(found.key);
  return found;
}

/** A known name is not enough: a column `date` full of words does not fill a field of dates. */
function fits(column: ColumnProfile, field: FieldDefinition): boolean {
  const named = namesField(column.header, field.key, Object.values(field.title));
  return named && (field.type === 'text' || column.filled === 0 || widens(column.type, field.type));
}

function widens(from: FieldDefinition['type'], to: FieldDefinition['type']): boolean {
  return from === to || (from === 'integer' && to === 'number') || (from === 'date' && to === 'datetime');
}

function mapTo(
  column: ColumnProfile,
  field: { readonly key: string | null; readonly type: FieldDefinition['type'] },
): ColumnMapping {
  const { index, header, dateOrder } = column;
  return {
    index,
    header,
    field: field.key,
    type: field.type,
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}
