import { contextOf } from '../engine/context.js';
import { outerName } from '../engine/reserved.js';
import type { Focus } from '../engine/stock.types.js';
import { isFunctionValue } from '../engine/values.js';
import { writeText } from '../library/text-of.js';

const OPTIONS = { isFunction: isFunctionValue, nameOf: outerName };

/** The text of a value as `$string` makes it, refused before it is made when it would be too long. */
export function textOf(focus: Focus, value: unknown, prettify = false): string {
  return writeText(contextOf(focus), value, prettify, OPTIONS);
}
