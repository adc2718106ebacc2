import type { RowView } from '../row-view.types.js';
import { fromLocal, isDay } from '../../values/dates.js';
import type { Typed } from '../../values/typed-input.js';
import { specialTerms } from '../special-terms.js';

/** A day as it was picked, or the moment that a clock in the builder's zone shows. */
export function readDate(typed: string, isDays: boolean, { context }: RowView): Typed<string> {
  const read = isDays ? (isDay(typed) ? typed : undefined) : fromLocal(typed, context.timeZone);
  return read === undefined ? { error: specialTerms(context).noDate } : { value: read };
}
