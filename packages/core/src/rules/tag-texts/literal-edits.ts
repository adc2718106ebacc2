import type { TextEdit } from '@tagma/expression/edits';
import { quoteString, type StringNode, type SyntaxNode } from '@tagma/expression';
import { countOf, type CountedTags } from './counted-tags.js';
import type { TagLiteral } from './find-tag-literals.js';

/** An edit that names another tag. */
export interface TagEdit extends TextEdit {
  /** The tag it is about. */
  readonly tagId: string;
}

/**
 * The edits that name the other tags. `null` when two tags of a list become one where their number matters
 * and nobody can say how.
 */
export function editsOf(
  literal: TagLiteral,
  text: string,
  renames: ReadonlyMap<string, string>,
): readonly TagEdit[] | null {
  const seen = new Set<string>();
  const edits: TagEdit[] = [];
  let dropped = 0;
  for (const [index, node] of literal.values.entries()) {
    const value = renames.get(node.value) ?? node.value;
    if (seen.has(value) && isNew(literal, renames)) {
      edits.push(withoutItem(literal, index, node));
      dropped += 1;
    } else if (value !== node.value) {
      edits.push({
        start: node.start,
        end: node.end,
        insert: quoteLike(text, node, value),
        tagId: node.value,
      });
    }
    seen.add(value);
  }
  if (dropped === 0) return edits;
  const counted = countOf(literal);
  if (counted.kind === 'unclear') return null;
  return [...edits, ...countEdits(counted, seen.size)];
}

/** Whether two different tags of the list become one; a text that names one twice already is left as it is. */
function isNew({ values }: TagLiteral, renames: ReadonlyMap<string, string>): boolean {
  const before = new Set(values.map(({ value }) => value));
  const after = new Set(values.map(({ value }) => renames.get(value) ?? value));
  return after.size < before.size;
}

/** An item goes together with the comma before it. */
function withoutItem({ values }: TagLiteral, index: number, node: StringNode): TagEdit {
  const previous = values[index - 1];
  return { start: previous?.end ?? node.start, end: node.end, insert: '', tagId: node.value };
}

function countEdits(counted: CountedTags, size: number): readonly TagEdit[] {
  if (counted.kind !== 'all') return [];
  const { start, end } = counted.number;
  return [{ start, end, insert: String(size), tagId: '' }];
}

/** In the quotes that the author used, where they can hold it. */
function quoteLike(text: string, node: SyntaxNode, value: string): string {
  const isSingle = text[node.start] === "'" && !/['\\\p{Control}]/u.test(value);
  return isSingle ? `'${value}'` : quoteString(value);
}
