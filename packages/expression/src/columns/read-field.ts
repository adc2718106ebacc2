/** Stands for a value that no column can hold: a list stands where the path wants an object. */
export const NOT_A_PATH = Symbol('not a path');

const SHARED = Object.prototype as unknown as Readonly<Record<string, unknown>>;

/** Reads one name of an object, as JSONata does: only what is its own. */
export function readOwn(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** A reader of a path. A list on the way gives `NOT_A_PATH`; anything else without the name gives undefined. */
export function pathReader(path: readonly string[]): (record: object) => unknown {
  const [first, ...rest] = path;
  if (first === undefined) return (record) => record;
  // Names of Object.prototype would be found on every record.
  const readFirst = (record: object): unknown =>
    SHARED[first] === undefined && isPlain(record)
      ? (record as Readonly<Record<string, unknown>>)[first]
      : readOwn(record, first);
  if (rest.length === 0) return readFirst;
  const readRest = pathReader(rest);
  return (record) => {
    const value = readFirst(record);
    if (Array.isArray(value)) return NOT_A_PATH;
    return typeof value === 'object' && value !== null ? readRest(value) : undefined;
  };
}

function isPlain(record: object): boolean {
  return Object.getPrototypeOf(record) === Object.prototype;
}

/** True for an object that is not a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
