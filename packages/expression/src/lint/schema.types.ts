/** Types that a value of a record may have; `integer` is a number without fraction. */
export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * What is known about the values of a record: the part of JSON Schema that helps to judge a rule. Everything
 * is optional; what is not said is not judged. Other keywords are ignored, so a full JSON Schema may be given.
 */
export interface RecordSchema {
  /** Types that the value may have. Without it any type is possible. */
  readonly type?: SchemaType | readonly SchemaType[];
  /** Fields of an object. When given, other fields count as unknown unless `additionalProperties` is true. */
  readonly properties?: Readonly<Record<string, RecordSchema>>;
  /** Fields that every record has. Fields not listed may be missing. */
  readonly required?: readonly string[];
  /** Whether there are more fields than `properties` lists. Default false. */
  readonly additionalProperties?: boolean;
  /** What the values of a list look like. */
  readonly items?: RecordSchema;
  /** The only values that are possible. */
  readonly enum?: readonly (string | number | boolean | null)[];
  /** `date-time` or `date`: text that is a time, for example `2026-01-31T08:00:00Z`. */
  readonly format?: string;
  /** The name that people see. */
  readonly title?: string;
}
