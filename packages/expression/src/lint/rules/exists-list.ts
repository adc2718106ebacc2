import { callOf } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';

/** An empty list exists. "Has any" is a question of how many. */
export const existsList: NodeRule = {
  code: 'exists-list',
  check(node, context) {
    const [list] = callOf(node, 'exists')?.arguments ?? [];
    if (list === undefined || !context.info(list).listField) return [];
    const field = context.source(list);
    const fix = {
      code: 'count-items',
      details: { field },
      edits: context.replace(node, `$count(${field}) > 0`),
    };
    return [{ severity: 'warning', span: node, details: { field }, fixes: [fix] }];
  },
};
