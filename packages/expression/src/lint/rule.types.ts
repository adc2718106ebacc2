import type { ErrorDetails } from '../errors/errors.types.js';
import type { TextEdit } from '../rule-tree/rule-tree.types.js';
import type { Span, SyntaxNode } from '../syntax/syntax.types.js';
import type { LintSeverity } from './lint.types.js';
import type { ValueInfo } from './value-info.js';

/** A change before its title is put into words. */
export interface Change {
  readonly code: string;
  readonly details?: ErrorDetails;
  readonly edits: readonly TextEdit[];
}

/** A finding before it is put into words. */
export interface Found {
  readonly severity: LintSeverity;
  readonly span: Span;
  readonly details?: ErrorDetails;
  readonly fixes?: readonly Change[];
  /** Where one rule tells several things apart: `code` of the message, instead of the rule's. */
  readonly code?: string;
}

/** What a rule may look at. */
export interface LintContext {
  readonly text: string;
  readonly root: SyntaxNode;
  /** What is known about the value of a node. */
  info(node: SyntaxNode): ValueInfo;
  /** The value that a field name is looked up in; undefined for every other node. */
  owner(node: SyntaxNode): ValueInfo | undefined;
  parent(node: SyntaxNode): SyntaxNode | undefined;
  /** The text of a node. */
  source(node: Span): string;
  /** Replaces a node by a new expression, in brackets where its place needs them. */
  replace(node: SyntaxNode, written: string): readonly TextEdit[];
}

/** One trap. Looks at each node of a valid expression on its own. */
export interface NodeRule {
  readonly code: string;
  check(node: SyntaxNode, context: LintContext): readonly Found[];
}

/** A trap that keeps a text from being read at all. */
export interface TextRule {
  readonly code: string;
  check(text: string): readonly Found[];
}
