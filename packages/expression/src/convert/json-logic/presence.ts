import { literal } from '../shared/names.js';
import { call, choice, compare, joined, list, not, term, type Written } from '../shared/written.js';
import { pathOf, pathText } from './fields.js';
import { type Made, type Place, type Reader, settled } from './made.js';
import type { Operation } from './nodes.js';

const NOTHING = list([term('null'), literal('')]);

/** `missing`: true when any of the fields is missing, null or empty. */
export function readMissing(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const [first] = operation.arguments;
  const keys = Array.isArray(first) ? (first as readonly unknown[]) : operation.arguments;
  const fields = fieldsOf(keys, place, reader);
  if (fields === undefined) return undefined;
  if (fields.length === 0) return settled(term('false'));
  return settled(
    joined(
      'or',
      fields.flatMap((field) => [not(call('exists', field)), compare(field, 'in', NOTHING)]),
    ),
  );
}

/** `missing_some`: true when fewer than `n` of the fields have a value. */
export function readMissingSome(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const [needed, keys] = operation.arguments;
  if (typeof needed !== 'number' || !Array.isArray(keys)) {
    reader.state.losses.refuse(place.path, 'bad-value', { value: needed, name: 'missing_some' });
    return undefined;
  }
  const fields = fieldsOf(keys as readonly unknown[], place, reader);
  if (fields === undefined) return undefined;
  const points = fields.map((field) => choice(present(field), term('1'), term('0')));
  const least = Math.min(needed, fields.length);
  if (least <= 0) return settled(term('false'));
  return settled(compare(call('sum', list(points)), '<', term(String(least))));
}

function present(field: Written): Written {
  return joined('and', [call('exists', field), not(compare(field, 'in', NOTHING))]);
}

function fieldsOf(keys: readonly unknown[], place: Place, reader: Reader): readonly Written[] | undefined {
  const fields: Written[] = [];
  for (const key of keys) {
    const path = pathOf(key, place);
    if (path === undefined || path.length === 0) {
      reader.state.losses.refuse(place.path, 'bad-value', { value: key, name: 'missing' });
      return undefined;
    }
    fields.push(pathText(path));
  }
  return fields;
}
