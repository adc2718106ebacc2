import { raise, type EvaluationContext } from '../engine/context.js';
import { isCallable } from '../library/callable.js';
import type { Evaluate } from './code.types.js';
import { asSequence, newSequence, unwrapInput } from './sequence.js';

/** Levels of nesting in a record that an expression may look through. */
const MAX_DEPTH = 500;

/** `*`: the values of all fields; lists among them are joined in, however deep. */
export const runWildcard: Evaluate = (focus, env) => {
  const value = unwrapInput(focus);
  const found = newSequence();
  const { context } = env.run;
  for (const member of membersOf(value)) {
    if (!Array.isArray(member)) found.push(member);
    else flatten(member, found, context, 0);
    context.charge(1);
  }
  // A list that joined nothing but lists is none of results: jsonata loses the mark when it appends.
  return membersOf(value).some(Array.isArray) ? [...found] : found;
};

function membersOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || isCallable(value)) return [];
  return Object.values(value);
}

function flatten(
  list: readonly unknown[],
  found: unknown[],
  context: EvaluationContext,
  depth: number,
): void {
  checkDepth(depth);
  context.charge(list.length);
  for (const item of list) {
    if (Array.isArray(item)) flatten(item, found, context, depth + 1);
    else found.push(item);
  }
}

/** `**`: the value itself and all values below it, lists aside. */
export const runDescendants: Evaluate = (focus, env) => {
  if (focus === undefined) return undefined;
  const found: unknown[] = [];
  descend(focus, found, env.run.context, 0);
  return found.length === 1 ? found[0] : asSequence(found);
};

function descend(value: unknown, found: unknown[], context: EvaluationContext, depth: number): void {
  checkDepth(depth);
  context.charge(1);
  if (!Array.isArray(value)) found.push(value);
  for (const member of membersOf(value)) descend(member, found, context, depth + 1);
}

function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
}
