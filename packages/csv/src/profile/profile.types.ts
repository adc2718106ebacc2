import type { FieldType } from '@tagma/core';
import type { CsvDialect, CsvEncoding } from '../read/read.types.js';
import type { DateOrder } from '../values/dates.js';

/** Something worth telling about a column before it is imported. */
export type ColumnNote =
  | 'leading-zeros' // digits with a zero in front: kept as text
  | 'phone' // telephone numbers: kept as text
  | 'identifier' // digits under a name such as InvoiceNo: kept as text
  | 'long-number' // more digits than a number holds exactly: kept as text
  | 'ambiguous-date' // 03/04/2026 could be two days: kept as text until somebody says which
  | 'no-zone' // times without a zone: read in the workspace's time zone
  | 'duplicate-header' // another column has the same name
  | 'empty-header' // has no name
  | 'renamed'; // the name could not be used as it stands

/** One column of a file, as found by reading all of it. */
export interface ColumnProfile {
  /** Position from 0. */
  readonly index: number;
  /** Name as it stands in the file. */
  readonly header: string;
  /** The name as a field key: unchanged where possible, made unique and usable where not. */
  readonly key: string;
  readonly type: FieldType;
  /** Set for dates whose year does not come first. */
  readonly dateOrder?: DateOrder;
  /** Cells that are not empty. */
  readonly filled: number;
  /** Filled cells that do not fit `type`; their rows would be refused. */
  readonly misfits: number;
  /** No value occurs twice and none is empty. */
  readonly unique: boolean;
  /** Hardly any value occurs twice (under 2 %): a column of ids with a few mistakes in it. */
  readonly nearlyUnique: boolean;
  /** The first different values, cut. */
  readonly samples: readonly string[];
  readonly notes: readonly ColumnNote[];
}

/** What a file holds, found by reading all of it. */
export interface CsvProfile {
  readonly encoding: CsvEncoding;
  /** Starts with a byte order mark. */
  readonly bom: boolean;
  readonly dialect: CsvDialect;
  /** Rows below the header that are not blank, broken ones included. */
  readonly rows: number;
  /** Blank lines, and lines of nothing but delimiters. */
  readonly blank: number;
  /** Rows that could not be cut into cells or have another number of cells than the header. */
  readonly broken: number;
  readonly columns: readonly ColumnProfile[];
}
