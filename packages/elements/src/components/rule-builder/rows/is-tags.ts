import type { RuleCondition } from '@tagma/expression';
import type { RowView } from './row-view.types.js';

/** A row about tags, or about texts in a list. */
export type TagsRow = Extract<RuleCondition, { kind: 'tags' }>;

/** Whether the texts are ids of tags: the field is one of tags, or they are known as such. */
export function isTags({ kind, node, context }: RowView<TagsRow>): boolean {
  if (kind === 'tags') return true;
  return kind === 'any' && node.tags.some((tag) => context.concepts.some(({ id }) => id === tag));
}
