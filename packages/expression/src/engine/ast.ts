import type { AstNode, AstPair } from './ast.types.js';

/** Key/value pairs of an object constructor; empty for every other node. */
export function pairsOf(node: AstNode): readonly AstPair[] {
  return Array.isArray(node.lhs) ? node.lhs : [];
}

/** The left operand; undefined where `lhs` holds pairs. */
export function leftOf(node: AstNode): AstNode | undefined {
  return Array.isArray(node.lhs) ? undefined : node.lhs;
}

/** Every node directly below `node`, in reading order. */
export function childrenOf(node: AstNode): AstNode[] {
  const single = [node.procedure, leftOf(node), node.condition, node.then, node.else, node.expression];
  const tail = [node.rhs, node.pattern, node.update, node.delete, node.body];
  const lists = [
    node.steps ?? [],
    node.expressions ?? [],
    node.arguments ?? [],
    pairsOf(node).flat(),
    (node.terms ?? []).map((term) => term.expression),
    [...(node.predicate ?? []), ...(node.stages ?? [])].map((stage) => stage.expr),
    (node.group?.lhs ?? []).flat(),
  ];
  return [...single, ...lists.flat(), ...tail].filter((child) => child !== undefined);
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
