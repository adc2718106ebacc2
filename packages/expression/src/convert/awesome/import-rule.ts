import { pathOf, RowValues, type ValueSource } from '../query-builder/values.js';
import { type JsonObject, listMember, member } from '../shared/json.js';
import { pointer } from '../shared/losses.js';
import { fieldPath } from '../shared/names.js';
import { term, type Written } from '../shared/written.js';
import type { AwesomePlace, AwesomeState } from './awesome-state.js';
import { AWESOME_OPERATORS } from './operators.js';

/** One row as a condition; `undefined` when it is lost, with the reason noted. */
export function importAwesomeRule(
  properties: JsonObject,
  place: AwesomePlace,
  state: AwesomeState,
): Written | undefined {
  const at = pointer(place.path, 'properties');
  const { losses } = state;
  const field = member(properties, 'field');
  const operator = member(properties, 'operator');
  if (typeof field !== 'string' || typeof operator !== 'string') {
    const isFunction = typeof field === 'object' && field !== null;
    if (isFunction) losses.refuse(pointer(at, 'field'), 'unknown-source', { value: 'func' });
    else losses.refuse(at, 'incomplete-row', { name: typeof field === 'string' ? 'operator' : 'field' });
    return undefined;
  }
  const source = sourceOf(properties);
  if (source === undefined) {
    losses.refuse(pointer(at, 'valueSrc'), 'unknown-source', { value: member(properties, 'valueSrc') });
    return undefined;
  }
  const writer = Object.hasOwn(AWESOME_OPERATORS, operator) ? AWESOME_OPERATORS[operator] : undefined;
  if (writer === undefined) {
    losses.refuse(pointer(at, 'operator'), 'unknown-operator', { value: operator });
    return undefined;
  }
  const names = relativePath(field, place, state);
  const value = listMember(properties, 'value') ?? [];
  const values = new RowValues(source, names, state, (name) => fieldWithin(name, place, state));
  const condition = writer({ field: fieldPath(names), value, values, missing: state.missing });
  if (condition === undefined) losses.refuse(pointer(at, 'value'), 'bad-value', { value, name: operator });
  return condition;
}

/** All values of a row come from one source; functions and constants of the application do not carry over. */
function sourceOf(properties: JsonObject): ValueSource | undefined {
  const sources = new Set((listMember(properties, 'valueSrc') ?? []).filter((source) => source != null));
  if (sources.size === 0) return 'value';
  const [only] = sources;
  return sources.size === 1 && (only === 'value' || only === 'field') ? only : undefined;
}

/**
 * A field that a row within children compares with: of the same child, or of the record. One of a child further out
 * cannot be reached.
 */
function fieldWithin(field: string, place: AwesomePlace, state: AwesomeState): Written | undefined {
  const path = pathOf(field, state);
  const { inside } = place;
  if (inside.every((name, index) => path[index] === name)) return fieldPath(path.slice(inside.length));
  return path[0] === inside[0] ? undefined : term(`$$.${fieldPath(path).text}`);
}

/** The path of a field from the child it is read from: `results.score` within `results` is `score`. */
export function relativePath(field: string, place: AwesomePlace, state: AwesomeState): readonly string[] {
  const path = pathOf(field, state);
  const { inside } = place;
  return inside.length > 0 && inside.every((name, index) => path[index] === name)
    ? path.slice(inside.length)
    : path;
}
