import { raise } from '../engine/context.js';
import { stockFunction } from '../engine/stock.js';
import type { Focus } from '../engine/stock.types.js';
import { checkIntegerPicture, checkParsePicture, checkPicture, LONGEST_TIME } from './picture-checks.js';
import type { Pictures } from './pictures.types.js';

/*
 * The one file of the library that knows jsonata: its own functions for pictures. They are pure.
 */

function call(name: string, focus: Pick<Focus, 'environment'> | null, ...args: readonly unknown[]): unknown {
  try {
    return Reflect.apply(stockFunction(name).implementation, focus, args);
  } catch (raised) {
    const { code, stack: _, ...details } = raised as Raised;
    if (code === undefined) throw raised;
    return raise(code, details);
  }
}

/** What jsonata throws: an object that is no `Error`. */
interface Raised {
  readonly code?: string;
  readonly stack?: unknown;
}

/** Pictures as jsonata reads and writes them, checked before it sees them. */
export const STOCK_PICTURES: Pictures = {
  formatNumber: (value, picture, options) => {
    checkIntegerPicture(undefined, picture);
    return call('formatNumber', null, value, picture, options);
  },
  formatInteger: (value, picture) => {
    checkIntegerPicture(value, picture);
    return call('formatInteger', null, value, picture);
  },
  parseInteger: (text, picture) => {
    checkIntegerPicture(undefined, picture);
    return call('parseInteger', null, text, picture);
  },
  formatTime: (millis, picture, zone) => {
    checkPicture(picture);
    return call('fromMillis', null, millis, picture, zone);
  },
  parseTime: (text, picture, now) => {
    checkParsePicture(picture);
    if (text.length > LONGEST_TIME) return undefined;
    const environment = { timestamp: new Date(now) } as Focus['environment'];
    return call('toMillis', { environment }, text, picture);
  },
};
