import type { PairNode, Span, SyntaxNode } from './syntax.types.js';

/** The nodes directly below a node, in reading order. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case 'path':
      return node.steps;
    case 'filter':
      return [node.of, node.where];
    case 'keep-array':
    case 'focus':
    case 'index':
    case 'negate':
      return [node.of];
    case 'group':
      return [node.of, ...partsOf(node.pairs)];
    case 'sort':
      return [node.of, ...node.terms.map((term) => term.by)];
    case 'binary':
      return [node.left, node.right];
    case 'list':
    case 'block':
      return node.items;
    case 'object':
      return partsOf(node.pairs);
    case 'call':
      return [node.callee, ...node.arguments];
    case 'lambda':
      return [...node.parameters, node.body];
    case 'condition':
      return node.otherwise === undefined ? [node.test, node.then] : [node.test, node.then, node.otherwise];
    case 'assign':
      return [node.value];
    case 'transform':
      return node.remove === undefined
        ? [node.pattern, node.update]
        : [node.pattern, node.update, node.remove];
    default:
      return [];
  }
}

function partsOf(pairs: readonly PairNode[]): SyntaxNode[] {
  return pairs.flatMap((pair) => [pair.key, pair.value]);
}

/**
 * Calls `visit` for every node, parents before children, in reading order. Returning `false` leaves out what
 * is below. Trees of long texts are deep, so this does not recurse.
 */
export function walkSyntax(
  root: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => unknown,
): void {
  const open: { node: SyntaxNode; parent: SyntaxNode | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    if (visit(node, parent) === false) continue;
    for (const child of childrenOf(node).toReversed()) open.push({ node: child, parent: node });
  }
}

/** The innermost node that holds an offset; its end counts, so that a caret after a name finds the name. */
export function nodeAt(root: SyntaxNode, offset: number): SyntaxNode | undefined {
  return nodesAt(root, offset).at(-1);
}

/** The nodes around an offset, outermost first. */
export function nodesAt(root: SyntaxNode, offset: number): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let node: SyntaxNode | undefined = holds(root, offset) ? root : undefined;
  while (node !== undefined) {
    found.push(node);
    const inside: readonly SyntaxNode[] = childrenOf(node).filter((child) => holds(child, offset));
    // Between two neighbours, the one that begins here.
    node = inside.find((child) => child.start === offset && child.end > offset) ?? inside[0];
  }
  return found;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The text of a node, as written. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
