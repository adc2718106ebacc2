import type { AstNode, AstPair } from './ast.types.js';

/** Key/value pairs of an object constructor; empty for every other node. */
export function pairsOf(node: AstNode): readonly AstPair[] {
  return Array.isArray(node.lhs) ? node.lhs : [];
}

/** The left operand; undefined where `lhs` holds pairs. */
export function leftOf(node: AstNode): AstNode | undefined {
  return Array.isArray(node.lhs) ? undefined : node.lhs;
}

const SINGLE = [
  'procedure',
  'condition',
  'then',
  'else',
  'expression',
  'pattern',
  'update',
  'delete',
  'body',
] as const;
const LISTS = ['steps', 'expressions', 'arguments'] as const;
const STAGES = ['predicate', 'stages'] as const;

/** Every node directly below `node`, in reading order as far as it matters. */
export function childrenOf(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  if (Array.isArray(node.lhs)) found.push(...node.lhs.flat());
  else if (node.lhs !== undefined) found.push(node.lhs);
  for (const name of SINGLE) if (node[name] !== undefined) found.push(node[name]);
  for (const name of LISTS) if (node[name] !== undefined) found.push(...node[name]);
  for (const name of STAGES)
    for (const { expr } of node[name] ?? []) if (expr !== undefined) found.push(expr);
  if (node.rhs !== undefined) found.push(node.rhs);
  if (node.terms !== undefined) found.push(...node.terms.map((term) => term.expression));
  if (node.group !== undefined) found.push(...node.group.lhs.flat());
  return found;
}

/**
 * Calls `visit` for every node, parents first. Children are listed before the visit, so a visit may
 * rewrite its node in place. No recursion: trees of long texts are deep. Shared nodes are visited once.
 */
export function walk(root: AstNode, visit: (node: AstNode) => void): void {
  const seen = new Set<AstNode>();
  const open: AstNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...childrenOf(node).reverse());
    visit(node);
  }
}
