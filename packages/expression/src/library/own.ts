/** An object under construction. */
export type Fields = Record<string, unknown>;

/** Gives an object a field of its own, whatever its name. Assigning `__proto__` would set the prototype. */
export function setOwn(object: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Fields)[key] = value;
}

/** The names of an object's own fields; none for anything else. */
export function namesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** An own field of an object. */
export function getOwn(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Fields)[key] : undefined;
}
