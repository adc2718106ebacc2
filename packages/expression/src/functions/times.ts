import { contextOf, raise } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { call } from './call.js';
import { checkParsePicture, checkPicture } from '../library/picture-checks.js';

/** A time of day without a zone after it: jsonata would read it in the zone of the machine. */
const ZONELESS = /T\d\d:\d\d:\d\d(?:\.\d+)?$/;
/** Longer texts are no times; reading them by a picture could take long. */
const LONGEST_TIME = 64;

/** `$now(picture, timezone)`: the pinned time as text. */
export function now(this: Focus, picture: string | undefined, timezone: string | undefined): unknown {
  checkPicture(picture);
  return call('fromMillis', this, [contextOf(this).asOf, picture, timezone]);
}

/** `$millis()`: the pinned time in milliseconds. */
export function millis(this: Focus): number {
  return contextOf(this).asOf;
}

/** `$toMillis(timestamp, picture)` */
export function toMillis(this: Focus, timestamp: string | undefined, picture: string | undefined): unknown {
  if (timestamp === undefined) return undefined;
  if (picture === undefined)
    return call('toMillis', this, [zoned(timestamp, contextOf(this).zonelessTimes), picture]);
  checkParsePicture(picture);
  if (timestamp.length > LONGEST_TIME) return undefined;
  // What a picture lacks is taken from the current time, which jsonata reads from the frame.
  this.environment.timestamp = new Date(contextOf(this).asOf);
  return call('toMillis', this, [timestamp, picture]);
}

function zoned(timestamp: string, zoneless: 'refuse' | 'utc'): string {
  // Only the start can tell a time from any other text; a long text is not searched.
  if (timestamp.length > LONGEST_TIME || !ZONELESS.test(timestamp)) return timestamp;
  if (zoneless === 'utc') return `${timestamp}Z`;
  return raise('G1004', { value: timestamp });
}

/** `$fromMillis(millis, picture, timezone)` */
export function fromMillis(
  this: Focus,
  millis: number | undefined,
  picture: string | undefined,
  timezone: string | undefined,
): unknown {
  checkPicture(picture);
  return call('fromMillis', this, [millis, picture, timezone]);
}
