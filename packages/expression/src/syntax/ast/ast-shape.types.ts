/** A place that a `%` looks for, shared by all nodes that have to do with it. */
export interface ParentSlot {
  label: string;
  /** Steps still to go up. */
  level: number;
  index: number;
}

/** A filter, or a `#` binding after a filter. */
export interface StageShape {
  type: 'filter' | 'index';
  value?: string;
  expr?: AstShape;
  position: number;
}

/** Key and value. */
export type PairShape = [AstShape, AstShape];

/** One term of an order-by. */
export interface TermShape {
  descending: boolean;
  expression: AstShape;
}

/** A node of jsonata's syntax tree while it is built: nodes change when operators are put around them. */
export interface AstShape {
  type: string;
  value?: unknown;
  position?: number;
  steps?: AstShape[];
  stages?: StageShape[];
  predicate?: StageShape[];
  group?: { lhs: PairShape[]; position: number };
  lhs?: AstShape | PairShape[];
  rhs?: AstShape;
  expression?: AstShape;
  expressions?: AstShape[];
  procedure?: AstShape;
  arguments?: AstShape[];
  body?: AstShape;
  signature?: { definition: string };
  condition?: AstShape;
  then?: AstShape;
  else?: AstShape;
  pattern?: AstShape;
  update?: AstShape;
  delete?: AstShape;
  terms?: TermShape[];
  focus?: string;
  index?: string;
  keepArray?: boolean;
  keepSingletonArray?: boolean;
  consarray?: boolean;
  thunk?: boolean;
  tuple?: boolean;
  slot?: ParentSlot;
  ancestor?: ParentSlot;
  seekingParent?: ParentSlot[];
}

/** Where errors of the tree go. */
export type Raise = (raised: {
  readonly code: string;
  readonly position: number | undefined;
  readonly token?: unknown;
  readonly value?: unknown;
}) => void;
