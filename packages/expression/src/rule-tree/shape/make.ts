import type {
  BinaryOperator,
  BlockNode,
  BrokenNode,
  CallNode,
  FilterNode,
  NameNode,
  SyntaxNode,
} from '../../syntax/syntax.types.js';

/** Nodes that are made, not read, stand nowhere. */
const NOWHERE = { start: 0, end: 0 } as const;

/** Text that is kept as it is; `inner` is what it reads as, for precedence and comparison. */
export interface RawNode extends BrokenNode {
  readonly text: string;
  readonly inner: SyntaxNode | undefined;
}

export function raw(text: string, inner: SyntaxNode | undefined): RawNode {
  return { type: 'broken', text, inner, ...NOWHERE };
}

export function isRaw(node: SyntaxNode): node is RawNode {
  return node.type === 'broken' && 'text' in node;
}

export function string(value: string): SyntaxNode {
  return { type: 'string', value, ...NOWHERE };
}

/** A number; a negative one is written with a `-` before it, as JSONata reads it. */
export function number(value: number): SyntaxNode {
  return { type: 'number', value, ...NOWHERE };
}

export function constant(value: boolean | null): SyntaxNode {
  return { type: 'constant', value, ...NOWHERE };
}

export function regex(pattern: string, flags: string): SyntaxNode {
  return { type: 'regex', pattern, flags, ...NOWHERE };
}

export function name(text: string): NameNode {
  return { type: 'name', name: text, quoted: false, ...NOWHERE };
}

/** `$name`; `''` is `$`, `'$'` is `$$`. */
export function variable(text: string): SyntaxNode {
  return { type: 'variable', name: text, ...NOWHERE };
}

/** A path of these steps; a single step stands for itself. */
export function path(steps: readonly SyntaxNode[]): SyntaxNode {
  const [only] = steps;
  return steps.length === 1 && only !== undefined ? only : { type: 'path', steps, ...NOWHERE };
}

export function call(callee: string, ...args: readonly SyntaxNode[]): CallNode {
  return { type: 'call', callee: variable(callee), arguments: args, ...NOWHERE };
}

export function filter(of: SyntaxNode, where: SyntaxNode): FilterNode {
  return { type: 'filter', of, where, ...NOWHERE };
}

export function block(...items: readonly SyntaxNode[]): BlockNode {
  return { type: 'block', items, ...NOWHERE };
}

export function binary(operator: BinaryOperator, left: SyntaxNode, right: SyntaxNode): SyntaxNode {
  return { type: 'binary', operator, operatorSpan: NOWHERE, left, right, ...NOWHERE };
}

export function list(items: readonly SyntaxNode[]): SyntaxNode {
  return { type: 'list', items, ...NOWHERE };
}

export function assign(variableName: string, value: SyntaxNode): SyntaxNode {
  return { type: 'assign', name: variableName, value, ...NOWHERE };
}

export function sort(of: SyntaxNode, by: SyntaxNode, descending: boolean): SyntaxNode {
  return { type: 'sort', of, terms: [{ by, descending, ...NOWHERE }], ...NOWHERE };
}

export function choose(test: SyntaxNode, then: SyntaxNode, otherwise?: SyntaxNode): SyntaxNode {
  return { type: 'condition', test, then, ...(otherwise === undefined ? {} : { otherwise }), ...NOWHERE };
}

/** Joins from the left, as JSONata reads a chain: `a and b and c` is `(a and b) and c`. */
export function chain(operator: BinaryOperator, items: readonly SyntaxNode[]): SyntaxNode {
  return items.reduce((left, right) => binary(operator, left, right));
}
