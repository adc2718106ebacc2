import type { RowView } from '../row-view.types.js';
import { fromLocal, isDay } from '../../values/dates.js';
import type { Typed } from '../../values/typed-input.js';

/** A day as it was picked, or the moment that a clock in the builder's zone shows. */
export function readDate(typed: string, isDays: boolean, { terms, context }: RowView): Typed<string> {
  const read = isDays ? (isDay(typed) ? typed : undefined) : fromLocal(typed, context.timeZone);
  return read === undefined ? { error: terms.noDate } : { value: read };
}
