import { readSyntax } from '../../syntax/read-syntax.js';
import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { literal, quoted } from '../shared/names.js';
import { compare, joined, list, not, term, type Written } from '../shared/written.js';

/** What a cell asks of its column; `any` asks nothing. */
export type CellCondition = Written | 'any' | undefined;

const ANY: ReadonlySet<string> = new Set(['', '-', '—', '*', 'any', '任意', '不限']);
const TRUE: ReadonlySet<string> = new Set(['true', '是', '真']);
const FALSE: ReadonlySet<string> = new Set(['false', '否', '假']);
const COMPARISON = /^(<=|>=|!=|<>|<|>|=|≤|≥|≠|＞|＜|＝)\s*(.+)$/su;
const OPERATORS: Readonly<Record<string, string>> = {
  '<>': '!=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '＞': '>',
  '＜': '<',
  '＝': '=',
};
const RANGE = /^(\[|\()\s*([^,]+?)\s*(?:,|\.\.)\s*([^,]+?)\s*(\]|\))$/su;

/**
 * Reads a condition cell on a value: a comparison such as `>= 100`, a range such as `[100..200)`, several
 * values with commas between them, `not …`, one value, or nothing (`-`, `任意`). `undefined`: it is none.
 */
export function readCell(cell: string, column: Written): CellCondition {
  const text = cell.trim();
  if (ANY.has(text.toLowerCase())) return 'any';
  const negated = /^(?:not\s*\((.*)\)|非[（(](.*)[)）])$/isu.exec(text);
  const inner = negated?.[1] ?? negated?.[2];
  if (inner !== undefined) {
    const condition = readCell(inner, column);
    return condition === 'any' || condition === undefined ? undefined : not(condition);
  }
  return readComparison(text, column) ?? readRange(text, column) ?? readValues(text, column);
}

function readComparison(text: string, column: Written): Written | undefined {
  const [, sign, operand] = COMPARISON.exec(text) ?? [];
  const right = operand === undefined ? undefined : readOperand(operand);
  return right === undefined || sign === undefined
    ? undefined
    : compare(column, OPERATORS[sign] ?? sign, right);
}

function readRange(text: string, column: Written): Written | undefined {
  const [, open, from, to, close] = RANGE.exec(text) ?? [];
  const low = from === undefined ? undefined : readOperand(from);
  const high = to === undefined ? undefined : readOperand(to);
  if (low === undefined || high === undefined) return undefined;
  return joined('and', [
    compare(column, open === '[' ? '>=' : '>', low),
    compare(column, close === ']' ? '<=' : '<', high),
  ]);
}

/** `a, b`: one of them. */
function readValues(text: string, column: Written): Written | undefined {
  if (/^[<>=!≤≥≠＞＜＝]/u.test(text)) return undefined;
  const values = splitValues(text).map((part) => readOperand(part));
  const [only] = values;
  if (only === undefined || !values.every((value) => value !== undefined)) return undefined;
  return values.length === 1 ? compare(column, '=', only) : compare(column, 'in', list(values));
}

/** Commas inside quotes do not separate. */
function splitValues(text: string): readonly string[] {
  return (text.match(/(?:"(?:[^"\\]|\\.)*"|[^,，、"]|")+/gu) ?? []).map((part) => part.trim());
}

/** A number, a truth value, `null`, a text in quotes as JSONata writes it, or a bare text. */
export function readOperand(text: string): Written | undefined {
  const bare = text.trim();
  if (bare === '') return undefined;
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(bare)) return numberOf(bare);
  if (TRUE.has(bare.toLowerCase())) return literal(true);
  if (FALSE.has(bare.toLowerCase())) return literal(false);
  if (bare === 'null' || bare === '空值') return literal(null);
  if (bare.startsWith('"')) return quotedText(bare);
  return /^[\p{L}\p{N}_ ./:+-]+$/u.test(bare) ? term(quoted(bare)) : undefined;
}

/** Digits with a leading zero are a text, such as a postcode. */
function numberOf(text: string): Written {
  return /^-?0\d/.test(text) || !Number.isFinite(Number(text)) ? literal(text) : literal(Number(text));
}

function quotedText(text: string): Written | undefined {
  const { root, errors } = readSyntax(text);
  return errors.length === 0 && root?.type === 'string' ? literal(root.value) : undefined;
}

/** A result: what is a value in JSONata stays it; any other text is a text. */
export function readResult(cell: string): Written | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const operand = readOperand(text);
  if (operand !== undefined) return operand;
  const { root, errors } = readSyntax(text);
  return errors.length === 0 && root !== undefined && isResult(root) ? { text, level: 0 } : literal(text);
}

function isResult(node: SyntaxNode): boolean {
  return node.type === 'list' || node.type === 'object';
}
