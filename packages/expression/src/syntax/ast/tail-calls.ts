import type { AstShape } from './ast-shape.types.js';

/** Wraps the calls that end a function body, which jsonata runs without keeping the caller waiting. */
export function withTailCalls(node: AstShape): AstShape {
  if (node.type === 'function' && node.predicate === undefined) {
    const { position } = node;
    return {
      type: 'lambda',
      thunk: true,
      arguments: [],
      ...(position === undefined ? {} : { position }),
      body: node,
    };
  }
  if (node.type === 'condition') {
    if (node.then !== undefined) node.then = withTailCalls(node.then);
    if (node.else !== undefined) node.else = withTailCalls(node.else);
  }
  if (node.type === 'block') {
    const last = node.expressions?.pop();
    if (last !== undefined) node.expressions?.push(withTailCalls(last));
  }
  return node;
}
