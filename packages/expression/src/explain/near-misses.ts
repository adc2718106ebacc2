import type { RuleNode } from '../rule-tree/rule-tree.types.js';
import { isCondition } from '../rule-tree/write.js';
import type { RowRunner } from './row-runner.js';

/** How many rows are tried. */
const MOST = 200;

/** A row, and the rows above it are not tried: what it stands for is said by it alone. */
export function rowsToFlip(node: RuleNode): readonly RuleNode[] {
  if (!isCondition(node) || node.muted === true) return [];
  switch (node.kind) {
    case 'group':
      return node.items.flatMap(rowsToFlip);
    case 'not':
      return rowsToFlip(node.item);
    case 'score':
      return node.rows.flatMap((row) => rowsToFlip(row.when));
    case 'decide': {
      const parts = node.cases.flatMap((each) => [each.when, each.then]);
      return [...parts, ...(node.otherwise === undefined ? [] : [node.otherwise])].flatMap(rowsToFlip);
    }
    case 'let':
      return rowsToFlip(node.body);
    case 'constant':
      return [];
    default:
      return [node];
  }
}

/**
 * Rows each of which alone keeps the rule from matching: the rule is run with the row turned into `true` and
 * into `false`, and one of them matches. What the row says now is not that one, or the rule would match.
 */
export function nearMissesOf(root: RuleNode, runner: RowRunner): readonly string[] {
  const rows = rowsToFlip(root).slice(0, MOST);
  return rows
    .filter((row) =>
      ['true', 'false'].some(
        (word) => runner.test(replaced(runner.text, row, word), runner.asOf) === 'match',
      ),
    )
    .map((row) => row.id);
}

function replaced(text: string, { span }: RuleNode, word: string): string {
  return `${text.slice(0, span.start)} ${word} ${text.slice(span.end)}`;
}
