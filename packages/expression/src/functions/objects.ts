import { contextOf } from '../engine/context.js';
import { prepareInput } from '../engine/input.js';
import { innerName } from '../engine/reserved.js';
import type { Focus } from '../engine/stock.types.js';
import { call } from './call.js';
import { textOf } from './text-of.js';

/**
 * `$clone(value)`, by which transforms copy what they change. The copy has no prototype, so that a key
 * `__proto__` in an update is a key like any other.
 */
export function clone(this: Focus, arg: unknown): unknown {
  if (arg === undefined) return undefined;
  const copy: unknown = JSON.parse(textOf(this, arg));
  return prepareInput(copy, true, contextOf(this).limits.inputValues);
}

/** `$lookup(object, key)` */
export function lookup(this: Focus, input: unknown, key: string): unknown {
  return call('lookup', this, [input, typeof key === 'string' ? innerName(key) : key]);
}
