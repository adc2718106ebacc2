import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type {
  BlockReason,
  NewCondition,
  NewValue,
  RuleCondition,
  RuleNode,
  RuleValue,
} from '../rule-tree.types.js';

/** Reads parts of a condition; what each kind gets to read its own parts with. */
export interface Reader {
  /** The name of the variable that holds the item, inside `$filter(orders, function($o){ … })`. */
  readonly itemVariable: string | undefined;
  value: (node: SyntaxNode) => RuleValue;
  /** A condition between `from` and `to`, the places of the brackets around it. */
  condition: (node: SyntaxNode, from: number, to: number) => RuleCondition;
  /** The condition in the filter of a list of children. */
  where: (node: SyntaxNode, from: number, to: number, itemVariable?: string) => RuleCondition;
  either: (node: SyntaxNode) => RuleNode;
  /** A new id and the place of a node. */
  base: (
    node: SyntaxNode,
    form: string,
  ) => { id: string; span: { start: number; end: number }; form: string };
  block: (node: SyntaxNode, reason: BlockReason) => RuleValue;
}

/** Writes models as syntax; the counterpart of a reader. */
export interface Writer {
  readonly itemVariable: string | undefined;
  value: (model: NewValue) => SyntaxNode;
  condition: (model: NewCondition) => SyntaxNode;
  either: (model: NewCondition | NewValue) => SyntaxNode;
  /** A writer for a filter: of an item that is the context, or that a variable holds. */
  inItem: (itemVariable?: string) => Writer;
}
