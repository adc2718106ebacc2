import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import type { Env } from './env.js';
import { asResults, compilePairs, group } from './group.js';
import { ANY, OBJECT } from './kinds.js';
import type { Scope } from './scope.js';
import { asSequence, isConstructed, isSequence, keepSingleton, newSequence } from './sequence.js';
import { compileStep, type Step } from './steps.js';
import { present } from './present.js';

/** `a.b[c].d`: every step is taken from every result of the step before. */
export function compilePath(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const nodes = node.steps ?? [];
  const steps = nodes.map((step) => compileStep(step, compiler, scope));
  const [first] = nodes;
  let run = first?.consarray === true ? fromConstructed(steps) : stepwise(steps, first?.type === 'variable');
  if (node.keepSingletonArray === true) run = keepingSingletons(run);
  if (node.group === undefined) return { run, kinds: ANY, raw: true };
  const { group: grouping } = node;
  const pairs = compilePairs(grouping.lhs, compiler, scope);
  const results = run;
  return { run: (focus, env) => group(grouping, pairs, asResults(results(focus, env)), env), kinds: OBJECT };
}

/** Takes the steps one value at a time for as long as there is only one. */
function stepwise(steps: readonly Step[], isAbsolute: boolean): Evaluate {
  const last = steps.length - 1;
  return (focus, env) => {
    // A list as focus stands for its members, unless the path starts at a variable.
    if (!isAbsolute && Array.isArray(focus)) return takeSteps(steps, 0, focus, env);
    let value = focus;
    for (const [index, { one }] of steps.entries()) {
      if (one === null) return takeSteps(steps, index, index === 0 ? [value] : asResults(value), env);
      value = one(value, env);
      if (value === undefined) return undefined;
      if (!Array.isArray(value)) continue;
      if (index === last) return finalList(value);
      return takeSteps(steps, index + 1, isConstructed(value) ? [value] : value, env);
    }
    return value;
  };
}

/** What the last step found for one value, without what it says about staying a list. */
function finalList(value: unknown[]): unknown[] {
  return value.length < 2 && isSequence(value) ? asSequence([...value]) : value;
}

function takeSteps(steps: readonly Step[], from: number, items: unknown[], env: Env): unknown[] {
  if (items.length === 0 && from < steps.length) return newSequence();
  let list = items;
  for (let index = from; index < steps.length && list.length > 0; index++) {
    list = present(steps[index]).all(list, env, index === steps.length - 1);
  }
  return list;
}

/** A path that starts with a list constructor: it is run once, for the focus as a whole. */
function fromConstructed(steps: readonly Step[]): Evaluate {
  const first = steps[0]?.one;
  return (focus, env) => {
    const made = first?.(Array.isArray(focus) ? focus : asSequence([focus]), env);
    // Nothing to go on from: jsonata leaves the empty list or text as it is.
    if (made === undefined || steps.length === 1 || isEmpty(made)) return made;
    return takeSteps(steps, 1, membersOf(made), env);
  };
}

function isEmpty(made: unknown): boolean {
  return made === '' || (Array.isArray(made) && made.length === 0);
}

/** jsonata takes whatever a filter left of the list for a list; of a text, these are its characters. */
function membersOf(made: unknown): unknown[] {
  if (Array.isArray(made)) return made as unknown[];
  return typeof made === 'string' ? made.split('') : [];
}

/** `a[]`: one result stays a list. */
function keepingSingletons(run: Evaluate): Evaluate {
  return (focus, env) => {
    const value = run(focus, env);
    if (!Array.isArray(value)) return value === undefined ? undefined : keepSingleton(asSequence([value]));
    if (isSequence(value)) return keepSingleton(value);
    return isConstructed(value) ? keepSingleton(asSequence([value])) : (value as unknown[]);
  };
}
