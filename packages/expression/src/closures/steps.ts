import type { AstNode } from '../engine/ast.types.js';
import type { Compiler, Evaluate } from './code.types.js';
import type { Env } from './env.js';
import { compileFilter, type Filter } from './filter.js';
import { raise } from '../engine/context.js';
import { nodesIn } from './node-count.js';
import { compileOrder } from './order.js';
import type { Scope } from './scope.js';
import { asSequence, isConstructed, isSequence, newSequence } from './sequence.js';

/** One step of a path. */
export interface Step {
  /** From one value to what the step finds there. Null for an order-by, which needs the whole list. */
  readonly one: Evaluate | null;
  /** From a list to the joined results for its members. */
  readonly all: (items: unknown[], env: Env, isLast: boolean) => unknown[];
}

/** Compiles a step that hands on no tuples. */
export function compileStep(node: AstNode, compiler: Compiler, scope: Scope): Step {
  const filters = (node.stages ?? []).flatMap(({ expr }) =>
    expr === undefined ? [] : [compileFilter(expr, compiler, scope)],
  );
  if (node.type === 'sort') return orderStep(node, filters, compiler, scope);
  const one = filtered(compiler.value(node, scope).run, filters);
  const cost = 1 + nodesIn(node) / 8;
  return { one, all: (items, env, isLast) => each(items, one, cost, env, isLast) };
}

function orderStep(node: AstNode, filters: readonly Filter[], compiler: Compiler, scope: Scope): Step {
  const order = compileOrder(node, compiler, scope);
  return {
    one: null,
    all: (items, env) => {
      // A list of one is one result, also when it comes from a record.
      let list: unknown = items.length < 2 ? asSequence([...items]) : order.items(items, env);
      for (const filter of filters) list = filter(list, env);
      return list as unknown[];
    },
  };
}

function filtered(run: Evaluate, filters: readonly Filter[]): Evaluate {
  return filters.reduce<Evaluate>((before, filter) => (focus, env) => filter(before(focus, env), env), run);
}

function each(items: readonly unknown[], one: Evaluate, cost: number, env: Env, isLast: boolean): unknown[] {
  const { context } = env.run;
  context.charge(items.length * cost);
  const found = newSequence();
  let results = 0;
  let first: unknown;
  for (const item of items) {
    const value = one(item, env);
    if (value === undefined) continue;
    if (results++ === 0) first = value;
    if (!Array.isArray(value) || isConstructed(value)) found.push(value);
    else for (const member of value as readonly unknown[]) found.push(member);
    if (found.length > context.limits.listLength) raise('D2015', { value: context.limits.listLength });
  }
  // One list as the only result of the last step stays what it is.
  return isLast && results === 1 && Array.isArray(first) && !isSequence(first) ? first : found;
}
