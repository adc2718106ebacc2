import type { ImportResult } from '../shared/conversion.types.js';
import { Losses } from '../shared/losses.js';
import { choice, joined, LEVEL, not, operand, term, type Written } from '../shared/written.js';
import { readCell, readResult } from './cells.js';
import { type Column, readHeader } from './columns.js';
import type { DecisionTableOptions, TableRows } from './decision-table.types.js';
import { readCsv } from './read-csv.js';

/**
 * Reads a decision table into a rule text: `a ? "x" : b ? "y" : "z"` where the first row that fits gives the
 * result, a list where all do. Headings are fields (`金额`, `address.city`) or JSONata (`$count(orders)`, or a
 * condition whose cells say true or false); the last column is the result. A cell holds a value, several, a
 * comparison, a range `[1..5)`, or `-` for anything. A row without any condition is the default and stands
 * last. Losses name the row and column as `/row/column`, counted from 1. Never throws.
 *
 * @param table CSV text, or its cells
 */
export function importDecisionTable(
  table: string | TableRows,
  options: DecisionTableOptions = {},
): ImportResult {
  const losses = new Losses();
  const policy: string = options.hitPolicy ?? 'first';
  const [header, ...lines] = typeof table === 'string' ? readCsv(table) : table;
  if (policy !== 'first' && policy !== 'collect') losses.refuse('', 'hit-policy', { value: policy });
  const columns = header === undefined ? undefined : readHeader(header, options, losses);
  if (header === undefined || lines.length === 0)
    return { ok: true, text: '', active: false, losses: losses.all };
  if (columns === undefined || losses.all.length > 0) return { ok: false, losses: losses.all };
  const rows = lines.map((line, index) => readRow(line, columns, index + 2, losses));
  const whole = rows.filter((row) => row !== undefined);
  if (whole.length < rows.length && options.partial !== true) return { ok: false, losses: losses.all };
  const text = textOf(whole, policy === 'collect', options.result);
  return { ok: true, text, active: text !== '', losses: losses.all };
}

interface TableRow {
  /** Absent for the default. */
  readonly when: Written | undefined;
  readonly result: Written;
}

/** A row that cannot be read gives no result to anyone when the rest is wanted. */
function readRow(
  line: readonly string[],
  columns: readonly Column[],
  row: number,
  losses: Losses,
): TableRow | undefined {
  if (line.length !== columns.length) {
    losses.refuse(`/${row}`, 'column-count', { value: line.length, name: String(columns.length) });
    return undefined;
  }
  let result: Written | undefined;
  let broken = false;
  const conditions: Written[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = line[index] ?? '';
    const path = `/${row}/${index + 1}`;
    if (column.kind === 'note') {
      if (cell.trim() !== '') losses.detail(path, 'dropped-key', { value: cell });
    } else if (column.kind === 'output') {
      result = readResult(cell);
      if (result === undefined) losses.refuse(path, 'result-missing');
    } else {
      const condition = conditionOf(cell, column);
      if (condition === undefined) losses.refuse(path, 'cell', { value: cell });
      broken ||= condition === undefined;
      if (condition !== undefined && condition !== 'any') conditions.push(condition);
    }
  }
  if (broken || result === undefined) return undefined;
  return { when: conditions.length === 0 ? undefined : joined('and', conditions), result };
}

function conditionOf(
  cell: string,
  column: Column & { kind: 'value' | 'condition' },
): Written | 'any' | undefined {
  if (column.kind === 'value') return readCell(cell, column.value);
  const wanted = readCell(cell, term('x'));
  if (wanted === 'any' || wanted === undefined) return wanted;
  if (wanted.text === 'x = true') return column.condition;
  return wanted.text === 'x = false' ? not(column.condition) : undefined;
}

function textOf(rows: readonly TableRow[], collects: boolean, wanted: string | undefined): string {
  if (wanted === undefined) return collects ? collected(rows) : firstHit(rows);
  const result = readResult(wanted)?.text;
  if (collects) return anyHit(rows.filter((row) => row.result.text === result));
  return firstHit(rows.map(({ when, result: own }) => ({ when, result: term(String(own.text === result)) })));
}

/** Whether one of the rows fits. */
function anyHit(rows: readonly TableRow[]): string {
  const tests = rows.flatMap(({ when }) => when ?? []);
  if (rows.length === 0) return 'false';
  return tests.length < rows.length ? 'true' : joined('or', tests).text;
}

/** Rows after the default are never reached, so the default ends the text. */
function firstHit(rows: readonly TableRow[]): string {
  const end = rows.findIndex((row) => row.when === undefined);
  const cases = end === -1 ? rows : rows.slice(0, end);
  const otherwise = end === -1 ? undefined : rows[end]?.result.text;
  const tests = cases.map(
    ({ when, result }) => `${operand(when ?? term('true'), LEVEL.or)} ? ${result.text}`,
  );
  return [...tests, ...(otherwise === undefined ? [] : [otherwise])].join(' : ');
}

/** A condition without `: …` gives nothing, and lists leave nothing out. */
function collected(rows: readonly TableRow[]): string {
  if (rows.length === 0) return '';
  const items = rows.map(({ when, result }) =>
    when === undefined ? result.text : choice(when, result, term('$')).text.replace(/ : \$$/, ''),
  );
  return `[${items.join(', ')}]`;
}
