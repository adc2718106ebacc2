import type { Instant } from '@tagma/core';
import type { BackupEntity, BackupErrorCode, RestoreReport } from '@tagma/core/backup';

/** The newest form of archives that this release reads and writes. */
export const ARCHIVE_VERSION = 1;

/** The file of an archive that says what the others hold. */
export const MANIFEST = 'manifest.json';

/** What the cells of a column hold. `json`: a value of whatever type, written as JSON. */
export type ColumnType = 'text' | 'number' | 'boolean' | 'json';

/** One column of a table. */
export interface ArchiveColumn {
  /** As it stands in the first row. */
  readonly name: string;
  /** Where the value stands in what the row tells: a member, or a member of a member. */
  readonly path: readonly [string] | readonly [string, string];
  readonly type: ColumnType;
  /** What an empty cell means. Default: there is no such member. */
  readonly empty?: 'null';
}

/** What the rows of a table are. */
export type TableContent =
  | { readonly kind: 'record'; readonly recordType: string }
  | { readonly kind: 'child'; readonly recordType: string; readonly collection: string }
  | { readonly kind: 'assignment' | 'hold'; readonly recordType: string }
  | { readonly kind: 'audit' }
  | { readonly kind: Exclude<BackupEntity['kind'], 'assignment' | 'hold'> };

/** One CSV file of an archive. */
export interface ArchiveTable {
  /** Name of the file, e.g. `customer-orders.csv`. */
  readonly file: string;
  readonly content: TableContent;
  readonly columns: readonly ArchiveColumn[];
  /** Rows without the header. */
  readonly rows: number;
}

/** `manifest.json` of an archive. */
export interface ArchiveManifest {
  readonly format: 'tagma-csv';
  readonly version: typeof ARCHIVE_VERSION;
  /** When it was written. */
  readonly at: Instant;
  readonly tables: readonly ArchiveTable[];
  /** Hash of the newest entry of the history, `null` without any. */
  readonly auditHash: string | null;
  /** Whether anything was written while the archive was taken: it may then mix states that never were together. */
  readonly changedMeanwhile: boolean;
}

/** What can be wrong with an archive. */
export type ArchiveFault =
  | 'not-an-archive' // not a ZIP file, or a damaged one
  | 'no-manifest' // `manifest.json` is missing, or not of its form
  | 'unsupported-version'
  | 'missing-file'
  | 'too-large' // a file unpacks to more than this release reads
  | 'not-utf-8' // a spreadsheet saved it in another encoding
  | 'missing-column'
  | 'unknown-column'
  | 'broken-row' // quotes that do not close, or another number of cells than columns
  | 'bad-cell' // no value of the type of its column
  | 'wrong-row-count'; // rows were taken out or put in

/** One thing that is wrong, and where. */
export interface ArchiveProblem {
  /** Faults of the tables, or of what they hold. */
  readonly code: ArchiveFault | BackupErrorCode;
  /** Empty for the whole archive. */
  readonly file: string;
  /** As a spreadsheet counts, the header is row 1; 0 for the whole file. */
  readonly row: number;
  /** Empty for the whole row. */
  readonly column: string;
  /** In English, for logs; interfaces have words of their own for `code`. */
  readonly message: string;
}

/** An archive that cannot be read on. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(readonly problem: ArchiveProblem) {
    const { file, row, column, message } = problem;
    const place = [file, row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
    super(place === '' ? message : `${place}: ${message}`);
  }
}

/** What a restore of an archive would find. */
export interface ArchiveCheck {
  /** Whether it would succeed, in an empty store. */
  readonly ok: boolean;
  /** What would be restored; `null` for what is no archive. */
  readonly report: RestoreReport | null;
  /** The tables with their rows, as the manifest names them. */
  readonly tables: readonly { readonly file: string; readonly rows: number }[];
  /** What is wrong; at most as many as asked for. */
  readonly problems: readonly ArchiveProblem[];
  /** All there are. */
  readonly problemCount: number;
}
