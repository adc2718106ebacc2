type Scalar = string | number | boolean;

/** Records looked at, and values looked at in each list. */
const RECORDS = 200;
const ITEMS = 20;

/** Some different values that records have at a path, through lists, in the order of the records. */
export function sampleValues(
  records: readonly unknown[],
  path: readonly string[],
  most: number,
): readonly Scalar[] {
  const found = new Set<Scalar>();
  for (const record of records.slice(0, RECORDS)) {
    collect(record, path, 0, found);
    if (found.size >= most) break;
  }
  return [...found].slice(0, most);
}

function collect(value: unknown, path: readonly string[], depth: number, found: Set<Scalar>): void {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, ITEMS)) collect(item, path, depth, found);
    return;
  }
  const name = path[depth];
  if (name === undefined) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      found.add(value);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    collect((value as Readonly<Record<string, unknown>>)[name], path, depth + 1, found);
  }
}
