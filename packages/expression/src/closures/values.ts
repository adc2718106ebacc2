import { raise } from '../engine/context.js';
import { isCallable } from '../library/callable.js';

/** True for a number that can be calculated with. Throws `D1001` for an infinite one; NaN is no number. */
export function isNumeric(value: unknown): value is number {
  if (typeof value !== 'number' || Number.isNaN(value)) return false;
  if (!Number.isFinite(value)) raise('D1001', { value });
  return true;
}

/** True for a list of numbers only, also for an empty one. */
export function isNumericList(value: unknown): value is readonly number[] {
  if (!Array.isArray(value)) return false;
  // Every member is asked, so that an infinite one raises its error wherever it stands.
  return value.reduce<boolean>((all, item) => isNumeric(item) && all, true);
}

/** `$boolean` of a value: undefined for nothing, false for empty values, zero, null and functions. */
export function toBoolean(value: unknown): boolean | undefined {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'undefined':
      return undefined;
    case 'string':
      return value !== '';
    case 'number':
      return isNumeric(value) && value !== 0;
    case 'object':
      return value !== null && isTrueObject(value);
    default:
      return false;
  }
}

/** Whether a value counts as true: `$boolean` of it, false for nothing. */
export function isTrue(value: unknown): boolean {
  return value === true || (value !== false && toBoolean(value) === true);
}

function isTrueObject(value: object): boolean {
  if (Array.isArray(value)) return isTrueList(value);
  return !isCallable(value) && Object.keys(value).length > 0;
}

function isTrueList(list: readonly unknown[]): boolean {
  let found = false;
  for (const item of list) if (isTrue(item)) found = true;
  return found;
}
