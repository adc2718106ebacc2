import type { Bindings } from '../plan/env.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { BinaryNode, Span, SyntaxNode } from '../syntax/syntax.types.js';
import { walkSyntax } from '../syntax/walk.js';
import type { RelateOptions } from './relate.types.js';

/** What a mutation does to a rule. */
export type MutationKind = 'operator' | 'limit' | 'junction' | 'negation' | 'removal';

/** A rule with one small mistake in it. A set of test records is good when it tells it from the rule. */
export interface Mutant {
  readonly text: string;
  readonly kind: MutationKind;
  /** What was changed, in the text of the rule. */
  readonly span: Span;
  /** What stood there, and what stands there now; `after` is empty for a removal. */
  readonly before: string;
  readonly after: string;
}

/**
 * All rules that differ from a rule by one small mistake. A text that cannot be read has none. Limits that are
 * read from outside are moved as well, where `bindings` gives a number for them.
 */
export function mutants(
  text: string,
  { bindings = {} }: Pick<RelateOptions, 'bindings'> = {},
): readonly Mutant[] {
  const { root, errors } = readSyntax(text);
  if (root === undefined || errors.length > 0) return [];
  const found: Mutant[] = [];
  const add = (kind: MutationKind, span: Span, after: string): void => {
    const { start, end } = span;
    const mutated = text.slice(0, start) + after + text.slice(end);
    if (readSyntax(mutated).errors.length > 0) return;
    found.push({ text: mutated, kind, span: { start, end }, before: text.slice(start, end), after });
  };
  walkSyntax(root, (node) => {
    if (node.type === 'binary') mutateBinary(node, text, bindings, add);
  });
  if (found.length === 0) add('negation', root, `$not(${text.slice(root.start, root.end)})`);
  return found;
}

type Add = (kind: MutationKind, span: Span, after: string) => void;

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  '=': ['!='],
  '!=': ['='],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
};

function mutateBinary(node: BinaryNode, text: string, bindings: Bindings, add: Add): void {
  for (const operator of NEIGHBOURS[node.operator] ?? []) add('operator', node.operatorSpan, operator);
  if (node.operator in NEIGHBOURS) {
    for (const side of [node.left, node.right]) mutateLimit(side, bindings, add);
  }
  if (node.operator !== 'and' && node.operator !== 'or') return;
  add('junction', node.operatorSpan, node.operator === 'and' ? 'or' : 'and');
  for (const side of [node.left, node.right]) {
    if (!isJunction(side)) add('negation', side, `$not(${text.slice(side.start, side.end)})`);
  }
  add('removal', { start: node.left.end, end: node.right.end }, '');
  if (!isJunction(node.left)) add('removal', { start: node.left.start, end: node.right.start }, '');
}

function isJunction(node: SyntaxNode): boolean {
  return node.type === 'binary' && (node.operator === 'and' || node.operator === 'or');
}

/** One more and one less, in the last place that is written. */
function mutateLimit(node: SyntaxNode, bindings: Bindings, add: Add): void {
  if (node.type === 'variable') {
    const value = Object.hasOwn(bindings, node.name) ? bindings[node.name] : undefined;
    if (typeof value !== 'number') return;
    const { step } = lastPlace(value);
    for (const sign of ['+', '-']) add('limit', node, `($${node.name} ${sign} ${step})`);
  }
  if (node.type !== 'number') return;
  const { step, decimals } = lastPlace(node.value);
  for (const value of [node.value + step, node.value - step]) add('limit', node, value.toFixed(decimals));
}

function lastPlace(value: number): { readonly decimals: number; readonly step: number } {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return { decimals, step: 10 ** -decimals };
}
