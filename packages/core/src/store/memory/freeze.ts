/**
 * A deep, frozen copy of plain data: what the store keeps can be changed neither by the caller that handed
 * it in nor by one that reads it. Members named `__proto__` stay ordinary members.
 */
export function frozenCopy<T>(value: T): T {
  return copyAny(value) as T;
}

function copyAny(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(copyAny));
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyAny(member)])),
  );
}
