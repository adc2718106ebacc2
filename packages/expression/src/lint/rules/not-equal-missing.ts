import { isField, isLiteral, sidesOf } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';

/** `f != v` is false when `f` is missing: whoever has no value is left out. */
export const notEqualMissing: NodeRule = {
  code: 'not-equal-missing',
  check(node, context) {
    return sidesOf(node).flatMap(({ side, operator, other }) => {
      const { optional, many } = context.info(side);
      const leavesOut = operator === '!=' && isLiteral(other) && other.value !== null;
      if (!leavesOut || !isField(side, context) || !optional || many) return [];
      const field = context.source(side);
      const written = `$not(${field} = ${context.source(other)})`;
      const fix = { code: 'include-missing', details: { field }, edits: context.replace(node, written) };
      return [{ severity: 'hint' as const, span: node, details: { field }, fixes: [fix] }];
    });
  },
};
