import type { AstNode, AstStage } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { Env, UNBOUND } from './env.js';
import { addBy } from './filter.js';
import { appended, checkPair, compilePairs, type Group, keyOf, objectOf, type Pair } from './group.js';
import { ANY } from './kinds.js';
import { compileOrder } from './order.js';
import { Scope } from './scope.js';
import { assignedNames, tupleNames } from './scope-names.js';
import { asSequence, isTuples, keepSingleton, newSequence, newTuples } from './sequence.js';
import { compileStep, type Step } from './steps.js';

/* Paths with `@`, `#` or `%`: from the first such step on, every value travels with the variables bound so far. */

/** A value under `@`, and the variables that were bound on the way to it. */
type Tuple = Readonly<Record<string, unknown>>;

/** From all tuples to the next ones. */
type TupleStep = (tuples: unknown[], env: Env) => unknown[];

/** Compiles a path of which some step hands on tuples. */
export function compileTuplePath(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const nodes = node.steps ?? [];
  const at = nodes.findIndex((step) => step.tuple === true);
  const before = nodes.slice(0, at).map((step) => compileStep(step, compiler, scope));
  const names = [...new Set([...tupleNames(node), ...assignedNames(nodes.slice(at))])];
  const inner = new Scope(names, scope);
  const steps = nodes
    .slice(at)
    .map((step, index) => compileTupleStep(step, index === 0, compiler, inner, names));
  const tuplesOf = tupleRunner(before, steps, nodes[0]?.type === 'variable');
  if (node.group !== undefined) {
    const pairs = compilePairs(node.group.lhs, compiler, inner);
    const grouping = node.group;
    return {
      run: (focus, env) => groupTuples(grouping, pairs, tuplesOf(focus, env), names, env),
      kinds: ANY,
    };
  }
  const kept = node.keepSingletonArray === true;
  const run: Evaluate = (focus, env) => {
    const tuples = tuplesOf(focus, env);
    const values = node.tuple === true ? tuples : asSequence(tuples.map((tuple) => (tuple as Tuple)['@']));
    return kept ? keepSingleton(values) : values;
  };
  return { run, kinds: ANY, raw: true };
}

/** Filters and grouping of a node outside a path whose value may be tuples. */
export function compileTupleFilters(node: AstNode, code: Code, compiler: Compiler, scope: Scope): Code {
  const names = tupleNames(node);
  const inner = new Scope(names, scope);
  const stages = (node.predicate ?? []).map((stage) => compileStage(stage, compiler, inner, names));
  const run: Evaluate = (focus, env) => {
    const value = code.run(focus, env);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return stages.reduce((tuples, stage) => stage(tuples, env), list);
  };
  return { run, kinds: ANY, raw: true };
}

function tupleRunner(
  before: readonly Step[],
  steps: readonly TupleStep[],
  isAbsolute: boolean,
): (focus: unknown, env: Env) => unknown[] {
  return (focus, env) => {
    let list = !isAbsolute && Array.isArray(focus) ? (focus as unknown[]) : [focus];
    for (const step of before) {
      list = step.all(list, env, false);
      if (list.length === 0) return newTuples();
    }
    for (const step of steps) list = step(list, env);
    return list;
  };
}

function compileTupleStep(
  node: AstNode,
  isFirst: boolean,
  compiler: Compiler,
  scope: Scope,
  names: readonly string[],
): TupleStep {
  const stages = (node.stages ?? []).map((stage) => compileStage(stage, compiler, scope, names));
  const move =
    node.type === 'sort'
      ? orderTuples(node, isFirst, compiler, scope, names)
      : bindTuples(node, isFirst, compiler, scope, names);
  return (list, env) => stages.reduce((tuples, stage) => stage(tuples, env), move(list, env));
}

function bindTuples(
  node: AstNode,
  isFirst: boolean,
  compiler: Compiler,
  scope: Scope,
  names: readonly string[],
): TupleStep {
  const run = compiler.value(node, scope).run;
  return (list, env) => {
    const { context } = env.run;
    const found = newTuples();
    for (const item of list) {
      const tuple = isFirst ? tupleOf({ '@': item }) : (item as Tuple);
      const value = run(tuple['@'], envOf(tuple, names, env));
      if (value === undefined) continue;
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      context.checkList(found.length + values.length);
      context.charge(values.length);
      const inTuples = isTuples(value);
      values.forEach((member, index) => {
        found.push(inTuples ? tupleOf({ ...tuple, ...(member as Tuple) }) : next(node, tuple, member, index));
      });
    }
    return found;
  };
}

/** The tuple for one value that a step found. */
function next(node: AstNode, tuple: Tuple, value: unknown, index: number): Tuple {
  const made: Record<string, unknown> = { ...tuple };
  if (node.focus === undefined) made['@'] = value;
  else made[node.focus] = value;
  if (node.index !== undefined) made[node.index] = index;
  if (node.ancestor !== undefined) made[node.ancestor.label] = tuple['@'];
  return tupleOf(made);
}

function tupleOf(members: Record<string, unknown>): Tuple {
  return members;
}

/** The variables of a tuple, inside those around the path. */
function envOf(tuple: Tuple, names: readonly string[], env: Env): Env {
  const values = names.map((name) => (Object.hasOwn(tuple, name) ? tuple[name] : UNBOUND));
  return new Env(env.run, values, env);
}

function orderTuples(
  node: AstNode,
  isFirst: boolean,
  compiler: Compiler,
  scope: Scope,
  names: readonly string[],
): TupleStep {
  const order = compileOrder(node, compiler, scope);
  return (list, env) => {
    if (!isFirst)
      return order.by(
        list,
        (term, tuple) => term.code.run((tuple as Tuple)['@'], envOf(tuple as Tuple, names, env)),
        env,
      );
    const inner = envOf({}, names, env);
    const sorted = newTuples();
    order
      .by(list, (term, item) => term.code.run(item, inner), env)
      .forEach((item, index) => {
        sorted.push(node.index === undefined ? { '@': item } : { '@': item, [node.index]: index });
      });
    return sorted;
  };
}

function compileStage(
  stage: AstStage,
  compiler: Compiler,
  scope: Scope,
  names: readonly string[],
): TupleStep {
  const { value: name, expr } = stage;
  if (stage.type === 'index' || expr === undefined) return numberTuples(String(name));
  if (expr.type === 'number') return pickTuple(Math.floor(Number(expr.value)));
  const run = compiler.value(expr, scope).run;
  return (list, env) => {
    // jsonata forgets that sorted tuples are tuples; their filters see the tuple itself.
    const known = isTuples(list);
    const found = known ? newTuples() : newSequence();
    env.run.context.charge(list.length);
    list.forEach((item, index) => {
      const tuple = item as Tuple;
      const answer = run(known ? tuple['@'] : tuple, envOf(known ? tuple : {}, names, env));
      addBy(found, tuple, index, list.length, answer);
    });
    return found;
  };
}

/** `#$name`: the position of each tuple. */
function numberTuples(name: string): TupleStep {
  return (list) => {
    const numbered = isTuples(list) ? newTuples() : [];
    list.forEach((tuple, index) => numbered.push({ ...(tuple as Tuple), [name]: index }));
    return numbered;
  };
}

function pickTuple(index: number): TupleStep {
  return (list) => {
    const item = list[index < 0 ? list.length + index : index];
    const found = newTuples();
    if (item !== undefined) found.push(item);
    return found;
  };
}

/** Groups tuples by key; values are computed for the joined tuples of a group. */
function groupTuples(
  node: Pick<AstNode, 'position'>,
  pairs: readonly Pair[],
  tuples: readonly unknown[],
  names: readonly string[],
  env: Env,
): unknown {
  const known = isTuples(tuples);
  const groups = new Map<string, Group<Tuple[]>>();
  for (const item of tuples) {
    const tuple: Tuple = known ? (item as Tuple) : { '@': item };
    for (const pair of pairs) {
      const key = keyOf(node, pair.key.run(tuple['@'], envOf(tuple, names, env)));
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { items: [tuple], pair });
      else {
        checkPair(node, group, pair, key);
        group.items.push(tuple);
      }
    }
  }
  return objectOf(groups, ({ items, pair }) => {
    const joined = joinTuples(items);
    return pair.value.run(joined['@'], envOf(joined, names, env));
  });
}

/** The tuples of a group as one: every variable has the values of all. */
function joinTuples(tuples: readonly Tuple[]): Tuple {
  const [first, ...others] = tuples;
  const joined: Record<string, unknown> = { ...first };
  for (const tuple of others) {
    for (const [name, value] of Object.entries(tuple)) joined[name] = appended(joined[name], value);
  }
  return joined;
}
