import type { SyntaxNode } from '../syntax/syntax.types.js';
import { planBlock } from './blocks.js';
import { isBuiltIn, planApply, planCall } from './calls.js';
import { opaque, planOne, spanOf, type Bindings, type PlanEnv, type Planned } from './env.js';
import { fold } from './fold.js';
import { planName } from './names.js';
import { planBinary, planCondition, planList } from './operators.js';
import { planPath } from './paths.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';
import { toPredicate } from './predicate.js';
import { REASONS } from './reasons.js';

/** The place that a rule begins at: the record is the context. */
const RECORD: PlanEnv = { depth: 0, contextDepth: 0, names: new Map(), bindings: {}, plan: planNode };

/**
 * The condition that a rule is: what `$boolean` of its value says. Parts that a plan has no words for are
 * `opaque`; everything else means exactly what JSONata 2.2.2 makes of the text for a record that is an
 * object, errors included. Names bound from outside are assumed not to hide built-in functions.
 *
 * @param root The tree of a valid text; a part that could not be read is opaque.
 * @param bindings Values of names from outside. Texts, numbers, booleans, null and lists of them stand in the
 *   plan in place of the name; any other value, and a name without one, stays a parameter.
 */
export function planRule(root: SyntaxNode, bindings: Bindings = {}): PlanPredicate {
  return guarded(root, () => toPredicate(planNode(root, { ...RECORD, bindings })));
}

/** The value of an expression, e.g. what a code or a tier decision gives. */
export function planValue(root: SyntaxNode): PlanValue {
  return guarded(root, () => planOne(root, RECORD));
}

/** A tree too deep for the stack is run, not planned. */
function guarded<Plan>(root: SyntaxNode, plan: () => Plan): Plan | ReturnType<typeof opaque> {
  try {
    return plan();
  } catch (raised) {
    if (raised instanceof RangeError) return opaque(root, 'other');
    throw raised;
  }
}

function planNode(node: SyntaxNode, env: PlanEnv): Planned {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'constant':
      return { ...spanOf(node), kind: 'literal', value: node.value };
    case 'name':
    case 'path':
    case 'filter':
      return planPath(node, env);
    case 'variable':
      if (isPathStart(node.name, env)) return planPath(node, env);
      return planName(node, env, isBuiltIn);
    case 'block':
      return planBlock(node, env);
    case 'call':
      return planCall(node, env);
    case 'condition':
      return planCondition(node, env);
    case 'list':
      return planList(node, env);
    case 'negate': {
      const of = planOne(node.of, env);
      return of.kind === 'opaque'
        ? opaque(node, of.reason, of.cause)
        : fold({ ...spanOf(node), kind: 'negate', of });
    }
    case 'binary':
      return node.operator === '~>' ? planApply(node, env) : planBinary(node, env);
    default:
      return opaque(node, REASONS[node.type] ?? 'other');
  }
}

/** `$`, `$$` and the parameters of lambdas stand for the record or an item. */
function isPathStart(name: string, env: PlanEnv): boolean {
  return name === '' || name === '$' || env.names.get(name)?.kind === 'item';
}
