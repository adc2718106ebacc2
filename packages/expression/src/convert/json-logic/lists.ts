import { childCondition } from '../shared/collections.js';
import { isObject } from '../shared/json.js';
import { opposite, type Polarity } from '../shared/slots.js';
import { call, term, type Written } from '../shared/written.js';
import {
  childrenWhere,
  countedOf,
  itemsOf,
  type Made,
  type Place,
  predicate,
  type Reader,
  settled,
  value,
} from './made.js';
import { operationOf, type Operation } from './nodes.js';

/** `some`, `all`, `none` */
export function readChildren(operation: Operation, polarity: Polarity, reader: Reader): Made | undefined {
  const { operator } = operation;
  const source = reader.value(operation.arguments[0], operation.place(0), reader);
  const inside = operator === 'none' ? opposite(polarity) : polarity;
  const place: Place = { ...operation.place(1), scope: 'item' };
  const where = reader.condition(operation.arguments[1], place, inside, reader);
  if (source === undefined || where === undefined) return undefined;
  const mode = operator === 'all' ? 'all' : operator === 'none' ? 'none' : 'some';
  return settled(childCondition(itemsOf(source), mode, predicate(where)));
}

/** `filter` as a list. */
export function readFilter(operation: Operation, reader: Reader): Made | undefined {
  const source = reader.value(operation.arguments[0], operation.place(0), reader);
  const place: Place = { ...operation.place(1), scope: 'item' };
  const where = reader.condition(operation.arguments[1], place, 'mixed', reader);
  if (source === undefined || where === undefined) return undefined;
  return { written: childrenWhere(itemsOf(source), where), type: 'list', absence: 'never' };
}

/** `map` that takes one field of each child. */
export function readMap(operation: Operation, reader: Reader): Made | undefined {
  const source = reader.value(operation.arguments[0], operation.place(0), reader);
  const field = reader.value(operation.arguments[1], { ...operation.place(1), scope: 'item' }, reader);
  if (source === undefined || field === undefined) return undefined;
  if (field.path === undefined) {
    reader.state.losses.refuse(operation.place(1).path, 'no-form', { value: 'map' });
    return undefined;
  }
  const written = member(source.written, field);
  if (field.path.length === 0) return { ...source, type: 'list', absence: 'never' };
  const { text } = field.written;
  const withNulls = term(`${source.written.text}.($exists(${text}) ? ${text} : null)`);
  return { written, type: 'list', absence: 'never', mapped: { from: countedOf(source), withNulls } };
}

function member(source: Written, field: Made): Written {
  if (field.path?.length === 0) return source;
  return term(
    `${source.text}.${field.written.text.startsWith('$') ? `(${field.written.text})` : field.written.text}`,
  );
}

/**
 * `reduce` where it is one of the ways to count or to sum: from 0, adding to the accumulator 1, or 1 or 0 by a
 * condition, or a field of the current child.
 */
export function readReduction(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const [list, step, initial] = operation.arguments;
  const added = addedTo(step, operation.place(1));
  if (added === undefined || initial !== 0) {
    reader.state.losses.refuse(place.path, 'no-form', { value: 'reduce' });
    return undefined;
  }
  const source = reader.value(list, operation.place(0), reader);
  if (source === undefined) return undefined;
  if (added.node === 1) return value(call('count', countedOf(source)));
  const counted = countedBy(added.node, added.place);
  if (counted !== undefined) {
    const where = reader.condition(counted.node, counted.place, 'mixed', reader);
    return where === undefined ? undefined : value(call('count', childrenWhere(itemsOf(source), where)));
  }
  const field = reader.value(added.node, added.place, reader);
  if (field === undefined) return undefined;
  if (field.path === undefined) {
    reader.state.losses.refuse(added.place.path, 'no-form', { value: 'reduce' });
    return undefined;
  }
  reader.state.losses.change(added.place.path, 'missing-in-sum', { value: field.written.text });
  return value(call('sum', member(source.written, field)), 'zero');
}

interface Part {
  readonly node: unknown;
  readonly place: Place;
}

/** What `{"+": [x, {"var": "accumulator"}]}` adds, in either order. */
function addedTo(step: unknown, place: Place): Part | undefined {
  const sum = operationOf(step, { ...place, scope: 'reduction' });
  if (sum?.operator !== '+' || sum.arguments.length !== 2) return undefined;
  const index = sum.arguments.findIndex((part) => !isAccumulator(part));
  const other = sum.arguments[1 - index];
  return isAccumulator(other) ? { node: sum.arguments[index], place: sum.place(index) } : undefined;
}

function isAccumulator(node: unknown): boolean {
  if (!isObject(node) || !Object.hasOwn(node, 'var')) return false;
  const name = node['var'];
  return name === 'accumulator' || (Array.isArray(name) && name[0] === 'accumulator');
}

/** The condition of `{"if": [condition, 1, 0]}`. */
function countedBy(node: unknown, place: Place): Part | undefined {
  const choice = operationOf(node, place);
  if (choice?.operator !== 'if' || choice.arguments[1] !== 1 || choice.arguments[2] !== 0) return undefined;
  return { node: choice.arguments[0], place: choice.place(0) };
}
