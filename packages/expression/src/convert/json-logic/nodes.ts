import { isObject } from '../shared/json.js';
import { pointer } from '../shared/losses.js';
import type { Place } from './made.js';

/** An operation: the only key of an object, and its arguments. */
export interface Operation {
  readonly operator: string;
  readonly arguments: readonly unknown[];
  /** Where each argument stands; a single one may stand without a list. */
  readonly place: (index: number) => Place;
}

/** The operation that a node is; `undefined` for literals, lists, and objects that are none. */
export function operationOf(node: unknown, place: Place): Operation | undefined {
  if (!isObject(node)) return undefined;
  const [operator, ...others] = Object.keys(node);
  if (operator === undefined || others.length > 0) return undefined;
  const given = node[operator];
  const at = pointer(place.path, operator);
  const inList = Array.isArray(given);
  return {
    operator,
    arguments: inList ? (given as readonly unknown[]) : [given],
    place: (index) => ({ ...place, path: inList ? pointer(at, index) : at, depth: place.depth + 1 }),
  };
}
