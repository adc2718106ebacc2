import type { CompareOperator } from '@tagma/expression';

/** What a row asks of its field. One list over all kinds of conditions: a person picks words, not kinds. */
export type RowOperator =
  | CompareOperator
  | 'between'
  | 'in'
  | 'not-in'
  | TextOperator
  | 'exists'
  | 'missing'
  | 'empty'
  | 'not-empty'
  | 'truthy'
  | 'last'
  | 'ago-between'
  | 'older'
  | 'calendar'
  | 'before'
  | 'not-after'
  | 'after'
  | 'not-before'
  | ListOperator
  | ChildOperator;

/** Searches in a text. */
export type TextOperator =
  'contains' | 'not-contains' | 'starts' | 'not-starts' | 'ends' | 'not-ends' | 'matches' | 'not-matches';
/** Of a list of texts. */
export type ListOperator = 'any' | 'all' | 'none';
/** Of a collection. */
export type ChildOperator =
  'some' | 'no' | 'every' | 'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'exactly';
