import type { ExpressionError } from '../errors/errors.types.js';
import type { SyntaxNode, Trivia } from './syntax.types.js';

/** What a text says, part by part. Holds the whole text: nothing of it is lost. */
export interface SyntaxTree {
  /** The outermost node; an empty `broken` one for a text without any token. */
  readonly root: SyntaxNode;
  readonly text: string;
  /** Spaces and comments, in order. */
  readonly trivia: readonly Trivia[];
  /** Fields that the expression reads; see `Expression.reads`. */
  readonly reads: readonly (readonly string[])[];
  /** The text, byte for byte. */
  print(): string;
  /** The innermost node at an offset (UTF-16 code units); undefined outside of every node. */
  nodeAt(offset: number): SyntaxNode | undefined;
  /** Calls `visit` for every node, parents first; `false` leaves out what is below. */
  walk(visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => unknown): void;
}

/**
 * A text that was understood; or what is wrong with it, with a tree as far as it could be read: `broken` nodes
 * stand where something is missing or unreadable.
 */
export type ParseResult =
  | { readonly ok: true; readonly tree: SyntaxTree }
  | {
      readonly ok: false;
      /** The first error: what jsonata would report. */
      readonly error: ExpressionError;
      /** All errors, the first one included. */
      readonly errors: readonly ExpressionError[];
      readonly tree: SyntaxTree;
    };
