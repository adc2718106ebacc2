import type { RecordSchema, SchemaType } from '../lint/schema.types.js';

/** What a schema says of the value at a path. */
export interface Facts {
  readonly schema: RecordSchema;
  readonly canBeMissing: boolean;
}

/** Types that a value may have; undefined when any will do. */
export function typesOf({ type }: RecordSchema): readonly SchemaType[] | undefined {
  return type === undefined || typeof type !== 'string' ? type : [type];
}

/**
 * What is known of the value at a path of the record; undefined when it can be anything. Through a list on
 * the way a path reads several values, of which nothing is said.
 */
export function factsAt(record: RecordSchema | undefined, path: readonly string[]): Facts | undefined {
  let here = record;
  let canBeMissing = false;
  for (const name of path) {
    if (here?.properties === undefined || !Object.hasOwn(here.properties, name)) return undefined;
    const types = typesOf(here);
    // A record is an object, also when its schema does not say so; of anything inside it must be said.
    if (here !== record && (types === undefined || types.includes('array'))) return undefined;
    const certain = here === record || types?.every((type) => type === 'object') === true;
    if (!certain || here.required?.includes(name) !== true) canBeMissing = true;
    here = here.properties[name];
  }
  return here === undefined ? undefined : { schema: here, canBeMissing };
}

/** Whether a value has one of the types, and is one of the values listed. What is inside is not looked at. */
export function allowsValue(schema: RecordSchema, value: unknown): boolean {
  const types = typesOf(schema);
  if (types !== undefined && !types.some((type) => hasType(value, type))) return false;
  return schema.enum === undefined || schema.enum.some((each) => each === value);
}

function hasType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
