import { keepIds } from './edit/ids.js';
import { inOrder } from './edit/context.js';
import { applyTextEdits } from '../edits/edits.js';
import { keptStretches } from './edit/kept.js';
import type { RuleTree, TextEdit } from './rule-tree.types.js';
import { rereadText } from './to-rule-tree.js';

/**
 * The tree of a text after it was edited by hand, undone or redone. Parts that are still there keep their ids, and
 * rows that were not touched are not read again. Nothing is checked and nothing refused: the text is the author's.
 *
 * @param edits Against the text of `tree`, not overlapping, in any order.
 * @throws RangeError when edits overlap.
 */
export function rereadTree(tree: RuleTree, edits: readonly TextEdit[]): RuleTree {
  const ordered = inOrder(edits);
  if (ordered === undefined) throw new RangeError('Text edits overlap.');
  const kept = keptStretches(tree.text.length, ordered, []);
  const { tree: read, taken } = rereadText(applyTextEdits(tree.text, ordered), tree, kept);
  if (read.root !== undefined) keepIds(tree.root, read.root, kept, taken);
  return read;
}
