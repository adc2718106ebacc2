import { childrenOf, leftOf, walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';

/** Names assigned below `roots` in the scope that these stand in: not inside blocks and functions. */
export function assignedNames(roots: readonly AstNode[]): string[] {
  const names = new Set<string>();
  const open = [...roots];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'bind') names.add(String(leftOf(node)?.value));
    if (node.type === 'block' || (node.type === 'lambda' && node.thunk !== true)) continue;
    open.push(...childrenOf(node));
  }
  return [...names];
}

/** Names that the steps of a path with tuples can bind: `@`, `#`, and the values that `%` leads to. */
export function tupleNames(path: AstNode): string[] {
  const names = new Set<string>();
  walk(path, (node) => {
    const stages = (node.stages ?? []).map((stage) => stage.value);
    for (const name of [node.focus, node.index, node.ancestor?.label, ...stages]) {
      if (name !== undefined) names.add(name);
    }
  });
  return [...names];
}
