import type { FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import { RECORDS_ROLE, type FileRole } from './map.types.js';

/** The fields that rows of a role have; `null` when the record type has no such collection. */
export function fieldsOfRole(type: RecordTypeDefinition, role: FileRole): readonly FieldDefinition[] | null {
  if (role === RECORDS_ROLE) return type.fields;
  return type.collections.find((collection) => collection.key === role)?.fields ?? null;
}

/** Keys that a field of this role must not have, because rules use them for something else. */
export function reservedKeys(type: RecordTypeDefinition, role: FileRole): readonly string[] {
  if (role !== RECORDS_ROLE) return ['__proto__'];
  return ['id', 'tags', '__proto__', ...type.collections.map((collection) => collection.key)];
}
