import { contextOf, raise } from '../engine/context.js';
import type { ListShape } from '../engine/rewrite.js';
import type { Focus } from '../engine/stock.types.js';
import { isFunctionValue } from '../engine/values.js';
import { deepEqual } from './equal.js';
import { textOf } from './text-of.js';

/** `left & right`. */
export function concat(this: Focus, left: unknown, right: unknown): string {
  const first = left === undefined ? '' : textOf(this, left);
  const second = right === undefined ? '' : textOf(this, right);
  contextOf(this).checkString(first.length + second.length);
  return first + second;
}

/** `left = right`: false when either side is missing. */
export function equal(this: Focus, left: unknown, right: unknown): boolean {
  return left !== undefined && right !== undefined && deepEqual(left, right, contextOf(this));
}

/** `left != right`: also false when either side is missing. */
export function unequal(this: Focus, left: unknown, right: unknown): boolean {
  return left !== undefined && right !== undefined && !deepEqual(left, right, contextOf(this));
}

/** `[a, b]`: lists among the members are joined in, unless they are list constructors themselves. */
export function list(this: Focus, shape: ListShape, ...members: unknown[]): unknown[] {
  const context = contextOf(this);
  let made: unknown[] = [];
  members.forEach((member, index) => {
    if (member === undefined) return;
    const whole = shape.nested[index] === true || !Array.isArray(member);
    context.checkList(made.length + (whole ? 1 : member.length));
    if (whole) made.push(member);
    else made = made.concat(member);
  });
  if (shape.closed) Object.defineProperty(made, 'cons', { value: true });
  return made;
}

/** Whether a value can be called. */
export function callable(this: Focus, value: unknown): boolean {
  return isFunctionValue(value);
}

/** Stands in the place of a function that is none. */
export function notCallable(this: Focus, token: string): never {
  return raise('T1006', { token });
}
