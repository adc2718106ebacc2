import type { IntArray } from './columns.types.js';

/** The values in the narrowest array that holds 0 to `largest`. */
export function packInts(values: Int32Array, largest: number): IntArray {
  if (largest <= 0xff) return Uint8Array.from(values);
  if (largest <= 0xffff) return Uint16Array.from(values);
  return values.slice();
}
