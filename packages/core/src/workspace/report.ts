import type { LocatedError, ValidationCode } from '../shared/shared.types.js';
import { jsonPointer } from '../validation/json-pointer.js';

/** Notes one error at a path. */
export type Report = (
  path: readonly (string | number)[],
  code: ValidationCode,
  message: string,
  details?: Readonly<Record<string, string | number>>,
) => void;

/** Collects what a check reports. */
export function ownErrors(check: (report: Report) => void): LocatedError[] {
  const errors: LocatedError[] = [];
  check((path, code, message, details) => {
    errors.push({ path: jsonPointer(path), code, message, ...(details === undefined ? {} : { details }) });
  });
  return errors;
}

/** Reports the later one of two items with the same key. */
export function checkUnique<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  path: readonly (string | number)[],
  member: string,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) report([...path, index, member], 'duplicate', `${key} is used twice.`);
    seen.add(key);
  });
}
