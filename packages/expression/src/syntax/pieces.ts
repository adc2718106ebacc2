import type { SyntaxNode } from './syntax.types.js';

/** Pieces that nothing connects, in the tree of a text with an error: a block without brackets. */
export function piecesOf(pieces: readonly SyntaxNode[]): SyntaxNode {
  const start = pieces[0]?.start ?? 0;
  return { type: 'block', items: pieces, start, end: pieces.at(-1)?.end ?? start };
}
