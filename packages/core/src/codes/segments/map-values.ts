import type { CodeInput, MapRow } from '../codes.types.js';
import type { Json } from '../../shared/shared.types.js';
import { foldedKey } from '../alphabet/fold.js';

/** A value that a table can hold. */
export type TableValue = MapRow['value'];

/**
 * The form in which values of a table are compared: text after input folding, without white space around it; numbers
 * and booleans as JSON writes them; empty for no value. `null` for lists and objects.
 */
export function valueKey(value: Json | undefined, input: CodeInput): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return null;
  // Look-alikes are a matter of typed codes, not of data.
  return foldedKey({ ...input, confusables: false }, String(value).trim());
}

/** A value that no row has, for examples of what happens to unmapped ones. */
export function unmappedValue(keys: ReadonlyMap<string, MapRow>, input: CodeInput): string {
  let value = '—';
  while (keys.has(valueKey(value, input) ?? '')) value += '—';
  return value;
}
