/**
 * Names by which jsonata marks its own values. A record that has a field of such a name would be taken for a
 * function or a list, and its other fields would be out of sight. Such fields are renamed while an
 * expression runs, in the record and in the expression, and named back in the result.
 */
const RESERVED: ReadonlySet<string> = new Set([
  '_jsonata_function',
  '_jsonata_lambda',
  'tupleStream',
  'outerWrapper',
]);

const SUFFIX = '\u0000';

/** The name that a field has while an expression runs. */
export function innerName(name: string): string {
  return RESERVED.has(name) ? name + SUFFIX : name;
}

/** The name that a field has outside. */
export function outerName(name: string): string {
  return name.endsWith(SUFFIX) && RESERVED.has(name.slice(0, -1)) ? name.slice(0, -1) : name;
}

interface Marked {
  readonly _jsonata_function?: unknown;
  readonly _jsonata_lambda?: unknown;
  readonly tupleStream?: unknown;
  readonly outerWrapper?: unknown;
}

/** True for an object with a reserved field. */
export function hasReserved(value: Marked): boolean {
  return (
    value._jsonata_function !== undefined ||
    value._jsonata_lambda !== undefined ||
    value.tupleStream !== undefined ||
    value.outerWrapper !== undefined
  );
}

interface MarkedList {
  readonly sequence?: unknown;
  readonly keepSingleton?: unknown;
  readonly cons?: unknown;
  readonly tupleStream?: unknown;
  readonly outerWrapper?: unknown;
}

/** True for a list that jsonata has marked, such as an earlier result. */
export function isMarkedList(value: readonly unknown[]): boolean {
  const list: MarkedList & readonly unknown[] = value;
  return (
    list.sequence !== undefined ||
    list.keepSingleton !== undefined ||
    list.cons !== undefined ||
    list.tupleStream !== undefined ||
    list.outerWrapper !== undefined
  );
}
