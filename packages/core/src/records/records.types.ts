import type { JsonObject, LocalizedText } from '../shared/shared.types.js';

/** Type of a field; `date` is `YYYY-MM-DD`, `datetime` an ISO instant with a zone. */
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** One field of a record type. */
export interface FieldDefinition {
  /** The key in the record's data, and the name a rule uses. */
  readonly key: string;
  readonly type: FieldType;
  readonly title: LocalizedText;
}

/** A list of child rows that hang on a record, e.g. `orders`. */
export interface CollectionDefinition {
  readonly key: string;
  readonly title: LocalizedText;
  readonly fields: readonly FieldDefinition[];
}

/** A kind of record that the host defines, e.g. `customer`. */
export interface RecordTypeDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  /** Field shown as the record's name; falls back to the id. */
  readonly nameField?: string;
  /**
   * Text field that holds the user or team who owns the record: what scopes of roles ask about. Without one the
   * records belong to all alike, and no scope narrows them.
   */
  readonly ownerField?: string;
  readonly fields: readonly FieldDefinition[];
  readonly collections: readonly CollectionDefinition[];
}

/** A record as stored: fields only; child rows are read apart. */
export interface DataRecord {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly data: JsonObject;
}

/**
 * A record with its child rows, as rules see it through `ruleInput()`. Every collection that the record
 * type defines is present, empty when there are no rows; rows are in the code point order of their ids.
 */
export interface FullRecord extends DataRecord {
  readonly collections: Readonly<Record<string, readonly JsonObject[]>>;
}
