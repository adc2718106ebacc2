import type { RecordSchema } from '../lint/schema.types.js';
import { allowsValue, typesOf } from './schema-facts.js';

/** Whether a record, or a value in one, is as the schema says. Fields that the schema does not list are free. */
export function conforms(schema: RecordSchema, value: unknown): boolean {
  if (!allowsValue(schema, value) || !hasFormat(schema, value)) return false;
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined || value.every((item: unknown) => conforms(items, item));
  }
  return !isObject(value) || conformsInside(schema, value);
}

function conformsInside(schema: RecordSchema, value: Readonly<Record<string, unknown>>): boolean {
  const { required = [], properties = {} } = schema;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(properties).every(
    ([name, inner]) => !Object.hasOwn(value, name) || conforms(inner, value[name]),
  );
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function hasFormat({ format }: RecordSchema, value: unknown): boolean {
  const pattern = format !== undefined && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return pattern === undefined || typeof value !== 'string' || pattern.test(value);
}

/** The value with everything that the schema requires and that it lacks. */
export function completed(schema: RecordSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined ? value : value.map((item: unknown) => completed(items, item));
  }
  if (!isObject(value)) return value;
  const { required = [], properties = {} } = schema;
  const known = Object.entries(value).map(([name, inner]) => {
    const its = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return [name, its === undefined ? inner : completed(its, inner)] as const;
  });
  const added = required
    .filter((name) => !Object.hasOwn(value, name))
    .map(
      (name) =>
        [name, sampleOf((Object.hasOwn(properties, name) ? properties[name] : undefined) ?? {})] as const,
    );
  return Object.fromEntries([...known, ...added]);
}

/** A value that the schema allows, as ordinary as can be. */
export function sampleOf(schema: RecordSchema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  switch (typesOf(schema)?.[0]) {
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return [];
    case 'object':
      return completed(schema, {});
    default:
      return sampleText(schema);
  }
}

function sampleText({ format }: RecordSchema): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  return format === 'date' ? '2026-01-01' : 'text';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
