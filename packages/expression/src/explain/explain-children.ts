import type { RuleCondition, RuleNode } from '../rule-tree/rule-tree.types.js';
import { childrenIn, collectionOf, layersOf } from './collections.js';
import type { ExplainedChild, ExplainedChildren, ExplainedRow, RowOutcome } from './explain.types.js';
import type { Layer, RowRunner } from './row-runner.js';

/** How many children are shown with their rows. */
const SAMPLES = 5;
/** How many children are judged; a record rarely has more. */
const MOST = 10_000;

type ExplainNode = (
  node: RuleNode,
  layers: readonly Layer[],
  reached: boolean,
  walk: { readonly runner: RowRunner; readonly rows: ExplainedRow[] },
) => Exclude<RowOutcome, 'not-reached'>;

/** What the condition on the children of a row says of each of them. */
export function explainChildren(
  node: RuleCondition,
  layers: readonly Layer[],
  runner: RowRunner,
  explain: ExplainNode,
): { readonly actual?: unknown; readonly children?: ExplainedChildren } {
  const collection = collectionOf(node);
  if (collection === undefined) return {};
  const all = childrenIn(collection, layers, runner);
  const counts = { pass: 0, fail: 0, missing: 0, error: 0 };
  const samples: ExplainedChild[] = [];
  for (const [index, child] of all.slice(0, MOST).entries()) {
    const rows: ExplainedRow[] = [];
    const { where } = collection;
    const outcome =
      where === undefined
        ? 'pass'
        : explain(where, layersOf(collection, child, layers), true, { runner, rows });
    if (outcome !== 'unknown') counts[outcome]++;
    if (samples.length < SAMPLES) samples.push({ index, outcome, rows });
  }
  const children = { total: all.length, ...counts, samples };
  return node.kind === 'children' ? { actual: counts.pass, children } : { children };
}
