import type { RuleTree } from '@tagma/expression';
import type { TextSpan } from '../../expression-editor/index.js';
import { memoize } from '../../../internal/memoize.js';
import { rowsOf } from '../model/rows.js';

const NONE: ReadonlySet<string> = new Set();
const rowsOfTree = memoize((tree: RuleTree) => rowsOf(tree, NONE));

/** The id of the innermost row whose text holds a stretch; `null` outside of all rows. */
export function rowAt(tree: RuleTree, { start, end }: TextSpan): string | null {
  // Rows below others come after them.
  const row = rowsOfTree(tree).findLast(({ part: { span } }) => span.start <= start && end <= span.end);
  return row?.id ?? null;
}

/** Where the text of a row is; `null` for an id without a row. */
export function spanOfRow(tree: RuleTree, id: string | null): TextSpan | null {
  return rowsOfTree(tree).find((row) => row.id === id)?.part.span ?? null;
}
