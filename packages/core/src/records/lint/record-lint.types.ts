import type { Json } from '../../shared/shared.types.js';

/** What can be wrong with a stored record or a tag on it. */
export type RecordFindingCode =
  | 'field-empty' // nothing stands in a field of the record type; `field`
  | 'field-impossible' // what stands there is not of the type of the field; `field`
  | 'row-negative' // an amount of a child row is below nothing: often a return, or a sign that slipped in; `field`
  | 'row-in-future' // a child row, which tells what happened, is dated later than now; `field`
  | 'tag-value-empty' // a tag that takes a value has none; `tagId`
  | 'tag-value-impossible' // the value does not fit the tag, e.g. is out of its range; `tagId`
  | 'tag-unknown' // there is no such tag; `tagId`
  | 'tag-out-of-use'; // archived, merged, or a category by now; `tagId`

/** A record that a finding is about. */
export interface RecordExample {
  readonly recordId: string;
  /** Where in the record a value of a child row stands, e.g. `orders[2].amount`; the first row is 0. */
  readonly path?: string;
  /** What stands there; absent where nothing does. */
  readonly value?: Json;
  /** What is surely meant, e.g. the number that a text spells. */
  readonly suggestion?: Json;
}

/** One thing that is wrong with one field or one tag, on however many records. */
export interface RecordFinding {
  readonly code: RecordFindingCode;
  /** The collection whose rows it is about; absent for what the record itself holds. */
  readonly collection?: string;
  readonly field?: string;
  readonly tagId?: string;
  /** Records it is found on, or rows of a collection. */
  readonly count: number;
  /** The first of them, in the order in which they were looked at. */
  readonly examples: readonly RecordExample[];
}

/** What is wrong with the records that were looked at. */
export interface RecordLintReport {
  readonly records: number;
  /** Child rows of them. */
  readonly rows: number;
  /** By code, then field or tag in the order of the record type, the fields of its collections last, and of ids. */
  readonly findings: readonly RecordFinding[];
}
