import { callOf } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';

/** Every text contains the empty one: who has not said yet what to look for finds all. */
export const emptySearch: NodeRule = {
  code: 'empty-search',
  check(node) {
    const search = callOf(node, 'contains')?.arguments[1];
    if (search?.type !== 'string' || search.value !== '') return [];
    return [{ severity: 'warning', span: node, fixes: [] }];
  },
};
