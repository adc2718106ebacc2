import type { Json } from './shared.types.js';

/** A domain object as JSON. All domain objects are plain data; only TypeScript interfaces do not show it. */
export function asJson(value: object | null): Json {
  return value as Json;
}

/** An object that is neither an array nor `null`. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an audit entry keeps of a change: the touched members, or the whole where something began or ended. */
export function auditStates(
  before: object | null,
  after: object | null,
): { readonly before: Json; readonly after: Json } {
  if (before !== null && after !== null) return touchedMembers(before, after);
  return { before: asJson(before), after: asJson(after) };
}

/** The members whose values differ, as they were and as they are, without `version`. */
function touchedMembers(before: object, after: object): { readonly before: Json; readonly after: Json } {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'version',
  );
  const touched = keys.filter((key) => !sameJson(memberOf(before, key), memberOf(after, key)));
  return { before: pick(before, touched), after: pick(after, touched) };
}

function pick(source: object, keys: readonly string[]): Json {
  const present = keys.filter((key) => memberOf(source, key) !== undefined);
  return asJson(Object.fromEntries(present.map((key) => [key, memberOf(source, key)])));
}

function memberOf(source: object, key: string): unknown {
  return Object.hasOwn(source, key) ? (source as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Whether two plain values are equal member by member; the order of keys does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  const sameKeys = keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
  return sameKeys && keys.every((key) => sameJson(a[key], b[key]));
}
