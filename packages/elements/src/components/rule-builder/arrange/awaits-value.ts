import type { RuleNode } from '@tagma/expression';

/** Whether a row looks for something that nobody has said yet: an empty text, or none of all tags. */
export function awaitsValue(node: RuleNode): boolean {
  switch (node.kind) {
    case 'text':
      return node.argument === '';
    case 'tags':
      return node.tags.length === 0;
    case 'compare':
      return node.right.kind === 'literal' && node.right.value === '';
    default:
      return false;
  }
}
