import { toBoolean } from '../closures/values.js';
import type { EvaluationResult } from '../compile/compile.types.js';
import type { RuleCondition, RuleNode } from '../rule-tree/rule-tree.types.js';
import { isCondition } from '../rule-tree/write.js';
import { clip } from './clip.js';
import { explainChildren } from './explain-children.js';
import type { ExplainedRow, RowOutcome } from './explain.types.js';
import { askedBy } from './needed.js';
import type { Layer, RowRunner } from './row-runner.js';
import { isoOf } from './window-times.js';

/** What the walk over the rows carries along. */
export interface RowWalk {
  readonly runner: RowRunner;
  readonly rows: ExplainedRow[];
}

type Verdict = Exclude<RowOutcome, 'not-reached'>;

/**
 * Explains a node and the rows in it, in reading order.
 *
 * @param reached whether the rows before it let it be run
 * @returns what the node itself says
 */
export function explainNode(
  node: RuleNode,
  layers: readonly Layer[],
  reached: boolean,
  walk: RowWalk,
): Verdict {
  if (!isCondition(node)) return explainBare(node, layers, reached, walk);
  const result = walk.runner.run(node.span, layers);
  const asked = askedBy(node, layers, walk.runner);
  const subject = asked.subject === undefined ? undefined : walk.runner.run(asked.subject.span, layers);
  const verdict = verdictOf(result, subject);
  const at = walk.rows.length;
  explainParts(node, layers, reached && verdict !== 'unknown', walk);
  const children = explainChildren(node, layers, walk.runner, explainNode);
  walk.rows.splice(at, 0, {
    ...rowOf(node, verdict, reached, result),
    ...(subject?.ok === true && subject.value !== undefined ? { actual: actualOf(node, subject.value) } : {}),
    ...(asked.needed === undefined ? {} : { needed: clipNeeded(asked.needed) }),
    ...children,
  });
  return verdict;
}

/** A time is told as the times that a window needs are, not as the number that JSONata makes of it. */
function actualOf({ kind }: RuleCondition, value: unknown): unknown {
  const time = kind === 'window' && typeof value === 'number' ? isoOf(value) : null;
  return time ?? clip(value);
}

/** A value where a condition could stand, e.g. the result of a decision. */
function explainBare(node: RuleNode, layers: readonly Layer[], reached: boolean, walk: RowWalk): Verdict {
  const result = walk.runner.run(node.span, layers);
  const verdict = verdictOf(result, result);
  const actual = result.ok && result.value !== undefined ? { actual: clip(result.value) } : {};
  walk.rows.push({ ...rowOf(node, verdict, reached, result), ...actual });
  return verdict;
}

function rowOf(node: RuleNode, verdict: Verdict, reached: boolean, result: EvaluationResult): ExplainedRow {
  const { id, span } = node;
  const error = result.ok ? {} : { error: result.error };
  if (reached) return { id, span, outcome: verdict, ...error };
  return { id, span, outcome: 'not-reached', ifReached: verdict, ...error };
}

function clipNeeded(needed: NonNullable<ExplainedRow['needed']>): NonNullable<ExplainedRow['needed']> {
  return { ...needed, values: clip(needed.values) as readonly unknown[] };
}

/** A row that does not hold is `missing` when what it looks at is not there. */
function verdictOf(result: EvaluationResult, subject: EvaluationResult | undefined): Verdict {
  if (!result.ok) return result.error.code.startsWith('S0') ? 'unknown' : 'error';
  const truth = toBoolean(result.value);
  if (truth === true) return 'pass';
  const isThere = subject === undefined ? truth !== undefined : !subject.ok || subject.value !== undefined;
  return isThere ? 'fail' : 'missing';
}

/** The rows inside a node, each reached only if those before it did not decide. */
function explainParts(node: RuleCondition, layers: readonly Layer[], reached: boolean, walk: RowWalk): void {
  switch (node.kind) {
    case 'group':
      explainGroup(node.items, node.operator, layers, reached, walk);
      return;
    case 'not':
      explainNode(node.item, layers, reached, walk);
      return;
    case 'decide':
      explainDecision(node, layers, reached, walk);
      return;
    case 'score': {
      let goesOn = reached;
      for (const row of node.rows) {
        goesOn = explainNode(row.when, layers, goesOn, walk) !== 'error' && goesOn;
      }
      return;
    }
    case 'let': {
      let inner = layers;
      for (const each of node.names) {
        explainLetValue(each.value, inner, reached, walk);
        inner = [...inner, { kind: 'let', text: walk.runner.text.slice(each.span.start, each.span.end) }];
      }
      explainNode(node.body, inner, reached, walk);
      return;
    }
    default:
      return;
  }
}

/** A named condition is a row of its own; a named value is seen where it is used. */
function explainLetValue(value: RuleNode, layers: readonly Layer[], reached: boolean, walk: RowWalk): void {
  if (isCondition(value) && value.kind !== 'block') explainNode(value, layers, reached, walk);
}

function explainGroup(
  items: readonly RuleCondition[],
  operator: 'and' | 'or',
  layers: readonly Layer[],
  reached: boolean,
  walk: RowWalk,
): void {
  let goesOn = reached;
  for (const item of items) {
    if (item.muted === true) continue;
    const verdict = explainNode(item, layers, goesOn, walk);
    const decides = operator === 'and' ? verdict !== 'pass' : verdict === 'pass';
    if (decides || verdict === 'error') goesOn = false;
  }
}

function explainDecision(
  node: RuleCondition & { readonly kind: 'decide' },
  layers: readonly Layer[],
  reached: boolean,
  walk: RowWalk,
): void {
  let open = reached;
  for (const each of node.cases) {
    const verdict = explainNode(each.when, layers, open, walk);
    explainNode(each.then, layers, open && verdict === 'pass', walk);
    if (verdict === 'pass' || verdict === 'error') open = false;
  }
  if (node.otherwise !== undefined) explainNode(node.otherwise, layers, open, walk);
}
