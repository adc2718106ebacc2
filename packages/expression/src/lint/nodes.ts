import { tokenize } from '../source/tokens.js';
import type { BinaryNode, CallNode, SyntaxNode } from '../syntax/syntax.types.js';
import type { LintContext } from './rule.types.js';

/** A literal in an expression. */
export type LiteralNode = Extract<SyntaxNode, { readonly type: 'string' | 'number' | 'constant' }>;

/** Text, number, `true`, `false` or `null`. */
export function isLiteral(node: SyntaxNode): node is LiteralNode {
  return node.type === 'string' || node.type === 'number' || node.type === 'constant';
}

/** Whether a node reads a field of the record, and nothing else. */
export function isField(node: SyntaxNode, context: LintContext): boolean {
  return (context.info(node).path?.length ?? 0) > 0;
}

/** Operators that compare two values. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Whether an operator compares. */
export function isComparison(operator: string): operator is Comparison {
  return Object.hasOwn(MIRRORED, operator);
}

/** Whether an operator asks which value is larger. */
export function isOrder(operator: string): boolean {
  return isComparison(operator) && operator !== '=' && operator !== '!=';
}

/** A comparison, read as if `side` stood on the left. */
export interface Side {
  readonly side: SyntaxNode;
  readonly operator: Comparison;
  readonly other: SyntaxNode;
}

/** Both readings of a comparison; none for any other node. */
export function sidesOf(node: SyntaxNode): readonly Side[] {
  if (node.type !== 'binary' || !isComparison(node.operator)) return [];
  const { left, right, operator } = node;
  return [
    { side: left, operator, other: right },
    { side: right, operator: MIRRORED[operator], other: left },
  ];
}

/** The call of a built-in function of one of these names. */
export function callOf(node: SyntaxNode, ...names: readonly string[]): CallNode | null {
  if (node.type !== 'call' || node.callee.type !== 'variable') return null;
  return names.includes(node.callee.name) ? node : null;
}

/** The operands of the whole `and` or `or` that a node stands in; the node itself when it stands in none. */
export function siblingsOf(
  node: SyntaxNode,
  operator: 'and' | 'or',
  context: LintContext,
): readonly SyntaxNode[] {
  let top = node;
  for (let up = context.parent(top); isLink(up, operator); up = context.parent(top)) top = up;
  return operandsOf(top, operator);
}

/** The operands of a chain such as `a and b and c`. */
export function operandsOf(node: SyntaxNode, operator: 'and' | 'or'): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let rest = node;
  for (; isLink(rest, operator); rest = rest.left) found.push(rest.right);
  return [rest, ...found.reverse()];
}

function isLink(node: SyntaxNode | undefined, operator: 'and' | 'or'): node is BinaryNode {
  return node?.type === 'binary' && node.operator === operator;
}

/** A text without what does not count: spaces and comments. */
export function normalized(text: string): string {
  return tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/** Whether a text says the same as a node, spaces and comments apart. */
export function says(node: SyntaxNode, text: string, context: LintContext): boolean {
  return normalized(context.source(node)) === normalized(text);
}

/** Whether an `or` already takes in the records without this value. */
export function takesMissing(node: SyntaxNode, field: string, context: LintContext): boolean {
  return siblingsOf(node, 'or', context).some((other) => says(other, `$not($exists(${field}))`, context));
}
