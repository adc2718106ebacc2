import type { RowExpression } from './row-expression.js';
import type { ColumnClasses } from './source-classes.js';
import type { CollectionColumn } from './table.types.js';
import type { Derivation } from './derive.types.js';
import type { Leaf } from './graph.js';

/** Asks what a leaf says of one row: an outcome. */
export type AskRow = (row: number) => number;

/** A leaf whose odd rows are asked one by one; `first` is the first of its three registers. */
export interface PatchedLeaf {
  readonly ask: AskRow;
  readonly first: number;
}

/** A source of one value per row. `first` is the register of its first class. */
export interface BoundSource {
  readonly classes: ColumnClasses;
  readonly first: number;
  /** Its leaves, when it has odd rows. */
  readonly patched: readonly PatchedLeaf[];
}

/** A source of several values per row: a list. `classOf` gives the class of each code; class 0 is of no interest. */
export interface BoundList {
  readonly column: CollectionColumn;
  readonly classOf: Int32Array;
  readonly first: number;
  readonly classes: number;
  readonly patched: readonly PatchedLeaf[];
}

/** What is done for every block, in this order. */
export interface BoundInputs {
  readonly derivations: readonly Derivation[];
  readonly sources: readonly BoundSource[];
  readonly lists: readonly BoundList[];
  /** Leaves that are asked for every row. */
  readonly asked: readonly PatchedLeaf[];
  /** Registers of inputs: all are cleared before each block. */
  readonly registers: number;
}

/** Finds the expression that a leaf is by itself. */
export type LeafExpressions = (leaf: Leaf) => RowExpression | undefined;
