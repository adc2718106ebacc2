import { isField, isOrder, sidesOf } from '../nodes.js';
import type { NodeRule } from '../rule.types.js';
import { mayBeOther, type Kind } from '../value-info.js';
import { isGuarded, onlyOfKind, kindsText } from '../type-guard.js';

/** `f > 3` is an error, not "no", when `f` is null or of another type. */
export const orderType: NodeRule = {
  code: 'order-type',
  check(node, context) {
    return sidesOf(node).flatMap(({ side, operator, other }) => {
      const wanted = onlyKind(context.info(other).kinds);
      const value = context.info(side);
      if (!isOrder(operator) || wanted === undefined || value.many || !isField(side, context)) return [];
      if (value.kinds?.has(wanted) !== true || !mayBeOther(value, wanted)) return [];
      const field = context.source(side);
      if (isGuarded(node, field, wanted, value, context)) return [];
      const details = { field, types: kindsText(value, wanted) };
      return [{ severity: 'error' as const, span: node, details, fixes: [onlyOfKind(side, field, wanted)] }];
    });
  },
};

function onlyKind(kinds: ReadonlySet<Kind> | undefined): 'string' | 'number' | undefined {
  const [kind] = kinds?.size === 1 ? kinds : [];
  return kind === 'string' || kind === 'number' ? kind : undefined;
}
