import type { CompareOperator } from '@tagma/expression';
import type {
  ChildOperator,
  ListOperator,
  RowOperator,
  TextOperator,
} from '../../../internal/rule-operators.types.js';
import type { FieldKind } from '../fields/field-catalog.types.js';

export type { ChildOperator, ListOperator, RowOperator, TextOperator };

const EQUAL = ['=', '!='] as const;
const ORDER = ['>', '>=', '<', '<='] as const;
const LISTED = ['in', 'not-in'] as const;
const TEXTS: readonly TextOperator[] = [
  'contains',
  'not-contains',
  'starts',
  'not-starts',
  'ends',
  'not-ends',
  'matches',
  'not-matches',
];
const THERE = ['exists', 'missing'] as const;
const FILLED = ['not-empty', 'empty'] as const;
const TIMES = [
  'last',
  'ago-between',
  'older',
  'calendar',
  'before',
  'not-after',
  'after',
  'not-before',
] as const;

const BY_KIND: Readonly<Record<FieldKind, readonly RowOperator[]>> = {
  text: [...EQUAL, ...LISTED, ...TEXTS, ...FILLED, ...THERE],
  number: [...EQUAL, ...ORDER, 'between', ...LISTED, ...THERE],
  boolean: [...EQUAL, ...THERE, 'truthy'],
  date: [...TIMES, 'between', ...THERE],
  tags: ['any', 'all', 'none', ...THERE],
  list: ['any', 'all', 'none', 'some', 'no', 'at-least', 'more-than', 'at-most', 'fewer-than', 'exactly'],
  object: [...THERE],
  collection: ['some', 'no', 'every', 'at-least', 'more-than', 'at-most', 'fewer-than', 'exactly'],
  any: [...EQUAL, ...ORDER, 'between', ...LISTED, ...TEXTS, ...FILLED, ...THERE, 'truthy', ...TIMES],
};

/** What a new row asks first. */
const FIRST: Readonly<Record<FieldKind, RowOperator>> = {
  text: '=',
  number: '>=',
  boolean: '=',
  date: 'last',
  tags: 'any',
  list: 'any',
  object: 'exists',
  collection: 'some',
  any: '=',
};

/** What may be asked of a field of that kind, in the order of a list. */
export function operatorsFor(kind: FieldKind): readonly RowOperator[] {
  return BY_KIND[kind];
}

/** What is asked of a field of that kind when nothing was chosen yet. */
export function firstOperator(kind: FieldKind): RowOperator {
  return FIRST[kind];
}

/** Whether a row with it says no to some value, so that records without the value need a word. */
export function isNegative(operator: RowOperator): boolean {
  return operator === '!=' || operator.startsWith('not-') ? !BESIDE.has(operator) : false;
}

const BESIDE: ReadonlySet<RowOperator> = new Set<RowOperator>(['not-after', 'not-before', 'not-empty']);

/** Whether an operator is a search in a text. */
export function isTextOperator(operator: RowOperator): operator is TextOperator {
  return (TEXTS as readonly RowOperator[]).includes(operator);
}

/** Whether an operator is one of two values. */
export function isCompareOperator(operator: RowOperator): operator is CompareOperator {
  return ([...EQUAL, ...ORDER] as readonly RowOperator[]).includes(operator);
}
