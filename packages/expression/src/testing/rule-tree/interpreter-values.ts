/** An error that JSONata would raise. */
export class Failure extends Error {}

/** What JSONata's `$boolean` says, with nothing as false. */
export function truth(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(truth);
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** Reads a path; lists on the way give what each of their members has. */
export function lookUp(from: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return from;
  if (Array.isArray(from)) {
    const found = from.flatMap((each) => valuesOf(lookUp(each, path)));
    return found.length > 1 ? found : found[0];
  }
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, name)) return undefined;
  return lookUp((from as Record<string, unknown>)[name], rest);
}

/** The members of a list; one value is a list of one, nothing a list of none. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function childrenOf(from: unknown, path: readonly string[]): readonly unknown[] {
  return valuesOf(lookUp(from, path));
}

export function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
