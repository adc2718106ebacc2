import type { JsonObject } from '@tagma/core';
import type { BrokenRow } from '../read/read.types.js';
import type { ValueFault } from '../values/value.js';

/** Why a row is not imported. Closed list; `describeProblem` has a text for each. */
export type RowProblemCode =
  | BrokenRow['code']
  | ValueFault
  | 'too-few-cells'
  | 'too-many-cells'
  | 'missing-id'
  | 'duplicate-id' // details.firstLine
  | 'id-too-long';

/** One reason for which one row was not imported. */
export interface RowProblem {
  /** Physical line in the file, from 1; the header is most often line 1. */
  readonly line: number;
  /** Header of the column to blame, or `null` for the row as a whole. */
  readonly column: string | null;
  readonly code: RowProblemCode;
  /** What stands there, cut. */
  readonly value: string;
  readonly details?: Readonly<Record<string, number>>;
}

/** A row that can be stored. */
export interface ConvertedRow {
  readonly line: number;
  readonly id: string;
  /** Child rows: id of the record they belong to, `null` when the cell is empty. Records: always `null`. */
  readonly parentId: string | null;
  /** Empty cells are absent. */
  readonly data: JsonObject;
}

/** What became of one row. */
export type RowResult =
  | { readonly kind: 'row'; readonly row: ConvertedRow }
  | { readonly kind: 'problems'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'header' }
  | { readonly kind: 'blank' };
