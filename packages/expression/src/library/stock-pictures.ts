import { raise } from '../engine/context.js';
import { stockFunction } from '../engine/stock.js';
import type { Focus } from '../engine/stock.types.js';
import type { Pictures } from './pictures.types.js';

/*
 * The one file of the library that knows jsonata: its own functions for pictures. They are pure, and what
 * they are given was checked before.
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

/** Pictures as jsonata reads and writes them. */
export const STOCK_PICTURES: Pictures = {
  formatNumber: (value, picture, options) => call('formatNumber', null, value, picture, options),
  formatInteger: (value, picture) => call('formatInteger', null, value, picture),
  parseInteger: (text, picture) => call('parseInteger', null, text, picture),
  formatTime: (millis, picture, zone) => call('fromMillis', null, millis, picture, zone),
  parseTime: (text, picture, now) => {
    const environment = { timestamp: new Date(now) } as Focus['environment'];
    return call('toMillis', { environment }, text, picture);
  },
};
