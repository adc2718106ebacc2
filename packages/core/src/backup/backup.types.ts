import type { AuditEntry } from '../audit/audit.types.js';
import type { Instant, JsonObject } from '../shared/shared.types.js';
import type { EntityByKind, EntityKind } from '../store/store.types.js';

/** The newest format of backups that this release reads and writes. */
export const BACKUP_VERSION = 1;

/** Begins a backup. */
export interface BackupHeader {
  readonly line: 'header';
  readonly version: typeof BACKUP_VERSION;
  readonly at: Instant;
}

/** One entity with the key that the store keeps it under. */
export type BackupEntity = {
  [K in EntityKind]: {
    readonly line: 'entity';
    readonly kind: K;
    readonly key: string;
    readonly entity: EntityByKind[K];
  };
}[EntityKind];

/** One record without its child rows. Restored records begin with version 1 again. */
export interface BackupRecord {
  readonly line: 'record';
  readonly type: string;
  readonly id: string;
  readonly data: JsonObject;
}

/** One child row. */
export interface BackupChild {
  readonly line: 'child';
  readonly recordType: string;
  readonly collection: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly data: JsonObject;
}

/** One entry of the history; they come oldest first. */
export interface BackupAudit {
  readonly line: 'audit';
  readonly entry: AuditEntry;
}

/** Ends a backup: without it, a file was cut off. */
export interface BackupFooter {
  readonly line: 'footer';
  /** Lines between header and footer. */
  readonly lines: number;
  /** Hash of the newest audit entry, `null` without any. */
  readonly auditHash: string | null;
  /** Whether anything was written while the backup was taken: it may then mix states that never were together. */
  readonly changedMeanwhile: boolean;
}

/** One line of a backup: everything there is, as JSON, one value per line. */
export type BackupLine =
  BackupHeader | BackupEntity | BackupRecord | BackupChild | BackupAudit | BackupFooter;

/** Why a backup could not be restored. */
export type BackupErrorCode =
  | 'not-json' // a line is not JSON
  | 'malformed' // a line lacks a member, or has one of another type
  | 'unsupported-version'
  | 'cut-off' // the file ends too early, or lines are missing
  | 'not-empty' // the store holds a workspace already
  | 'wrong-history' // the audit entries are not those that were written
  | 'invalid-workspace' // settings, taxonomy or rules are not of the right form
  | 'conflict'; // somebody wrote to the store at the same time, or an entity comes twice

/** A backup that was not restored, or not wholly: use an empty store for the next attempt. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupErrorCode,
    /** Number of the line to blame, from 1; 0 for the whole. */
    readonly lineNumber: number,
    message: string,
  ) {
    super(lineNumber === 0 ? message : `Line ${lineNumber}: ${message}`);
  }
}

/** What was restored. */
export interface RestoreReport {
  readonly records: number;
  readonly childRows: number;
  readonly entities: number;
  readonly auditEntries: number;
}
