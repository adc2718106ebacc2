/**
 * A node of jsonata's syntax tree, as it is at run time in 2.2.2 (its own type file says something else).
 * Members are present by type; all are optional here because the tree is walked generically.
 */
export interface AstNode {
  type: string;
  value?: unknown;
  position?: number;
  /** Steps of a path. */
  steps?: AstNode[];
  /** Filters and position bindings of a step inside a path. */
  stages?: AstStage[];
  /** Filters of a node outside a path. */
  predicate?: AstStage[];
  group?: AstGroup;
  /** Operands; for an object constructor `lhs` holds its pairs. */
  lhs?: AstNode | AstPair[];
  rhs?: AstNode;
  expression?: AstNode;
  expressions?: AstNode[];
  procedure?: AstNode;
  arguments?: AstNode[];
  body?: AstNode;
  signature?: { readonly definition: string };
  condition?: AstNode;
  then?: AstNode;
  else?: AstNode;
  pattern?: AstNode;
  update?: AstNode;
  delete?: AstNode;
  terms?: AstTerm[];
  /** Of `%`: the name of the value it stands for; of a step: the name that its input is kept under. */
  slot?: AstSlot;
  ancestor?: AstSlot;
  /** The step or path hands on tuples: values with the variables bound on the way. */
  tuple?: boolean;
  /** Variable names bound by `@` and `#`. */
  focus?: string;
  index?: string;
  keepArray?: boolean;
  keepSingletonArray?: boolean;
  consarray?: boolean;
  thunk?: boolean;
}

/** A filter or a `#` binding after a step. */
export interface AstStage {
  type: string;
  value?: string;
  expr?: AstNode;
}

/** Key and value of an object constructor or a grouping. */
export type AstPair = [AstNode, AstNode];

/** A grouping `{...}` after a path. */
export interface AstGroup {
  lhs: AstPair[];
  position?: number;
}

/** Where `%` leads: the step that keeps the value above it under this name. */
export interface AstSlot {
  label: string;
}

/** One term of an order-by. */
export interface AstTerm {
  descending: boolean;
  expression: AstNode;
}
