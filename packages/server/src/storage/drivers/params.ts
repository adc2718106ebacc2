import { StoreError } from '../errors.js';
import { isStorable } from '../text.js';
import type { SqlParam } from './driver.types.js';

/**
 * A last line of defence: the embedded database hangs on a NUL in a bound text, and half a character would be
 * replaced without a word. Store code checks earlier, with better messages.
 */
export function checkParams(params: readonly SqlParam[]): void {
  const broken = params.some((param) => typeof param === 'string' && !isStorable(param));
  if (broken)
    throw new StoreError('invalid-data', 'A text contains a NUL or half a character and cannot be stored.');
}
