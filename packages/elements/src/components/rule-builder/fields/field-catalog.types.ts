import type { LiteralValue } from '@tagma/expression';

/** What kind of value a field holds, as the builder offers operators and editors for it. */
export type FieldKind =
  'text' | 'number' | 'boolean' | 'date' | 'tags' | 'list' | 'object' | 'collection' | 'any';

/** One field of the record or of a row in one of its collections. */
export interface FieldInfo {
  /** Names from the record to the field, through collections. */
  readonly path: readonly string[];
  /** The part of the path that is read inside the innermost collection; what a rule text says there. */
  readonly local: readonly string[];
  /** Names of the collections around it, outermost first. */
  readonly scope: readonly string[];
  /** What people call it; the name when the schema has no title. */
  readonly title: string;
  readonly kind: FieldKind;
  /** Of a date: whether it is a day or an instant. */
  readonly dateOnly: boolean;
  /** Whether every record has it. */
  readonly required: boolean;
  /** The only values that are possible, where the schema says so. */
  readonly choices: readonly LiteralValue[] | null;
}

/** All fields of a schema; made once per schema, quick for thousands. */
export interface FieldCatalog {
  /** Fields that can be read where `scope` stands, in the order of the schema. */
  inScope(scope: readonly string[]): readonly FieldInfo[];
  /** The field at a path as the text says it there; `undefined` when the schema does not know it. */
  find(scope: readonly string[], local: readonly string[]): FieldInfo | undefined;
  /** Title of a path, from the record; the last name when unknown. */
  titleOf(path: readonly string[]): string;
}
