import type { NewCondition, NewValue } from '@tagma/expression';
import type { RowOperator, TextOperator } from './operators.js';

/** The conditions that ask something of one field. */
export type FieldCondition = Extract<
  NewCondition,
  {
    kind:
      | 'compare'
      | 'between'
      | 'in'
      | 'tags'
      | 'text'
      | 'exists'
      | 'missing'
      | 'empty'
      | 'not-empty'
      | 'truthy'
      | 'children'
      | 'window';
  }
>;

/** The operator of a row as a person picks it. */
export function operatorOf(node: FieldCondition): RowOperator {
  switch (node.kind) {
    case 'compare':
      return node.operator;
    case 'in':
      return node.negated ? 'not-in' : 'in';
    case 'text':
      return `${node.negated ? 'not-' : ''}${node.operator}` as TextOperator;
    case 'tags':
      return node.mode;
    case 'children':
      return childOperator(node);
    case 'window':
      return windowOperator(node.window);
    default:
      return node.kind;
  }
}

type Children = Extract<FieldCondition, { kind: 'children' }>;

/** `$count(orders) > 3` is "more than 3", though the model counts from 4. */
function childOperator({ mode, form = '' }: Children): RowOperator {
  if (mode === 'at-least') return form.startsWith('more-than') ? 'more-than' : mode;
  if (mode === 'at-most') return form.startsWith('less-than') ? 'fewer-than' : mode;
  return mode === 'any' ? 'some' : mode === 'none' ? 'no' : mode === 'all' ? 'every' : mode;
}

function windowOperator(window: Extract<FieldCondition, { kind: 'window' }>['window']): RowOperator {
  if (window.form === 'before') return window.included === true ? 'not-after' : 'before';
  if (window.form === 'after') return window.included === true ? 'not-before' : 'after';
  return window.form;
}

/** The number that a row shows beside "more than" and the like. */
export function shownCount(node: Children): number {
  const operator = childOperator(node);
  const count = node.count ?? 1;
  return operator === 'more-than' ? count - 1 : operator === 'fewer-than' ? count + 1 : count;
}

/** What a row is about. */
export function subjectOf(node: FieldCondition): NewValue {
  switch (node.kind) {
    case 'compare':
      return node.left;
    case 'in':
      return node.item;
    case 'window':
      return node.date;
    case 'tags':
    case 'children':
      return { kind: 'field', path: node.path };
    default:
      return node.value;
  }
}

/** The values beside the operator, as far as another operator can use them. */
export function operandsOf(node: FieldCondition): readonly NewValue[] {
  switch (node.kind) {
    case 'compare':
      return [node.right];
    case 'between':
      return [node.low, node.high];
    case 'in':
      return node.list.kind === 'list' ? node.list.items : [node.list];
    case 'text':
      return [{ kind: 'literal', value: node.argument }];
    case 'tags':
      return node.tags.map((value) => ({ kind: 'literal', value }));
    case 'window':
      return 'at' in node.window ? [node.window.at] : [];
    default:
      return [];
  }
}
