/** A JSON object as read: nothing is known of its members, and only own ones count. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member; `undefined` for inherited names such as `constructor`. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An own member that is a list. */
export function listMember(object: JsonObject, name: string): readonly unknown[] | undefined {
  const value = member(object, name);
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}
