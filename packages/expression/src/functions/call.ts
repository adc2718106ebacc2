import { stockFunction } from '../engine/stock.js';
import type { Focus } from '../engine/stock.types.js';

/** Calls the function of jsonata that one of ours guards. */
export function call(name: string, focus: Focus, args: readonly unknown[]): unknown {
  return Reflect.apply(stockFunction(name).implementation, focus, args);
}
