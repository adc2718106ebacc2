import { quoteString } from '../../syntax/write.js';
import { isField, sidesOf } from '../nodes.js';
import { nearest } from '../nearest.js';
import type { Change, NodeRule } from '../rule.types.js';
import type { SyntaxNode } from '../../syntax/syntax.types.js';

/** A text that the field can never hold. */
export const notInEnum: NodeRule = {
  code: 'not-in-enum',
  check(node, context) {
    return texts(node).flatMap(({ field, text }) => {
      const values = context.info(field).schema?.enum;
      if (!isField(field, context) || values === undefined || values.includes(text.value)) return [];
      const meant = nearest(
        text.value,
        values.filter((value) => typeof value === 'string'),
      );
      const insert = quoteString(meant ?? '');
      const edits = [{ start: text.start, end: text.end, insert }];
      const fixes: Change[] =
        meant === undefined ? [] : [{ code: 'use-instead', details: { value: insert }, edits }];
      const details = { field: context.source(field), value: context.source(text) };
      return [{ severity: 'warning' as const, span: text, details, fixes }];
    });
  },
};

type TextNode = Extract<SyntaxNode, { readonly type: 'string' }>;

function texts(node: SyntaxNode): readonly { readonly field: SyntaxNode; readonly text: TextNode }[] {
  if (node.type === 'binary' && node.operator === 'in') {
    const { left, right } = node;
    if (left.type === 'string') return [{ field: right, text: left }];
    const items = right.type === 'list' ? right.items : [];
    return items.flatMap((text) => (text.type === 'string' ? [{ field: left, text }] : []));
  }
  return sidesOf(node).flatMap(({ side, operator, other }) =>
    other.type === 'string' && (operator === '=' || operator === '!=') ? [{ field: side, text: other }] : [],
  );
}
