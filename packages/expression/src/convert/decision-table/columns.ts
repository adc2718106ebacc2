import { readSyntax } from '../../syntax/read-syntax.js';
import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { precedenceOf } from '../../syntax/write.js';
import type { Losses } from '../shared/losses.js';
import { fieldPath } from '../shared/names.js';
import type { Written } from '../shared/written.js';
import type { DecisionTableOptions, TableRows } from './decision-table.types.js';

/** What a column holds. */
export type Column =
  /** Its cells ask something of a value. */
  | { readonly kind: 'value'; readonly value: Written }
  /** Its cells say whether a condition must hold. */
  | { readonly kind: 'condition'; readonly condition: Written }
  | { readonly kind: 'output' }
  /** Remarks and row numbers. */
  | { readonly kind: 'note' };

const OUTPUTS: ReadonlySet<string> = new Set(['result', 'output', 'then', '结果', '输出', '则']);
const NOTES: ReadonlySet<string> = new Set([
  'note',
  'remark',
  'comment',
  'name',
  '#',
  '备注',
  '说明',
  '名称',
  '序号',
]);

/** Reads the header; `undefined` when a heading means nothing. */
export function readHeader(
  header: readonly string[],
  options: DecisionTableOptions,
  losses: Losses,
): readonly Column[] | undefined {
  const output = outputColumn(header, options);
  const columns = header.map((heading, index) => {
    if (index === output) return { kind: 'output' } as const;
    const column = readHeading(heading.trim(), options);
    if (column === undefined) losses.refuse(`/1/${index + 1}`, 'header', { value: heading });
    return column;
  });
  if (output === -1) losses.refuse('/1', 'result-missing');
  return output >= 0 && columns.every((column) => column !== undefined) ? columns : undefined;
}

/** The results that a table may give, in the order of its rows. */
export function resultsOf([header, ...rows]: TableRows, options: DecisionTableOptions): readonly string[] {
  const at = header === undefined ? -1 : outputColumn(header, options);
  return [...new Set(rows.map((row) => row[at]?.trim() ?? ''))].filter((cell) => cell !== '');
}

function outputColumn(header: readonly string[], options: DecisionTableOptions): number {
  if (options.output !== undefined) return header.findIndex((heading) => heading.trim() === options.output);
  const named = header.findIndex((heading) => OUTPUTS.has(heading.trim().toLowerCase()));
  return named === -1 ? header.length - 1 : named;
}

function readHeading(heading: string, options: DecisionTableOptions): Column | undefined {
  const known = options.fields;
  const path = known !== undefined && Object.hasOwn(known, heading) ? known[heading] : undefined;
  if (path !== undefined) return { kind: 'value', value: fieldPath(path) };
  if (NOTES.has(heading.toLowerCase())) return { kind: 'note' };
  const { root, errors } = readSyntax(heading);
  if (root === undefined) return undefined;
  if (errors.length > 0)
    return /^[\p{L}_]/u.test(heading) ? { kind: 'value', value: fieldPath([heading]) } : undefined;
  if (isTruth(root)) return { kind: 'condition', condition: written(heading, root) };
  return { kind: 'value', value: written(heading, root) };
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in', 'and', 'or']);
const TRUTHS: ReadonlySet<string> = new Set(['not', 'exists', 'contains', 'boolean']);

function isTruth(node: SyntaxNode): boolean {
  if (node.type === 'binary') return COMPARISONS.has(node.operator);
  if (node.type === 'call' && node.callee.type === 'variable') return TRUTHS.has(node.callee.name);
  return node.type === 'block' && node.items.length === 1 && node.items.every(isTruth);
}

/** A heading as the author wrote it, with the strength of its outermost operator. */
function written(heading: string, root: SyntaxNode): Written {
  return { text: heading, level: precedenceOf(root) };
}
