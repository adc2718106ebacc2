import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { callOf, isField } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';
import { isOnly } from '../value-info.js';

/** Every text but the empty one counts as yes, also `"false"`. */
export const textAsCondition: NodeRule = {
  code: 'text-as-condition',
  check(node, context) {
    const parent = context.parent(node);
    if (parent === undefined || !isCondition(node, parent) || !isField(node, context)) return [];
    if (context.info(node).many || !isOnly(context.info(node), 'string')) return [];
    const field = context.source(node);
    const edits = context.replace(node, `${field} = "true"`);
    return [
      {
        severity: 'warning',
        span: node,
        details: { field },
        fixes: [{ code: 'is-true-text', details: { field }, edits }],
      },
    ];
  },
};

/** Whether a node is asked for yes or no. */
function isCondition(node: SyntaxNode, parent: SyntaxNode): boolean {
  if (parent.type === 'binary') return parent.operator === 'and' || parent.operator === 'or';
  if (parent.type === 'condition') return parent.test === node;
  if (parent.type === 'filter') return parent.where === node;
  return callOf(parent, 'not', 'boolean')?.arguments[0] === node;
}
