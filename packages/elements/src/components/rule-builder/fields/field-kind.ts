import type { LiteralValue, RecordSchema } from '@tagma/expression';
import type { FieldKind } from './field-catalog.types.js';

/** Names by which records tell their tags: see `ruleInput` of the core. */
const TAG_FIELDS: ReadonlySet<string> = new Set(['tags', 'tagTree']);

/** What kind of value a schema describes. What it leaves open, or says in several ways, is `any`. */
export function kindOfSchema(schema: RecordSchema, name: string): FieldKind {
  const type = onlyType(schema);
  if (type === 'array') return kindOfList(schema.items, name);
  if (type === 'object') return 'object';
  if (type === 'boolean') return 'boolean';
  if (type === 'number') return 'number';
  if (type !== 'string') return 'any';
  return schema.format === 'date' || schema.format === 'date-time' ? 'date' : 'text';
}

/** The one type besides null, told from other keywords where it is not named; `undefined` when open. */
function onlyType(schema: RecordSchema): string | undefined {
  const named = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? guessed(schema));
  const types = new Set(named.filter((type) => type !== 'null').map(plainType));
  return types.size === 1 ? [...types][0] : undefined;
}

function plainType(type: string): string {
  return type === 'integer' ? 'number' : type;
}

function guessed(schema: RecordSchema): readonly string[] {
  if (schema.properties !== undefined) return ['object'];
  if (schema.items !== undefined) return ['array'];
  if (schema.enum !== undefined) return schema.enum.map((value) => (value === null ? 'null' : typeof value));
  return schema.format?.startsWith('date') === true ? ['string'] : [];
}

function kindOfList(items: RecordSchema | undefined, name: string): FieldKind {
  if (items === undefined) return 'list';
  const type = onlyType(items);
  if (type === 'object') return 'collection';
  return type === 'string' && TAG_FIELDS.has(name) ? 'tags' : 'list';
}

/** The only values that a field may have besides null; of a list, the values in it. */
export function choicesOf(schema: RecordSchema): readonly LiteralValue[] | null {
  const values = schema.enum ?? schema.items?.enum;
  return values?.filter((value) => value !== null) ?? null;
}
