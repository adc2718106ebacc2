import { isCallable } from '../library/callable.js';
import { newSequence } from './sequence.js';

/** A field of a value; of a list, the fields of its members in one list of results. */
export function readField(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return readEach(value, key);
  return readOwn(value, key);
}

function readEach(list: readonly unknown[], key: string): unknown {
  const found = newSequence();
  for (const item of list) {
    const value = readField(item, key);
    if (Array.isArray(value)) for (const member of value as readonly unknown[]) found.push(member);
    else if (value !== undefined) found.push(value);
  }
  return found;
}

/** A field that an object has itself, never one it inherits. JavaScript functions are no values: left out. */
export function readOwn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || isCallable(value)) return undefined;
  if (!Object.hasOwn(value, key)) return undefined;
  const member = (value as Readonly<Record<string, unknown>>)[key];
  return typeof member === 'function' ? undefined : member;
}
