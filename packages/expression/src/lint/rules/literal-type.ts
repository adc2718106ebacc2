import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { quoteString } from '../../syntax/write.js';
import { isField, isLiteral, isOrder, sidesOf, type LiteralNode } from '../nodes.js';
import type { Change, Found, LintContext, NodeRule } from '../rule.types.js';
import { kindOfLiteral, type Kind, type ValueInfo } from '../value-info.js';

/** A literal of a type that the field never has: `"30"` for a number, `3` for text, `"true"` for yes or no. */
export const literalType: NodeRule = {
  code: 'literal-type',
  check(node, context) {
    return compared(node).flatMap(({ field, literal, ordered }) => {
      const value = context.info(field);
      const { kinds } = value;
      if (!isField(field, context) || literal.value === null || kinds === undefined || kinds.size === 0)
        return [];
      if (kinds.has(kindOfLiteral(literal.value))) return [];
      return [finding(field, literal, value, ordered, context)];
    });
  },
};

interface Compared {
  readonly field: SyntaxNode;
  readonly literal: LiteralNode;
  readonly ordered: boolean;
}

function compared(node: SyntaxNode): readonly Compared[] {
  if (node.type === 'binary' && node.operator === 'in') {
    const { left, right } = node;
    if (isLiteral(left)) return [{ field: right, literal: left, ordered: false }];
    const items = right.type === 'list' ? right.items : [right];
    return items.filter(isLiteral).map((literal) => ({ field: left, literal, ordered: false }));
  }
  return sidesOf(node).flatMap(({ side, operator, other }) =>
    isLiteral(other) ? [{ field: side, literal: other, ordered: isOrder(operator) }] : [],
  );
}

function finding(
  side: SyntaxNode,
  literal: LiteralNode,
  { kinds }: ValueInfo,
  ordered: boolean,
  context: LintContext,
): Found {
  const field = context.source(side);
  const details = { field, value: context.source(literal), types: [...(kinds ?? [])].join(', ') };
  const written = converted(literal.value, kinds ?? new Set());
  const edits = [{ start: literal.start, end: literal.end, insert: written ?? '' }];
  const fixes: Change[] =
    written === null ? [] : [{ code: 'use-instead', details: { value: written }, edits }];
  return { severity: ordered ? 'error' : 'warning', span: literal, details, fixes };
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The same value in a type that the field has; null when there is none. */
function converted(value: string | number | boolean | null, kinds: ReadonlySet<Kind>): string | null {
  if (typeof value === 'string') {
    if (kinds.has('number') && NUMBER.test(value)) return value;
    return kinds.has('boolean') && (value === 'true' || value === 'false') ? value : null;
  }
  return kinds.has('string') && value !== null ? quoteString(String(value)) : null;
}
