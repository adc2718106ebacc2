/** How many children a subquery asks for. A threshold between 0 and 1 is a share of them. */
export interface QueryBuilderMatch {
  readonly mode: 'all' | 'some' | 'none' | 'atLeast' | 'atMost' | 'exactly';
  readonly threshold?: number;
}

/** One row of react-querybuilder. Other members that an application adds are kept out of the way. */
export interface QueryBuilderRule {
  readonly id?: string;
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
  readonly valueSource?: 'value' | 'field' | 'parameter';
  readonly match?: QueryBuilderMatch;
  readonly muted?: boolean;
  readonly disabled?: boolean;
}

/** A group of react-querybuilder with one combinator for all its rows. */
export interface QueryBuilderGroup {
  readonly id?: string;
  readonly combinator: string;
  readonly rules: readonly (QueryBuilderRule | QueryBuilderGroup)[];
  readonly not?: boolean;
  readonly muted?: boolean;
  readonly disabled?: boolean;
}

/** A group with a combinator between each two rows ("independent combinators"). */
export interface QueryBuilderGroupIC {
  readonly id?: string;
  readonly rules: readonly (QueryBuilderRule | QueryBuilderGroupIC | string)[];
  readonly not?: boolean;
  readonly muted?: boolean;
  readonly disabled?: boolean;
}
