import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { callOf, isField, isOrder, sidesOf, takesMissing } from '../nodes.js';
import type { LintContext, NodeRule } from '../rule.types.js';

/** `$not($contains(f, …))` and `$not(f > 3)` say nothing when `f` is missing: whoever has no value is left out. */
export const negatedMissing: NodeRule = {
  code: 'negated-missing',
  check(node, context) {
    const [inner] = callOf(node, 'not')?.arguments ?? [];
    const asked = inner === undefined ? undefined : fieldAskedBy(inner, context);
    if (asked === undefined) return [];
    const field = context.source(asked);
    if (takesMissing(node, field, context)) return [];
    const written = `$not($exists(${field})) or ${context.source(node)}`;
    const fix = { code: 'include-missing', details: { field }, edits: context.replace(node, written) };
    return [{ severity: 'warning', span: node, details: { field }, fixes: [fix] }];
  },
};

function fieldAskedBy(node: SyntaxNode, context: LintContext): SyntaxNode | undefined {
  const contains = callOf(node, 'contains')?.arguments[0];
  const compared = sidesOf(node).filter(({ operator }) => isOrder(operator));
  const asked = contains === undefined ? compared.map(({ side }) => side) : [contains];
  return asked.find((side) => {
    const { optional, many } = context.info(side);
    return optional && !many && isField(side, context);
  });
}
