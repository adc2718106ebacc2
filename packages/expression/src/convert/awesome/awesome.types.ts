/** A rule of react-awesome-query-builder. */
export interface AwesomeRule {
  readonly type: 'rule';
  readonly id?: string;
  readonly properties: {
    readonly field: string;
    readonly operator: string;
    readonly value: readonly unknown[];
    readonly valueSrc?: readonly ('value' | 'field')[];
    readonly valueType?: readonly string[];
  };
}

/** A group; a `rule_group` is about the children in `properties.field`. */
export interface AwesomeGroup {
  readonly type: 'group' | 'rule_group';
  readonly id?: string;
  readonly properties: {
    readonly conjunction?: 'AND' | 'OR';
    readonly not?: boolean;
    readonly field?: string;
    readonly mode?: 'array' | 'some' | 'struct';
    readonly operator?: string;
    readonly value?: readonly unknown[];
  };
  readonly children1: readonly (AwesomeRule | AwesomeGroup)[];
}
