import type { SyntaxNode } from '../syntax/syntax.types.js';
import { writeMute } from './annotation.js';
import type { Writer } from './kinds/reader.types.js';
import type { NewCondition } from './rule-tree.types.js';
import { block, chain, constant, raw } from './shape/make.js';
import { operandText } from './shape/print.js';

type Group = NewCondition & { readonly kind: 'group' };

/** The rows of a group joined by its operator. */
export function writeGroup(model: Group, writer: Writer): SyntaxNode {
  const parts = model.items.map((item) => ({ item, node: itemNode(item, model, writer) }));
  const active = parts.filter(({ item }) => item.muted !== true).map(({ node }) => node);
  const whole =
    active.length === 0
      ? undefined
      : chain(
          model.operator,
          active.flatMap((node) => spread(node, model)),
        );
  if (whole !== undefined && active.length === parts.length) return whole;
  return raw(withMuted(parts, model.operator), whole ?? constant(null));
}

/** A group in a group keeps its parentheses, else its rows would be rows of the outer one. */
function itemNode(item: NewCondition, group: Group, writer: Writer): SyntaxNode {
  const node = writer.condition({ ...item, muted: false });
  const melts =
    item.kind === 'group' && (item.operator === group.operator || item.items.some((each) => each.muted));
  return melts && (item.parens ?? 0) === 0 && node.type !== 'block' ? block(node) : node;
}

/** A row of two comparisons, such as "between", lies flat among the rows of an `and`. */
function spread(node: SyntaxNode, group: Group): readonly SyntaxNode[] {
  return node.type === 'binary' && node.operator === group.operator
    ? [...spread(node.left, group), node.right]
    : [node];
}

function withMuted(
  parts: readonly { readonly item: NewCondition; readonly node: SyntaxNode }[],
  operator: 'and' | 'or',
): string {
  const first = parts.findIndex(({ item }) => item.muted !== true);
  const level = operator === 'and' ? 30 : 25;
  const texts = parts.map(({ item, node }, index) => {
    const text =
      index === 0 ? operandText(node, level) : operandText(node, level + (item.muted === true ? 1 : 0));
    if (item.muted !== true) return index === first ? text : `${operator} ${text}`;
    const before = first === -1 ? index < parts.length - 1 : index < first;
    const after = first === -1 ? false : index > first;
    return writeMute(`${after ? `${operator} ` : ''}${text}${before ? ` ${operator}` : ''}`);
  });
  return texts.join(' ');
}
