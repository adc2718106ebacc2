import type { ColumnSchema, FieldSchema } from './columns.types.js';
import { isObject, readOwn } from './read-field.js';
import { shapeOfTime } from './time-text.js';

/** Objects within objects are followed this deep, lists of records within lists of records likewise. */
const DEEPEST = 4;
/** A field whose times repeat more than this often is kept as texts, each once. */
const REPEATS = 8;

/**
 * The fields that records have, and what they hold, from a sample. A field that is not in the sample gets no
 * column; rules that read it run on the records themselves.
 */
export function inferSchema(sample: readonly unknown[]): ColumnSchema {
  return { fields: fieldsOf(sample.filter(isObject), [], 0) };
}

function fieldsOf(records: readonly object[], before: readonly string[], depth: number): FieldSchema[] {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return [...names].flatMap((name) => {
    const values = records
      .map((record) => readOwn(record, name))
      .filter((value) => value !== undefined && value !== null);
    return fieldOf(values, [...before, name], depth);
  });
}

function fieldOf(values: readonly unknown[], path: readonly string[], depth: number): FieldSchema[] {
  const lists = values.filter((value): value is readonly unknown[] => Array.isArray(value));
  if (lists.length > 0) return listOf(lists.flat(), path, depth);
  const objects = values.filter(isObject);
  if (objects.length > 0) return depth < DEEPEST ? fieldsOf(objects, path, depth + 1) : [];
  if (values.length > 0 && values.every((value) => typeof value === 'number'))
    return [{ path, type: 'number' }];
  return [{ path, type: areTimes(values) ? 'time' : 'text' }];
}

function listOf(items: readonly unknown[], path: readonly string[], depth: number): FieldSchema[] {
  const objects = items.filter(isObject);
  if (objects.length > 0) {
    return depth < DEEPEST ? [{ path, type: 'collection', fields: fieldsOf(objects, [], depth + 1) }] : [];
  }
  const numbers = items.length > 0 && items.every((item) => typeof item === 'number');
  return [{ path, type: 'list', of: numbers ? 'number' : 'text' }];
}

function areTimes(values: readonly unknown[]): boolean {
  if (values.length < REPEATS) return false;
  const times = values.every((value) => typeof value === 'string' && shapeOfTime(value) !== undefined);
  return times && new Set(values).size * REPEATS > values.length;
}
