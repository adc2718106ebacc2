import type { RuleCondition, RuleNode, RuleTree, RuleValue } from '../../rule-tree/rule-tree.types.js';
import type { ExportResult } from '../shared/conversion.types.js';
import {
  asCondition,
  type ExportState,
  noteAnnotation,
  refuseNode,
  textOf,
  treeToExport,
} from '../shared/export-shared.js';
import { Losses } from '../shared/losses.js';
import { readHeader } from './columns.js';
import type { HitPolicy, TableRows } from './decision-table.types.js';

/** A decision as a table. */
export interface ExportedTable {
  readonly hitPolicy: HitPolicy;
  /** The header, then one row for each case; `writeCsv` makes a CSV text of them. */
  readonly rows: TableRows;
}

/** Heading of the result column. */
const RESULT = 'result';

/**
 * Writes a decision (`a ? "x" : b ? "y" : "z"`, or a list of such cases) as a decision table. Conditions on one
 * value become cells of its column; any other condition becomes a column of its own with `true` in its cell.
 * Results must be literals, and a rule that decides nothing fails the export. Never throws.
 */
export function exportDecisionTable(rule: string | RuleTree): ExportResult<ExportedTable> {
  const losses = new Losses();
  const tree = treeToExport(rule, losses);
  const { root } = tree ?? {};
  if (tree === undefined || root === undefined) return { ok: false, losses: losses.all };
  const state: ExportState = { tree, losses };
  const hitPolicy: HitPolicy = root.kind === 'list' ? 'collect' : 'first';
  const cases =
    root.kind === 'list' ? root.items.flatMap((item) => casesOf(item, state)) : casesOf(root, state);
  const single = root.kind !== 'list' || root.items.every((item) => item.kind !== 'decide' || isSingle(item));
  if (!single) refuseNode(root, state);
  const rows = tableOf(cases, state);
  const refused = losses.all.some((loss) => loss.severity === 'refused');
  return refused
    ? { ok: false, losses: losses.all }
    : { ok: true, document: { hitPolicy, rows }, losses: losses.all };
}

/** In a list each item gives at most one result. */
function isSingle(item: RuleValue & { readonly kind: 'decide' }): boolean {
  return item.cases.length === 1 && item.otherwise === undefined;
}

interface Case {
  readonly when: readonly RuleCondition[];
  readonly result: string;
}

function casesOf(node: RuleNode, state: ExportState): readonly Case[] {
  if (node.kind !== 'decide') return [{ when: [], result: resultOf(node, state) }];
  const cases = node.cases.map((each) => ({ when: rowsOf(each.when), result: resultOf(each.then, state) }));
  if (node.otherwise === undefined) return cases;
  return [...cases, { when: [], result: resultOf(node.otherwise, state) }];
}

function rowsOf(condition: RuleCondition): readonly RuleCondition[] {
  const isAnd = condition.kind === 'group' && condition.operator === 'and';
  return isAnd && condition.items.every((item) => item.muted !== true) ? condition.items : [condition];
}

function resultOf(node: RuleNode, state: ExportState): string {
  if (node.kind !== 'literal' && node.kind !== 'constant') refuseNode(node, state);
  return textOf(node, state);
}

/** What a row puts into which column. */
interface Cell {
  readonly heading: string;
  readonly text: string;
}

function tableOf(cases: readonly Case[], state: ExportState): TableRows {
  const lines = cases.map(({ when, result }) => ({ cells: cellsOf(when, state), result }));
  const headings = [...new Set(lines.flatMap(({ cells }) => cells.map(({ heading }) => heading)))];
  const body = lines.map(({ cells, result }) => [
    ...headings.map((heading) => cells.find((cell) => cell.heading === heading)?.text ?? '-'),
    result,
  ]);
  return [[...headings, RESULT], ...body];
}

function cellsOf(conditions: readonly RuleCondition[], state: ExportState): readonly Cell[] {
  const cells: Cell[] = [];
  for (const condition of conditions) {
    noteAnnotation(condition, state);
    const cell = valueCell(condition, state);
    const taken = cell !== undefined && cells.some(({ heading }) => heading === cell.heading);
    cells.push(cell === undefined || taken ? conditionCell(condition, state) : cell);
  }
  return cells;
}

/** A condition on one value, with literals. */
function valueCell(condition: RuleCondition, state: ExportState): Cell | undefined {
  if (condition.kind === 'compare' && condition.missing === 'skip') {
    const text = literalText(condition.right, state);
    if (text === undefined) return undefined;
    return cellOn(condition.left, condition.operator === '=' ? text : `${condition.operator} ${text}`, state);
  }
  if (condition.kind === 'between') {
    const low = literalText(condition.low, state);
    const high = literalText(condition.high, state);
    if (low === undefined || high === undefined) return undefined;
    const [open, close] = [condition.lowIncluded ? '[' : '(', condition.highIncluded ? ']' : ')'];
    return cellOn(condition.value, `${open}${low}..${high}${close}`, state);
  }
  if (
    condition.kind === 'in' &&
    !condition.negated &&
    condition.missing === 'skip' &&
    condition.list.kind === 'list'
  ) {
    const texts = condition.list.items.map((item) => literalText(item, state));
    const isList = texts.length > 1 && texts.every((text) => text !== undefined);
    return isList ? cellOn(condition.item, texts.join(', '), state) : undefined;
  }
  return undefined;
}

/** Texts are quoted as in the rule, so that they stay texts. A range cannot hold what looks like its own signs. */
function literalText(value: RuleValue, state: ExportState): string | undefined {
  const text = textOf(value, state);
  return value.kind === 'literal' && !/[,，、[\]()]|\.\./u.test(text) ? text : undefined;
}

/** The heading must be read back as a value, not as a remark or a result. */
function cellOn(value: RuleValue, text: string, state: ExportState): Cell | undefined {
  const heading = textOf(value, state);
  const [column] = readHeader([heading, RESULT], {}, new Losses()) ?? [];
  return column?.kind === 'value' && value.kind !== 'literal' ? { heading, text } : undefined;
}

function conditionCell(condition: RuleCondition, state: ExportState): Cell {
  const text = textOf(asCondition(condition), state);
  const [column] = readHeader([text, RESULT], {}, new Losses()) ?? [];
  return { heading: column?.kind === 'condition' ? text : `$boolean(${text})`, text: 'true' };
}
