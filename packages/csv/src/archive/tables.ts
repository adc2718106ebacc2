import {
  assignmentKey,
  type AuditEntry,
  type JsonObject,
  type RecordTypeDefinition,
  type WorkspaceSettings,
} from '@tagma/core';
import type { BackupEntity, BackupLine } from '@tagma/core/backup';
import type { ArchiveColumn, TableContent } from './archive.types.js';
import { columnsOfKind, columnsOfRows } from './columns.js';

/** The lines between header and footer. */
export type ContentLine = Exclude<BackupLine, { readonly line: 'header' | 'footer' }>;

const FILES: Partial<Record<TableContent['kind'], string>> = {
  settings: 'settings',
  concept: 'taxonomy',
  rule: 'rules',
  audit: 'history',
  noteGrades: 'note-grades',
};

/** What a line is a row of. */
export function contentOf(line: ContentLine): TableContent {
  switch (line.line) {
    case 'record':
      return { kind: 'record', recordType: line.type };
    case 'child':
      return { kind: 'child', recordType: line.recordType, collection: line.collection };
    case 'audit':
      return { kind: 'audit' };
    case 'entity':
      return line.kind === 'assignment' || line.kind === 'hold'
        ? { kind: line.kind, recordType: line.entity.record.type }
        : { kind: line.kind };
  }
}

/** The rows of a line; only the settings are more than one. */
export function valuesOf(line: ContentLine): readonly JsonObject[] {
  switch (line.line) {
    case 'record':
      return [{ id: line.id, data: line.data }];
    case 'child':
      return [{ id: line.id, parentId: line.parentId, data: line.data }];
    case 'audit':
      return [asJson(line.entry)];
    case 'entity':
      return line.kind === 'settings'
        ? Object.entries(asJson(line.entity)).map(([member, value]) => ({ member, value }))
        : [asJson(line.entity)];
  }
}

/** The line of a row; what it must be like besides is checked when it is restored. */
export function lineOf(content: TableContent, value: JsonObject): JsonObject {
  switch (content.kind) {
    case 'record':
      return { line: 'record', type: content.recordType, ...value };
    case 'child':
      return { line: 'child', recordType: content.recordType, collection: content.collection, ...value };
    case 'audit':
      return { line: 'audit', entry: value };
    case 'assignment':
    case 'hold':
      return { line: 'entity', kind: content.kind, key: pairKey(value), entity: value };
    default:
      return { line: 'entity', kind: content.kind, key: value['id'] ?? '', entity: value };
  }
}

/** The settings, which lie in several rows. */
export function settingsOf(rows: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    rows.flatMap(({ member, value }) =>
      typeof member === 'string' && value !== undefined ? [[member, value]] : [],
    ),
  );
}

/** The columns of a table; fields of records come from the settings. */
export function columnsOf(
  content: TableContent,
  settings: WorkspaceSettings | null,
): readonly ArchiveColumn[] {
  if (content.kind !== 'record' && content.kind !== 'child') return columnsOfKind(content.kind);
  const type: RecordTypeDefinition | undefined = settings?.recordTypes.find(
    ({ id }) => id === content.recordType,
  );
  if (content.kind === 'record') return columnsOfRows(['id'], type?.fields ?? []);
  const collection = type?.collections.find(({ key }) => key === content.collection);
  return columnsOfRows(['id', 'parentId'], collection?.fields ?? []);
}

/** The name of a file for a table, without its ending: readable, and safe on every system. */
export function fileStem(content: TableContent): string {
  switch (content.kind) {
    case 'record':
      return slug(content.recordType);
    case 'child':
      return `${slug(content.recordType)}-${slug(content.collection)}`;
    case 'assignment':
      return `${slug(content.recordType)}-tags`;
    case 'hold':
      return `${slug(content.recordType)}-holds`;
    default:
      return FILES[content.kind] ?? `${kebab(content.kind)}s`;
  }
}

function pairKey(value: JsonObject): string {
  const { record, tagId } = value;
  if (typeof record !== 'object' || record === null || typeof tagId !== 'string') return '';
  const { type, id } = record as JsonObject;
  return typeof type === 'string' && typeof id === 'string' ? assignmentKey({ type, id }, tagId) : '';
}

function slug(text: string): string {
  return text.replaceAll(/[^\p{Letter}\p{Number}_]+/gu, '-').slice(0, 60) || 'table';
}

function kebab(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Entities hold nothing but JSON. */
function asJson(entity: BackupEntity['entity'] | AuditEntry): JsonObject {
  return entity as unknown as JsonObject;
}
