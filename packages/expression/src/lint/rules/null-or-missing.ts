import { isField, sidesOf, takesMissing } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';

/** `f = null` is false when `f` is missing: missing is not null. */
export const nullOrMissing: NodeRule = {
  code: 'null-or-missing',
  check(node, context) {
    return sidesOf(node).flatMap(({ side, operator, other }) => {
      const asksNull = operator === '=' && other.type === 'constant' && other.value === null;
      const { kinds, optional, many } = context.info(side);
      if (!asksNull || many || !optional || !isField(side, context)) return [];
      const field = context.source(side);
      if (takesMissing(node, field, context)) return [];
      const never = kinds !== undefined && !kinds.has('null');
      const missing = `$not($exists(${field}))`;
      const edits = context.replace(node, never ? missing : `${missing} or ${context.source(node)}`);
      const fixes = [{ code: never ? 'ask-missing' : 'include-missing', details: { field }, edits }];
      return [
        { severity: never ? ('warning' as const) : ('hint' as const), span: node, details: { field }, fixes },
      ];
    });
  },
};
