/** What a parameter can hold; a date is ISO 8601 text, with or without a time. */
export type RuleParameterType = 'text' | 'number' | 'boolean' | 'date';

/** A value of a parameter. */
export type RuleParameterValue = string | number | boolean;

/** A value that a rule text reads from outside, as `$threshold`: changed without touching the text. */
export interface RuleParameter {
  /** Without `$`: a letter, then letters, digits and `_`; no function of JSONata is called so. Unique in its rule. */
  readonly name: string;
  /** What people call it; the name when absent. */
  readonly title?: string;
  readonly type: RuleParameterType;
  /** What the rule reads as long as there is no `value`. */
  readonly default: RuleParameterValue;
  /** What the rule reads in place of the default. */
  readonly value?: RuleParameterValue;
}
