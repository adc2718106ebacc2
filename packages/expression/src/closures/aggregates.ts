import type { AstNode } from '../engine/ast.types.js';
import type { BuiltInCall } from './invoke.js';
import type { Code, Compiler, Evaluate, Test } from './code.types.js';
import { countingLoop } from './counting-loops.js';
import { fieldReader } from './field-readers.js';
import { isOnly, LIST, MISSING, NUMBER } from './kinds.js';
import { nodesIn } from './node-count.js';
import { isPlainRecord } from './plain-record.js';
import { reduced } from './sequence.js';
import type { Scope } from './scope.js';

/*
 * `$count(list[filter])`, `$sum(list[filter].field)` and the like: one pass over the list instead of a list of
 * results. What does not look like a list of records goes the general way, from the start.
 */

/** A list of a record, filtered, and perhaps a field of its items. */
interface Shape {
  /** The list in the record. */
  readonly list: AstNode;
  readonly filter: AstNode | null;
  readonly field: string | null;
}

/** Numbers added up so far. */
interface Total {
  count: number;
  value: number;
}

type Add = (total: Total, value: number) => void;

/** How numbers are added up; the first number is there when the second comes. */
const ADD: Readonly<Record<string, Add>> = {
  sum: (total, value) => (total.value += value),
  average: (total, value) => (total.value += value),
  max: (total, value) => (total.value = total.count === 0 ? value : Math.max(total.value, value)),
  min: (total, value) => (total.value = total.count === 0 ? value : Math.min(total.value, value)),
};

/** Compiles an aggregate over a filtered list; null for any other call. */
export function compileAggregate(
  call: BuiltInCall,
  general: Code,
  compiler: Compiler,
  scope: Scope,
): Code | null {
  const [argument, ...more] = call.node.arguments ?? [];
  const add = ADD[call.name];
  if (argument === undefined || more.length > 0 || (add === undefined && call.name !== 'count')) return null;
  const shape = shapeOf(argument);
  if (shape === null) return null;
  const loop = loopOf(shape, compiler, scope);
  if (loop === null) return null;
  const fallback: Evaluate = (focus, env) => reduced(general.run(focus, env));
  if (add === undefined) return shape.field === null ? counter(loop, fallback) : null;
  return shape.field === null ? null : adder(loop, shape.field, call.name, add, fallback);
}

/** A path whose last name has a filter, or whose last but one has, or none has. */
function shapeOf(node: AstNode): Shape | null {
  const isBare =
    node.type === 'path' &&
    node.predicate === undefined &&
    node.group === undefined &&
    node.keepArray !== true &&
    node.keepSingletonArray !== true;
  const steps = node.steps ?? [];
  if (!isBare || !steps.every(isName)) return null;
  const at = steps.findIndex((step) => step.stages !== undefined);
  const [last, before] = [steps.length - 1, steps.length - 2];
  if (at !== -1 && at !== last && at !== before) return null;
  const field = at === last ? null : String(steps[last]?.value);
  const listSteps = field === null ? steps : steps.slice(0, -1);
  const step = listSteps.at(-1);
  if (step === undefined || (step.stages?.length ?? 0) > 1) return null;
  const { stages, ...bare } = step;
  const filter = stages?.[0]?.expr ?? null;
  if (filter === null && field === null) return null;
  return { list: { ...node, steps: [...listSteps.slice(0, -1), bare] }, filter, field };
}

function isName(step: AstNode): boolean {
  return (
    step.type === 'name' && step.tuple !== true && step.keepArray !== true && step.predicate === undefined
  );
}

/** The list, and which of its items count. */
interface Loop {
  readonly list: Evaluate;
  /** For items that are plain records. */
  readonly test: Test;
  readonly cost: number;
}

function loopOf({ list, filter }: Shape, compiler: Compiler, scope: Scope): Loop | null {
  const read = compiler.value(list, scope).run;
  if (filter === null) return { list: read, test: () => true, cost: 1 };
  // A filter that may give a number may be a position.
  const { kinds } = compiler.plain.value(filter, scope);
  if (filter.type === 'number' || !isOnly(kinds, ~(NUMBER | LIST))) return null;
  return { list: read, test: compiler.plain.test(filter, scope), cost: 1 + nodesIn(filter) / 8 };
}

function counter({ list, test, cost }: Loop, fallback: Evaluate): Code {
  const loop = countingLoop(test);
  const run: Evaluate = (focus, env) => {
    const items = list(focus, env);
    if (!Array.isArray(items)) return fallback(focus, env);
    const { context } = env.run;
    context.charge(items.length * cost);
    const count = loop(items, env);
    return count === -1 || count > context.limits.listLength ? fallback(focus, env) : count;
  };
  return { run, kinds: NUMBER };
}

function adder(loop: Loop, field: string, name: string, add: Add, fallback: Evaluate): Code {
  const { list, test, cost } = loop;
  const read = fieldReader(field);
  const isAverage = name === 'average';
  const run: Evaluate = (focus, env) => {
    const items = list(focus, env);
    if (!Array.isArray(items)) return fallback(focus, env);
    const { context } = env.run;
    context.charge(items.length * cost);
    const total: Total = { count: 0, value: 0 };
    for (const item of items as readonly unknown[]) {
      if (!isPlainRecord(item)) return fallback(focus, env);
      if (!test(item, env)) continue;
      const value = read(item);
      if (value === undefined) continue;
      if (typeof value !== 'number') return fallback(focus, env);
      add(total, value);
      total.count++;
    }
    if (total.count > context.limits.listLength) return fallback(focus, env);
    if (total.count === 0) return undefined;
    return isAverage ? total.value / total.count : total.value;
  };
  return { run, kinds: NUMBER | MISSING };
}
