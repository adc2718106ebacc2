/** Copies made here; they cannot change any more, so they are never copied again. */
const copies = new WeakSet<object>();

/**
 * A deep, frozen copy of plain data: what the store keeps can be changed neither by the caller that handed
 * it in nor by one that reads it. Members named `__proto__` stay ordinary members.
 */
export function frozenCopy<T>(value: T): T {
  return copyAny(value) as T;
}

function copyAny(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value;
  const copy = Array.isArray(value) ? value.map(copyAny) : copyMembers(value);
  copies.add(Object.freeze(copy));
  return copy;
}

/** Member by member: thousands of concepts are copied by one import, and a list of pairs for each takes three times as long. */
function copyMembers(value: object): object {
  const members = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(members)) {
    const member = copyAny(members[key]);
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: member, configurable: true, enumerable: true });
    else copy[key] = member;
  }
  return copy;
}
