import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { CompareOperator, NewCondition } from '../rule-tree.types.js';
import { binary, call, chain, choose, list, number } from '../shape/make.js';
import { bare, same } from '../shape/same.js';
import { OPERATORS } from './compare.js';
import { numberOf } from './literals.js';
import type { Reader, Writer } from './reader.types.js';
import { isOf, type ModelOf, type Spelling } from './spelling.js';

/** How the points are added up. */
interface Sum {
  readonly form: string;
  /** The rows of the sum; undefined when it is spelled otherwise. */
  readonly read: (node: SyntaxNode) => readonly ScoreRow[] | undefined;
  readonly write: (rows: readonly ScoreRow[]) => SyntaxNode;
}
interface ScoreRow {
  readonly node?: SyntaxNode;
  readonly test: SyntaxNode;
  readonly points: SyntaxNode;
}

const SUMS: readonly Sum[] = [
  { form: 'plus', read: readPlus, write: (rows) => chain('+', rows.map(withZero)) },
  {
    form: 'list',
    read: (node) => readList(node, true),
    write: (rows) => call('sum', list(rows.map(withZero))),
  },
  {
    form: 'short-list',
    read: (node) => readList(node, false),
    write: (rows) => call('sum', list(rows.map((row) => choose(row.test, row.points)))),
  },
];

/** Spellings of a score card: points per condition, compared with a threshold. */
export const SCORE: readonly Spelling[] = SUMS.map((sum) => ({
  kind: 'score',
  form: sum.form,
  heads: () => OPERATORS,
  parts: () => ['*', '*'],
  read: (node, reader) => {
    const fields = readScore(sum, node, reader);
    return fields && { fields };
  },
  isWrittenAs: (model, _spelled, node, writer) =>
    isOf(model, 'score') && same(writeScore(sum, model, writer), node),
  write: (model, writer) => (isOf(model, 'score') ? writeScore(sum, model, writer) : undefined),
}));

function readScore(sum: Sum, node: SyntaxNode, reader: Reader): object | undefined {
  if (node.type !== 'binary') return undefined;
  const rows = sum.read(node.left);
  if (rows === undefined) return undefined;
  return {
    kind: 'score',
    form: sum.form,
    rows: rows.map((row) => ({
      ...reader.base(row.node ?? row.test, 'plain'),
      when: reader.condition(row.test, row.test.start, row.test.end),
      points: reader.value(row.points),
    })),
    operator: node.operator as CompareOperator,
    threshold: reader.value(node.right),
  };
}

function writeScore(sum: Sum, model: ModelOf<'score'>, writer: Writer): SyntaxNode {
  const rows = model.rows.map((row) => ({
    test: writer.condition(row.when satisfies NewCondition),
    points: writer.value(row.points),
  }));
  return binary(model.operator, sum.write(rows), writer.value(model.threshold));
}

/** `(a ? 10 : 0) + (b ? 5 : 0)`; one row alone is a row too. */
function readPlus(node: SyntaxNode): readonly ScoreRow[] | undefined {
  const inner = bare(node);
  if (inner.type === 'binary' && inner.operator === '+') {
    const before = readPlus(inner.left);
    const last = readRow(inner.right, true);
    return before && last && [...before, last];
  }
  const only = readRow(node, true);
  return only && [only];
}

function readList(given: SyntaxNode, zero: boolean): readonly ScoreRow[] | undefined {
  const node = bare(given);
  if (node.type !== 'call' || node.callee.type !== 'variable' || node.callee.name !== 'sum') return undefined;
  const [items] = node.arguments;
  if (items?.type !== 'list' || node.arguments.length !== 1 || items.items.length === 0) return undefined;
  const rows = items.items.map((item) => readRow(item, zero));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** `test ? points : 0`, or without the zero. */
function readRow(node: SyntaxNode, zero: boolean): ScoreRow | undefined {
  const inner = bare(node);
  if (inner.type !== 'condition' || bare(inner.then).type === 'condition') return undefined;
  const other = inner.otherwise === undefined ? undefined : numberOf(inner.otherwise);
  const fits = zero ? other === 0 : inner.otherwise === undefined;
  return fits ? { node, test: inner.test, points: inner.then } : undefined;
}

function withZero(row: ScoreRow): SyntaxNode {
  return choose(row.test, row.points, number(0));
}
