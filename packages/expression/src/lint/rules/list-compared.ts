import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { isField, sidesOf, type Comparison } from '../nodes.js';
import type { Found, LintContext, NodeRule } from '../rule.types.js';

/** A list never equals one of its values, and has no place in an order. */
export const listCompared: NodeRule = {
  code: 'list-compared',
  check(node, context) {
    if (node.type === 'binary' && node.operator === 'in' && isListField(node.left, context)) {
      const written = `$count(${context.source(node.left)}[$ in ${context.source(node.right)}]) > 0`;
      return [found(node, node.left, written, 'warning', context)];
    }
    return sidesOf(node)
      .filter(({ side, other }) => isListField(side, context) && !context.info(other).many)
      .map(({ side, operator, other }) => {
        const written = anyOf(context.source(side), operator, context.source(other));
        return found(
          node,
          side,
          written,
          operator === '=' || operator === '!=' ? 'warning' : 'error',
          context,
        );
      });
  },
};

function isListField(node: SyntaxNode, context: LintContext): boolean {
  return isField(node, context) && context.info(node).many;
}

function anyOf(list: string, operator: Comparison, value: string): string {
  if (operator === '=') return `${value} in ${list}`;
  if (operator === '!=') return `$not(${value} in ${list})`;
  return `$count(${list}[$ ${operator} ${value}]) > 0`;
}

function found(
  node: SyntaxNode,
  side: SyntaxNode,
  written: string,
  severity: Found['severity'],
  context: LintContext,
): Found {
  const field = context.source(side);
  const negative = node.type === 'binary' && node.operator === '!=';
  const code = negative ? 'none-in-list' : 'any-in-list';
  const fix = { code, details: { field }, edits: context.replace(node, written) };
  return { severity, span: node, details: { field }, fixes: [fix] };
}
