import { isField } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';
import { isOnly } from '../value-info.js';

/** A number in a filter is a position, not a condition. */
export const indexFilter: NodeRule = {
  code: 'index-filter',
  check(node, context) {
    if (node.type !== 'filter' || !isField(node.where, context)) return [];
    if (!isOnly(context.info(node.where), 'number')) return [];
    const field = context.source(node.where);
    const edits = [{ start: node.where.start, end: node.where.end, insert: `$boolean(${field})` }];
    const details = { field };
    return [
      { severity: 'warning', span: node.where, details, fixes: [{ code: 'as-condition', details, edits }] },
    ];
  },
};
