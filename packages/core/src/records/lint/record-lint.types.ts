import type { Json } from '../../shared/shared.types.js';

/** What can be wrong with a stored record or a tag on it. */
export type RecordFindingCode =
  | 'field-empty' // nothing stands in a field of the record type; `field`
  | 'field-impossible' // what stands there is not of the type of the field; `field`
  | 'tag-value-empty' // a tag that takes a value has none; `tagId`
  | 'tag-value-impossible' // the value does not fit the tag, e.g. is out of its range; `tagId`
  | 'tag-unknown' // there is no such tag; `tagId`
  | 'tag-out-of-use'; // archived, merged, or a category by now; `tagId`

/** A record that a finding is about. */
export interface RecordExample {
  readonly recordId: string;
  /** What stands there; absent where nothing does. */
  readonly value?: Json;
  /** What is surely meant, e.g. the number that a text spells. */
  readonly suggestion?: Json;
}

/** One thing that is wrong with one field or one tag, on however many records. */
export interface RecordFinding {
  readonly code: RecordFindingCode;
  readonly field?: string;
  readonly tagId?: string;
  /** Records it is found on. */
  readonly count: number;
  /** The first of them, in the order in which they were looked at. */
  readonly examples: readonly RecordExample[];
}

/** What is wrong with the records that were looked at. */
export interface RecordLintReport {
  readonly records: number;
  /** By code, then field or tag in the order of the record type and of ids. */
  readonly findings: readonly RecordFinding[];
}
