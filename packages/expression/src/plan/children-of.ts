import type { PlanCollection, PlanItems, PlanPredicate, PlanValue } from './plan.types.js';

/** Any node of a plan. */
export type PlanNode = PlanPredicate | PlanValue | PlanItems | PlanCollection;

/** The nodes directly inside a node, in the order in which they are evaluated. */
export function childrenOf(node: PlanNode): readonly PlanNode[] {
  if (!('kind' in node)) return present([node.from, node.where]);
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.items;
    case 'compare':
    case 'arithmetic':
    case 'concat':
      return [node.left, node.right];
    case 'in':
      return [node.item, node.list];
    case 'contains':
      return [node.text, node.search];
    case 'matches':
      return [node.text];
    case 'if':
    case 'choose':
      return present<PlanNode>([node.test, node.then, node.otherwise]);
    case 'aggregate':
    case 'items':
      return present<PlanNode>([node.over, node.of]);
    case 'not':
    case 'exists':
    case 'truth':
    case 'predicate':
    case 'to-millis':
    case 'negate':
    case 'text':
    case 'number':
    case 'substring':
      return [node.of];
    default:
      return [];
  }
}

function present<T>(nodes: readonly (T | undefined)[]): readonly T[] {
  return nodes.filter((node) => node !== undefined);
}
