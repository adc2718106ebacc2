import type { BinaryNode, SyntaxNode } from '../../syntax/syntax.types.js';
import { isComparison, isLiteral } from '../nodes.js';
import type { Change, Found, LintContext, NodeRule } from '../rule.types.js';

/** A condition whose answer does not depend on the record. */
export const constantCondition: NodeRule = {
  code: 'constant-condition',
  check(node, context) {
    if (node.type !== 'binary') return [];
    const { operator, left, right } = node;
    if (isComparison(operator))
      return isLiteral(left) && isLiteral(right) ? [{ severity: 'warning', span: node }] : [];
    if (operator !== 'and' && operator !== 'or') return [];
    return [left, right].flatMap((side) => literalOperand(node, side, context));
  },
};

function literalOperand(node: BinaryNode, side: SyntaxNode, context: LintContext): readonly Found[] {
  if (side.type !== 'constant' || side.value === null) return [];
  const decides = side.value === (node.operator === 'or');
  if (decides)
    return [{ severity: 'warning', span: node, code: side.value ? 'always-true' : 'always-false' }];
  return [{ severity: 'warning', span: side, fixes: withoutSide(node, side, context) }];
}

/** Only where nothing but yes or no is asked: elsewhere `and` also turns a missing value into false. */
function withoutSide(node: BinaryNode, side: SyntaxNode, context: LintContext): readonly Change[] {
  const parent = context.parent(node);
  if (parent !== undefined && !(parent.type === 'binary' && ['and', 'or'].includes(parent.operator)))
    return [];
  const edit =
    side === node.left
      ? { start: node.start, end: node.right.start, insert: '' }
      : { start: node.left.end, end: node.end, insert: '' };
  return [{ code: 'remove-part', edits: [edit] }];
}
