import type { ExpressionError } from '../errors/errors.types.js';

/** A place in a text: 0-based offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Operators that stand between two operands and need no node of their own. */
export type BinaryOperator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'and'
  | 'or'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '&'
  | '..'
  | '??'
  | '?:'
  | '~>';

/** Text in quotes; `value` is what it means after escapes. */
export interface StringNode extends Span {
  readonly type: 'string';
  readonly value: string;
}
/** A number literal. A `-` before it belongs to it only where JSONata reads it so. */
export interface NumberNode extends Span {
  readonly type: 'number';
  readonly value: number;
}
/** `true`, `false` or `null`. */
export interface ConstantNode extends Span {
  readonly type: 'constant';
  readonly value: boolean | null;
}
/** `/pattern/flags`, flags without JSONata's own `g`. */
export interface RegexNode extends Span {
  readonly type: 'regex';
  readonly pattern: string;
  readonly flags: string;
}
/** A field name, with or without backticks. */
export interface NameNode extends Span {
  readonly type: 'name';
  readonly name: string;
  readonly quoted: boolean;
}
/** `$name`; `''` is `$` (the context), `'$'` is `$$` (the record). */
export interface VariableNode extends Span {
  readonly type: 'variable';
  readonly name: string;
}
/** `*` */
export interface WildcardNode extends Span {
  readonly type: 'wildcard';
}
/** `**` */
export interface DescendantNode extends Span {
  readonly type: 'descendant';
}
/** `%` where a term is expected. */
export interface ParentNode extends Span {
  readonly type: 'parent';
}
/** `a.b.c`: at least two steps. A single name is a `name` node, not a path. */
export interface PathNode extends Span {
  readonly type: 'path';
  readonly steps: readonly SyntaxNode[];
}
/** `of[where]` */
export interface FilterNode extends Span {
  readonly type: 'filter';
  readonly of: SyntaxNode;
  readonly where: SyntaxNode;
}
/** `of[]` */
export interface KeepArrayNode extends Span {
  readonly type: 'keep-array';
  readonly of: SyntaxNode;
}
/** `of{key: value, …}` */
export interface GroupNode extends Span {
  readonly type: 'group';
  readonly of: SyntaxNode;
  readonly pairs: readonly PairNode[];
}
/** `of^(<a, >b)` */
export interface SortNode extends Span {
  readonly type: 'sort';
  readonly of: SyntaxNode;
  readonly terms: readonly SortTerm[];
}
/** `of@$name` */
export interface FocusNode extends Span {
  readonly type: 'focus';
  readonly of: SyntaxNode;
  readonly name: string;
}
/** `of#$name` */
export interface IndexNode extends Span {
  readonly type: 'index';
  readonly of: SyntaxNode;
  readonly name: string;
}
/** `left operator right` */
export interface BinaryNode extends Span {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  /** Where the operator itself stands. */
  readonly operatorSpan: Span;
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
}
/** `-of` */
export interface NegateNode extends Span {
  readonly type: 'negate';
  readonly of: SyntaxNode;
}
/** `[a, b, 1..3]` */
export interface ListNode extends Span {
  readonly type: 'list';
  readonly items: readonly SyntaxNode[];
}
/** `{key: value}` */
export interface ObjectNode extends Span {
  readonly type: 'object';
  readonly pairs: readonly PairNode[];
}
/** `(a; b; c)`, also plain parentheses. */
export interface BlockNode extends Span {
  readonly type: 'block';
  readonly items: readonly SyntaxNode[];
}
/** `callee(a, b)`; with a `?` among the arguments it is a partial application. */
export interface CallNode extends Span {
  readonly type: 'call';
  readonly callee: SyntaxNode;
  readonly arguments: readonly SyntaxNode[];
}
/** `?` as an argument. */
export interface PlaceholderNode extends Span {
  readonly type: 'placeholder';
}
/** `function($a, $b)<signature>{ body }` */
export interface LambdaNode extends Span {
  readonly type: 'lambda';
  readonly parameters: readonly VariableNode[];
  readonly signature?: string;
  readonly body: SyntaxNode;
}
/** `test ? then : otherwise` */
export interface ConditionNode extends Span {
  readonly type: 'condition';
  readonly test: SyntaxNode;
  readonly then: SyntaxNode;
  readonly otherwise?: SyntaxNode;
}
/** `$name := value` */
export interface AssignNode extends Span {
  readonly type: 'assign';
  readonly name: string;
  readonly value: SyntaxNode;
}
/** `|pattern|update, remove|` */
export interface TransformNode extends Span {
  readonly type: 'transform';
  readonly pattern: SyntaxNode;
  readonly update: SyntaxNode;
  readonly remove?: SyntaxNode;
}
/** A stretch of text that could not be read; only in the tree of a text with an error. */
export interface BrokenNode extends Span {
  readonly type: 'broken';
}
/** Key and value of an object or a grouping. */
export interface PairNode extends Span {
  readonly key: SyntaxNode;
  readonly value: SyntaxNode;
}
/** One term of an order-by. */
export interface SortTerm extends Span {
  readonly descending: boolean;
  readonly by: SyntaxNode;
}

/**
 * A node of the syntax tree: what the author wrote, before JSONata rearranges it. `start` is the first
 * character of its first token and `end` the one after its last; comments and spaces around it are outside.
 */
export type SyntaxNode =
  | StringNode
  | NumberNode
  | ConstantNode
  | RegexNode
  | NameNode
  | VariableNode
  | WildcardNode
  | DescendantNode
  | ParentNode
  | PathNode
  | FilterNode
  | KeepArrayNode
  | GroupNode
  | SortNode
  | FocusNode
  | IndexNode
  | BinaryNode
  | NegateNode
  | ListNode
  | ObjectNode
  | BlockNode
  | CallNode
  | PlaceholderNode
  | LambdaNode
  | ConditionNode
  | AssignNode
  | TransformNode
  | BrokenNode;

/** What stands between tokens. */
export interface Trivia extends Span {
  readonly kind: 'space' | 'comment';
}

/** What reading a text gives, whether or not it is valid. `root` is absent for a text without any token. */
export interface SyntaxReading {
  readonly text: string;
  readonly root?: SyntaxNode;
  /** Spaces and comments, in order. */
  readonly trivia: readonly Trivia[];
  /** Everything that is wrong, in reading order; empty means valid. */
  readonly errors: readonly ExpressionError[];
}
