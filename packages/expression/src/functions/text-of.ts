import { contextOf, raise } from '../engine/context.js';
import type { EvaluationContext } from '../engine/context.js';
import { stockFunction } from '../engine/stock.js';
import type { Focus } from '../engine/stock.types.js';
import { isFunctionValue } from '../engine/values.js';

/** The text of a value as `$string` makes it, refused before it is made when it would be too long. */
export function textOf(focus: Focus, value: unknown, prettify = false): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && !isFunctionValue(value)) {
    measure(value, { left: contextOf(focus).limits.stringLength }, contextOf(focus));
  }
  const string = stockFunction('string').implementation as (value: unknown, prettify: boolean) => string;
  return string(value, prettify);
}

interface Room {
  left: number;
}

/** Walks a value as `JSON.stringify` would and stops when its text cannot fit any more. */
function measure(value: unknown, room: Room, context: EvaluationContext): void {
  room.left -= typeof value === 'string' ? value.length + 2 : 1;
  if (room.left < 0) raise('G1002', { limit: context.limits.stringLength });
  if (typeof value !== 'object' || value === null || isFunctionValue(value)) return;
  context.charge(1 / 8);
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) room.left -= key.length + 3;
    measure(member, room, context);
  }
}
