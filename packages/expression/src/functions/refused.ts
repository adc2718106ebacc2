import { raise } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';

/*
 * Functions whose result cannot be repeated or checked. `compile` refuses texts that name them; these stand
 * behind it for names that reach jsonata some other way.
 */

/** Names that no expression may call. */
export const REFUSED: readonly string[] = ['eval', 'random', 'shuffle'];

/** In the place of `$eval`. */
export function evalRefused(this: Focus, expr: unknown, focus: unknown): never {
  return refuse('eval', expr, focus);
}

/** In the place of `$random`. */
export function randomRefused(this: Focus): never {
  return refuse('random');
}

/** In the place of `$shuffle`. */
export function shuffleRefused(this: Focus, arr: unknown): never {
  return refuse('shuffle', arr);
}

function refuse(token: string, ..._args: readonly unknown[]): never {
  return raise('G0006', { token });
}
