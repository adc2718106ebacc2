import type { Instant, Refusal } from '@tagma/core';
import type { ConvertedRow, CsvProfile, FileMapping, FileRole, RowProblem } from '@tagma/csv';

/** uploading → ready → running → done, or cancelled or failed. */
export type ImportState = 'uploading' | 'ready' | 'running' | 'done' | 'cancelled' | 'failed';

/** What a running import is doing. Until `writing` has ended nothing is stored. */
export type ImportPhase = 'waiting' | 'reading' | 'writing' | 'finished';

/** A problem of one row, in one of the files. */
export interface ImportProblem extends RowProblem {
  readonly role: FileRole;
}

/** What became of the rows of one file. */
export interface FileResult {
  /** Rows that are not blank. `imported` + `refused`. */
  readonly rows: number;
  readonly imported: number;
  /** Rows with at least one problem. */
  readonly refused: number;
  readonly blank: number;
}

/** What an import did. */
export interface ImportResult {
  /** `null` when there was not one good row. */
  readonly transactionId: string | null;
  readonly files: Readonly<Record<FileRole, FileResult>>;
  /** Records and child rows together, as the store counted them. */
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  /** Child rows that hang on a record. */
  readonly linked: number;
  /** Child rows whose cell for the record is empty; kept, and seen by no rule. */
  readonly withoutParent: number;
  /** Child rows that name a record that is not there yet; they link up when it comes. */
  readonly unknownParent: number;
  /** Records that somebody moved to another owner while the import ran: they stay with that owner. */
  readonly ownersKept: number;
  /** Keys of the fields that were added, by role. */
  readonly newFields: Readonly<Record<FileRole, readonly string[]>>;
}

/** Why an import failed as a whole. Nothing was stored. */
export interface ImportFailure {
  readonly code:
    | 'changed-file' // the columns are not those that were mapped
    | 'broken-file' // e.g. a damaged gzip file
    | 'refused' // the new fields could not be added, or records are out of reach (see `refusal`), or others move them
    | 'disk-full'
    | 'internal';
  /** English, for people and logs; interfaces translate `code`. */
  readonly message: string;
  readonly refusal?: Refusal;
}

/** An import as callers see it. */
export interface ImportStatus {
  readonly id: string;
  readonly recordType: string;
  readonly state: ImportState;
  readonly phase: ImportPhase;
  readonly createdAt: Instant;
  /** Rows read so far, and rows in all files. */
  readonly processed: number;
  readonly total: number;
  /** Number of problems found so far; `GET /imports/{id}/problems` lists them. */
  readonly problems: number;
  readonly files: Readonly<Record<FileRole, { readonly rows: number; readonly bytes: number }>>;
  readonly result: ImportResult | null;
  readonly failure: ImportFailure | null;
}

/** Answer to an upload: what the file holds, and a proposal what to do with it. */
export interface UploadAnswer {
  readonly profile: CsvProfile;
  readonly mapping: FileMapping;
}

/** The beginning of a file as it would be imported. */
export interface FilePreview {
  /** The first 20 good rows. */
  readonly rows: readonly ConvertedRow[];
  /** Problems among the first 1,000 rows. */
  readonly problems: readonly RowProblem[];
  /** Rows looked at. */
  readonly checked: number;
}

/** What an import would do. */
export interface ImportPreview {
  readonly files: Readonly<Record<FileRole, FilePreview>>;
}

/** A page of problems, in the order in which they were found. */
export interface ProblemPage {
  readonly items: readonly ImportProblem[];
  readonly next: string | null;
  /** All problems; lists stop at 100,000. */
  readonly total: number;
}
