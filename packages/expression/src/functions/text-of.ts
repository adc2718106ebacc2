import { contextOf } from '../engine/context.js';
import { outerName } from '../engine/reserved.js';
import type { Focus } from '../engine/stock.types.js';
import { isFunctionValue } from '../engine/values.js';
import { writeText } from '../library/text-of.js';

const OPTIONS = { isFunction: isFunctionValue, nameOf: outerName };

/** The text of a value as `$string` makes it, refused before it is made when it would be too long. */
export function textOf(focus: Focus, value: unknown, prettify = false): string {
  return writeText(contextOf(focus), unwrapped(value), prettify, OPTIONS);
}

/** jsonata wraps a record that is a list, and marks the wrapper. */
function unwrapped(value: unknown): unknown {
  const wrapper = Array.isArray(value) && (value as { outerWrapper?: unknown }).outerWrapper === true;
  return wrapper ? (value as readonly unknown[])[0] : value;
}
