import type { FieldDefinition, FieldType, RecordBatch } from '@tagma/core';
import type { CsvDialect, CsvEncoding } from '../read/read.types.js';
import type { DateOrder } from '../values/dates.js';

/** Where the rows of a file go: `records`, or the key of a collection, e.g. `orders`. */
export type FileRole = string;

/** The role of the file with the records themselves. */
export const RECORDS_ROLE = 'records';

/** What becomes of one column. */
export interface ColumnMapping {
  /** Position in the file, from 0. */
  readonly index: number;
  /** Name in the file; checked again when the file is read. */
  readonly header: string;
  /** Key of the field it fills, existing or new; `null` leaves the column out. */
  readonly field: string | null;
  readonly type: FieldType;
  /** For dates whose year does not come first. Default `ymd`. */
  readonly dateOrder?: DateOrder;
}

/** How one file is read. */
export interface FileMapping {
  readonly encoding: CsvEncoding;
  readonly dialect: CsvDialect;
  /** Column with the row's id. `null`: ids are made from the content, so that the same file twice adds nothing. */
  readonly idColumn: number | null;
  /** Child rows: column with the id of the record they belong to. Ignored for records. */
  readonly parentColumn: number | null;
  readonly columns: readonly ColumnMapping[];
}

/** What an import does. */
export interface ImportPlan {
  readonly recordType: string;
  /** By role; at least one file. */
  readonly files: Readonly<Record<FileRole, FileMapping>>;
  /** What happens to a record or child row that exists already. Default `update`: cells that are filled win. */
  readonly onExisting?: RecordBatch['onExisting'];
  /** IANA zone for times that name none. Default: the workspace's. */
  readonly timeZone?: string;
}

/** The fields that an import would add to a record type or collection. */
export interface NewFields {
  /** `null`: the record type itself. */
  readonly collection: string | null;
  readonly fields: readonly FieldDefinition[];
}

/** What is wrong with a plan; `path` is a JSON Pointer into it. */
export interface PlanFault {
  readonly path: string;
  readonly code:
    | 'no-files'
    | 'unknown-role'
    | 'unknown-time-zone'
    | 'unknown-column' // an index twice, out of the file, or under another header
    | 'field-twice' // two columns fill one field
    | 'wrong-type' // an existing field has another type
    | 'reserved-field'; // a name that rules use for something else
  readonly message: string;
}
