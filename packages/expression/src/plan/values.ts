/* JSON values as JSONata sees them. Nothing here knows of plans. */

/** Why an evaluation ended: JSONata's code. */
export class PlanFailure extends Error {
  override readonly name = 'PlanFailure';

  constructor(readonly code: string) {
    super(code);
  }
}

/** Ends the evaluation with JSONata's code. */
export function fail(code: string): never {
  throw new PlanFailure(code);
}

/** True for a number that an operator takes: NaN is none, an infinite one is D1001. */
export function isNumeric(value: unknown): value is number {
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  return Number.isFinite(value) || fail('D1001');
}

/** `$boolean`: undefined for a missing value. */
export function isTrue(value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return listIsTrue(value);
  if (typeof value === 'string') return value.length > 0;
  if (isNumeric(value)) return value !== 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value === true;
}

/** Of several items all are looked at, so that an infinite one is found behind a true one. */
function listIsTrue(list: readonly unknown[]): boolean {
  if (list.length === 1) return isTrue(list[0]) === true;
  return list.filter((item) => isTrue(item) === true).length > 0;
}

/** Equality of JSON, whatever the order of keys. */
export function deepEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => deepEqual(item, right[index]));
  }
  const names = Object.getOwnPropertyNames(left);
  if (names.length !== Object.getOwnPropertyNames(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && deepEqual(own(left, name), own(right, name)));
}

function own(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** `$string`: numbers with at most 15 digits, lists and objects as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !Number.isFinite(value)) return fail('D3001');
  return JSON.stringify(value, (_, member: unknown) => (isNumeric(member) ? rounded(member) : member));
}

function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** The property of an object by its own name; undefined for anything that is no object. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? own(value, name) : undefined;
}
