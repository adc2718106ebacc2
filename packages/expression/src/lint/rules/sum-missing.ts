import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { callOf, isField, sidesOf, type Comparison } from '../nodes.js';
import type { LintContext, NodeRule } from '../rule.types.js';

const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** The sum of nothing is missing, not 0: whoever has nothing to add up is left out where 0 would count. */
export const sumMissing: NodeRule = {
  code: 'sum-missing',
  check(node, context) {
    return sidesOf(node).flatMap(({ side, operator, other }) => {
      const [summed] = callOf(side, 'sum')?.arguments ?? [];
      if (summed === undefined || other.type !== 'number' || !isField(summed, context)) return [];
      const counts = HOLDS[operator](0, other.value) !== isNegated(node, context);
      if (!counts || !context.info(summed).optional) return [];
      const field = context.source(summed);
      const edits = [
        { start: summed.start, end: summed.start, insert: '[' },
        { start: summed.end, end: summed.end, insert: ']' },
      ];
      const fixes = [{ code: 'sum-from-zero', details: { field }, edits }];
      return [{ severity: 'warning' as const, span: node, details: { field }, fixes }];
    });
  },
};

function isNegated(node: SyntaxNode, context: LintContext): boolean {
  const parent = context.parent(node);
  return parent !== undefined && callOf(parent, 'not') !== null;
}
