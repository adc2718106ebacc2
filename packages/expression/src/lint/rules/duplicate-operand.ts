import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { normalized, operandsOf } from '../nodes.js';
import type { Found, NodeRule } from '../rule.types.js';

/** The same condition twice in one `and` or `or`. */
export const duplicateOperand: NodeRule = {
  code: 'duplicate-operand',
  check(node, context) {
    const operator = node.type === 'binary' ? node.operator : undefined;
    if (operator !== 'and' && operator !== 'or') return [];
    const parent = context.parent(node);
    if (parent?.type === 'binary' && parent.operator === operator && parent.left === node) return [];
    const seen = new Set<string>();
    const operands = operandsOf(node, operator);
    return operands.flatMap((operand, index): readonly Found[] => {
      const text = normalized(context.source(operand));
      if (!seen.has(text)) {
        seen.add(text);
        return [];
      }
      return [{ severity: 'warning', span: operand, fixes: [remove(operands[index - 1], operand)] }];
    });
  },
};

function remove(
  before: SyntaxNode | undefined,
  operand: SyntaxNode,
): { code: string; edits: { start: number; end: number; insert: string }[] } {
  return {
    code: 'remove-part',
    edits: [{ start: before?.end ?? operand.start, end: operand.end, insert: '' }],
  };
}
