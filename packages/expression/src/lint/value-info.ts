import type { RecordSchema, SchemaType } from './schema.types.js';

/** Types that matter to operators and functions. */
export type Kind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'function';

/** What is known about the value of an expression. */
export interface ValueInfo {
  /** Types it may have (of its items, for a list); undefined when nothing is known. */
  readonly kinds?: ReadonlySet<Kind>;
  /** It can be a list, or several values. */
  readonly many: boolean;
  /** It is a field that holds a list, so that it may be an empty one. */
  readonly listField: boolean;
  /** It may be missing. */
  readonly optional: boolean;
  /** What the schema says about it (about its items, for a list). */
  readonly schema?: RecordSchema;
  /** Names that lead to it from the record, when it is a field. */
  readonly path?: readonly string[];
}

/** Nothing is known. */
export const UNKNOWN: ValueInfo = { many: false, listField: false, optional: true };

/** One value of known types that is always there. */
export function single(...kinds: readonly Kind[]): ValueInfo {
  return { kinds: new Set(kinds), many: false, listField: false, optional: false };
}

/** One value of known types that is missing when what it is made of is missing. */
export function maybe(...kinds: readonly Kind[]): ValueInfo {
  return { ...single(...kinds), optional: true };
}

/** The types that a schema names. */
export function typesOf(schema: RecordSchema | undefined): readonly SchemaType[] {
  const { type } = schema ?? {};
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

/** The value that a schema describes, as it stands in a record. */
export function infoOf(
  schema: RecordSchema | undefined,
  where: { readonly many: boolean; readonly optional: boolean; readonly path?: readonly string[] },
): ValueInfo {
  const listField =
    typesOf(schema).includes('array') || (schema?.type === undefined && schema?.items !== undefined);
  const value = listField ? itemsOf(schema) : schema;
  const kinds = kindsOf(value, listField ? schema : undefined);
  return {
    ...(kinds === undefined ? {} : { kinds }),
    many: where.many || listField,
    listField,
    optional: where.optional,
    ...(value === undefined ? {} : { schema: value }),
    ...(where.path === undefined ? {} : { path: where.path }),
  };
}

/** Lists of lists are read through, as paths do. */
function itemsOf(schema: RecordSchema | undefined): RecordSchema | undefined {
  let items = schema?.items;
  while (items !== undefined && typesOf(items).includes('array')) items = items.items;
  return items;
}

const KINDS: Readonly<Partial<Record<SchemaType, Kind>>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
  object: 'object',
};

function kindsOf(value: RecordSchema | undefined, list: RecordSchema | undefined): Set<Kind> | undefined {
  const types = typesOf(value);
  if (types.length === 0)
    return value?.enum === undefined ? undefined : new Set(value.enum.map(kindOfLiteral));
  const kinds = [...types, ...typesOf(list).filter((type) => type !== 'array')].flatMap(
    (type) => KINDS[type] ?? [],
  );
  return new Set(kinds);
}

/** The type of a literal. */
export function kindOfLiteral(value: string | number | boolean | null): Kind {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

/** What follows `.name` on a value. */
export function fieldOf(value: ValueInfo, name: string): ValueInfo {
  const { schema, path } = value;
  const next = path === undefined ? {} : { path: [...path, name] };
  const field = ownProperty(schema, name);
  const many = value.many;
  if (field === undefined) return { ...UNKNOWN, many, ...next };
  const required = schema?.required?.includes(name) === true && !value.optional && !many;
  return infoOf(field, { many, optional: !required, ...next });
}

/** The field of an object schema. */
export function ownProperty(schema: RecordSchema | undefined, name: string): RecordSchema | undefined {
  const { properties } = schema ?? {};
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether a value can only have types among these. */
export function isOnly({ kinds }: ValueInfo, ...allowed: readonly Kind[]): boolean {
  return kinds !== undefined && kinds.size > 0 && [...kinds].every((kind) => allowed.includes(kind));
}

/** Whether a value is known to possibly have a type outside of these. */
export function mayBeOther({ kinds }: ValueInfo, ...allowed: readonly Kind[]): boolean {
  return kinds !== undefined && [...kinds].some((kind) => !allowed.includes(kind));
}
