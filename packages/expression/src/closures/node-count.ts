import { childrenOf, leftOf, walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';

/** How many nodes a part of the text has: the measure of what one run of it costs. */
export function nodesIn(root: AstNode): number {
  let count = 0;
  walk(root, () => count++);
  return count;
}

/** Levels of nodes that are evaluated whenever the node is: branches that may be left out do not count. */
export function sureLevels(node: AstNode): number {
  return 1 + Math.max(0, ...sureParts(node).map(sureLevels));
}

function sureParts(node: AstNode): readonly AstNode[] {
  switch (node.type) {
    case 'condition':
      return node.condition === undefined ? [] : [node.condition];
    case 'lambda':
    case 'transform':
    case 'partial':
      return [];
    case 'path':
      return node.steps?.slice(0, 1) ?? [];
    case 'function':
      return node.arguments ?? [];
    case 'block':
      return node.expressions ?? [];
    case 'binary':
      if (node.value === 'and' || node.value === 'or') return [leftOf(node) ?? node.rhs].filter(isNode);
      return childrenOf(node);
    case 'bind':
      return [node.rhs].filter(isNode);
    default:
      return [];
  }
}

function isNode(node: AstNode | undefined): node is AstNode {
  return node !== undefined;
}
