import type { Focus } from '../engine/stock.types.js';
import { call } from './call.js';
import { checkIntegerPicture } from '../library/picture-checks.js';

/** `$formatInteger(number, picture)` */
export function formatInteger(this: Focus, value: number | undefined, picture: string | undefined): unknown {
  checkIntegerPicture(value, picture);
  return call('formatInteger', this, [value, picture]);
}

/** `$parseInteger(text, picture)` */
export function parseInteger(this: Focus, value: string | undefined, picture: string | undefined): unknown {
  checkIntegerPicture(undefined, picture);
  return call('parseInteger', this, [value, picture]);
}

/** `$formatNumber(number, picture, options)` */
export function formatNumber(
  this: Focus,
  value: number | undefined,
  picture: string | undefined,
  options: unknown,
): unknown {
  checkIntegerPicture(undefined, picture);
  return call('formatNumber', this, [value, picture, options]);
}
