import type { NodeRule } from '../rule.types.js';

/** Division by 0 gives Infinity, which is larger than everything. */
export const divisionByZero: NodeRule = {
  code: 'division-by-zero',
  check(node) {
    if (node.type !== 'binary' || (node.operator !== '/' && node.operator !== '%')) return [];
    const { right } = node;
    return right.type === 'number' && right.value === 0 ? [{ severity: 'warning', span: node }] : [];
  },
};
