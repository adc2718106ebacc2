import type { AstNode } from '../engine/ast.types.js';
import { raise } from '../engine/context.js';
import type { Code, Compiler, Test } from './code.types.js';
import type { Env } from './env.js';
import { isOnly, LIST, NUMBER } from './kinds.js';
import type { Scope } from './scope.js';
import { newSequence } from './sequence.js';
import { isNumeric, isNumericList, isTrue } from './values.js';

/** Picks from a value what a filter lets through: a list of results that is not reduced yet. */
export type Filter = (value: unknown, env: Env) => unknown;

/** `value[filter]`: a number is a position, numbers are positions, anything else is a condition. */
export function compileFilter(node: AstNode, compiler: Compiler, scope: Scope): Filter {
  if (node.type === 'number') return pickAt(Math.floor(Number(node.value)));
  const code = compiler.value(node, scope);
  if (isOnly(code.kinds, ~(NUMBER | LIST))) return pickWhere(compiler.test(node, scope));
  return pickBy(code);
}

function pickAt(index: number): Filter {
  return (value) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const item = list[index < 0 ? list.length + index : index];
    // A list at that place is the result, not one of the results.
    if (Array.isArray(item)) return item as unknown[];
    const found = newSequence();
    if (item !== undefined) found.push(item);
    return found;
  };
}

function pickWhere(test: Test): Filter {
  return (value, env) => {
    const found = newSequence();
    if (!Array.isArray(value)) {
      if (test(value, env)) found.push(value);
      return found;
    }
    env.run.context.charge(value.length);
    for (const item of value as readonly unknown[]) if (test(item, env)) found.push(item);
    const { listLength } = env.run.context.limits;
    if (found.length > listLength) raise('D2015', { value: listLength });
    return found;
  };
}

function pickBy(code: Code): Filter {
  return (value, env) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found = newSequence();
    env.run.context.charge(list.length);
    list.forEach((item, index) => {
      addBy(found, item, index, list.length, code.run(item, env));
    });
    return found;
  };
}

/** Adds an item to what was found if its filter's answer says so; once for each position given. */
export function addBy(found: unknown[], item: unknown, index: number, length: number, answer: unknown): void {
  if (isNumeric(answer)) {
    if (isPlace(answer, index, length)) found.push(item);
  } else if (isNumericList(answer)) {
    for (const place of answer) if (isPlace(place, index, length)) found.push(item);
  } else if (isTrue(answer)) found.push(item);
}

function isPlace(place: number, index: number, length: number): boolean {
  const floor = Math.floor(place);
  return (floor < 0 ? length + floor : floor) === index;
}
