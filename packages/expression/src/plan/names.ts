import type { VariableNode } from '../syntax/syntax.types.js';
import { childrenOf, type PlanNode } from './children-of.js';
import { opaque, spanOf, withName, type Bindings, type PlanEnv, type Planned } from './env.js';
import { isLiteral } from './fold.js';
import type { PlanValue } from './plan.types.js';
import { sizeOf } from './walk.js';

/** A value larger than this is not copied to each place that uses its name. */
const MOST_NODES = 400;

/** A name given by `:=`, or a parameter from outside. `$` and `$$` and items are paths. */
export function planName(node: VariableNode, env: PlanEnv, isBuiltIn: (name: string) => boolean): Planned {
  const meaning = env.names.get(node.name);
  if (meaning === undefined) {
    if (isBuiltIn(node.name)) return opaque(node, 'function');
    return boundValue(node, env.bindings) ?? { ...spanOf(node), kind: 'parameter', name: node.name };
  }
  if (meaning.kind !== 'value') return opaque(node, 'binding');
  const { value, depth } = meaning;
  return depth === env.depth || !readsItem(value) ? value : opaque(node, 'binding');
}

/** The value of a parameter, where it is known and can be written in a rule. */
function boundValue(node: VariableNode, bindings: Bindings): PlanValue | undefined {
  const value = Object.hasOwn(bindings, node.name) ? bindings[node.name] : undefined;
  if (isLiteral(value)) return { ...spanOf(node), kind: 'literal', value };
  const isList = Array.isArray(value) && value.every(isLiteral);
  return isList ? { ...spanOf(node), kind: 'literal-list', values: value } : undefined;
}

/** The place after `$name := value`. */
export function nameValue(env: PlanEnv, name: string, value: Planned): PlanEnv {
  const known = value.kind !== 'opaque' && sizeOf(value, MOST_NODES) < MOST_NODES;
  return withName(env, name, known ? { kind: 'value', depth: env.depth, value } : { kind: 'unknown' });
}

/** True when a plan reads the item that it stands in. */
export function readsItem(plan: PlanNode): boolean {
  if (!('kind' in plan)) return plan.from === undefined ? plan.scope === 'item' : readsItem(plan.from);
  if (plan.kind === 'field') return plan.scope === 'item';
  // What is inside the filter of a collection, or taken from its items, is about those.
  if (plan.kind === 'aggregate' || plan.kind === 'items') return readsItem(plan.over);
  return childrenOf(plan).some(readsItem);
}

/** True when a plan reads the record or a parameter, also inside of filters. */
export function readsOutside(plan: PlanNode): boolean {
  if ('kind' in plan && plan.kind === 'parameter') return true;
  if ((!('kind' in plan) || plan.kind === 'field') && plan.scope === 'record') return true;
  return childrenOf(plan).some(readsOutside);
}
