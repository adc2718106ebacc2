import { skipTrivia } from '../../syntax/raw-token.js';
import type { NodeRule } from '../rule.types.js';

/** `:=` gives a variable a value; as a condition it asks nothing of the record. */
export const assignInCondition: NodeRule = {
  code: 'assign-in-condition',
  check(node, context) {
    if (node.type !== 'assign') return [];
    const parent = context.parent(node);
    const asked =
      parent === undefined || (parent.type === 'binary' && ['and', 'or'].includes(parent.operator));
    if (!asked || node.value.type === 'lambda') return [];
    const start = skipTrivia(context.text, node.start + node.name.length + 1);
    if (!context.text.startsWith(':=', start)) return [];
    const edits = [{ start, end: start + 2, insert: '=' }];
    return [
      { severity: 'warning', span: node, details: { token: node.name }, fixes: [{ code: 'compare', edits }] },
    ];
  },
};
