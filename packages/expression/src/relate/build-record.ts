/** A value at a path; a value at `[]` is the whole record or item. */
export interface Part {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A record with these parts. Missing values are left out; what has no part is missing. */
export function buildRecord(parts: readonly Part[]): unknown {
  return parts.reduce<unknown>((record, part) => withPart(record, part.path, part.value), {});
}

function withPart(record: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? record : value;
  if (value === undefined) return record;
  const members = isObject(record) ? record : {};
  const inner = Object.hasOwn(members, name) ? members[name] : {};
  return { ...members, [name]: rest.length === 0 ? value : withPart(inner, rest, value) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
