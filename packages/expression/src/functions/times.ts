import { contextOf } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { call } from './call.js';
import { checkParsePicture, checkPicture, LONGEST_TIME } from '../library/picture-checks.js';
import { readTime } from '../library/iso-time.js';

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
  if (picture === undefined) return readTime(timestamp, contextOf(this).zonelessTimes);
  checkParsePicture(picture);
  if (timestamp.length > LONGEST_TIME) return undefined;
  // What a picture lacks is taken from the current time, which jsonata reads from the frame.
  this.environment.timestamp = new Date(contextOf(this).asOf);
  return call('toMillis', this, [timestamp, picture]);
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
