import { call, compare, joined, list, not, type Written } from '../shared/written.js';
import {
  contains,
  endsWith,
  hasNoValue,
  hasValue,
  type MissingPolicy,
  negated,
  startsWith,
} from '../shared/text-conditions.js';
import { literal } from '../shared/names.js';
import { term } from '../shared/written.js';
import type { RowValues } from './values.js';

/** What an operator is given. */
export interface OperatorInput {
  readonly field: Written;
  readonly value: unknown;
  readonly values: RowValues;
  readonly missing: MissingPolicy;
}

type OperatorWriter = (input: OperatorInput) => Written | undefined;

/** Every default operator, by its name in lower case; `undefined` from one means that the value does not fit. */
export const OPERATORS: Readonly<Record<string, OperatorWriter>> = {
  '=': (input) => comparison(input, '='),
  '!=': unequal,
  '<': (input) => comparison(input, '<'),
  '<=': (input) => comparison(input, '<='),
  '>': (input) => comparison(input, '>'),
  '>=': (input) => comparison(input, '>='),
  contains: (input) => textCondition(input, 'contains'),
  beginswith: (input) => textCondition(input, 'starts'),
  endswith: (input) => textCondition(input, 'ends'),
  doesnotcontain: notContained,
  doesnotbeginwith: (input) => notAtEdge(input, 'starts'),
  doesnotendwith: (input) => notAtEdge(input, 'ends'),
  null: ({ field }) => hasNoValue(field),
  notnull: ({ field }) => hasValue(field),
  in: membership,
  notin: (input) => negative(input, membership(input), 'false'),
  between: (input) => range(input),
  notbetween: outside,
};

function comparison(input: OperatorInput, operator: string): Written | undefined {
  const right = input.values.one(input.value);
  return right === undefined ? undefined : compare(input.field, operator, right);
}

/** `!=` by itself never matches a record without the value. */
function unequal(input: OperatorInput): Written | undefined {
  if (input.missing === 'skip') return comparison(input, '!=');
  const equal = comparison(input, '=');
  return equal === undefined ? undefined : not(equal);
}

function negative(
  input: OperatorInput,
  condition: Written | undefined,
  withoutValue: 'false' | 'missing',
): Written | undefined {
  return condition === undefined ? undefined : negated(condition, input.field, input.missing, withoutValue);
}

function membership(input: OperatorInput): Written | undefined {
  const items = input.values.many(input.value);
  return items === undefined ? undefined : compare(input.field, 'in', list(items));
}

function textCondition(input: OperatorInput, kind: 'contains' | 'starts' | 'ends'): Written | undefined {
  const { field, values, value } = input;
  const text = values.text(value);
  if (text !== undefined) {
    if (kind === 'contains') return contains(field, literal(text));
    return kind === 'starts' ? startsWith(field, text) : endsWith(field, text);
  }
  const other = typeof value === 'string' ? values.one(value) : undefined;
  return other === undefined ? undefined : againstOther(field, other, kind);
}

/** A search for a text leaves a record without the value open; one for another field says that nothing is found. */
function notContained(input: OperatorInput): Written | undefined {
  const withoutValue = input.values.text(input.value) === undefined ? 'false' : 'missing';
  return negative(input, textCondition(input, 'contains'), withoutValue);
}

function notAtEdge(input: OperatorInput, kind: 'starts' | 'ends'): Written | undefined {
  const text = input.values.text(input.value);
  if (text === undefined || input.missing === 'match')
    return negative(input, textCondition(input, kind), 'false');
  return kind === 'starts' ? startsWith(input.field, text, '!=') : endsWith(input.field, text, '!=');
}

/** The text to search for comes from a field or parameter, which a record may lack: then nothing is found. */
function againstOther(field: Written, other: Written, kind: 'contains' | 'starts' | 'ends'): Written {
  const length = call('length', other);
  const condition =
    kind === 'contains'
      ? contains(field, other)
      : kind === 'starts'
        ? compare(call('substring', field, term('0'), length), '=', other)
        : compare(call('substring', field, term(`$length(${field.text}) - ${length.text}`)), '=', other);
  return joined('and', [call('exists', other), condition]);
}

function range(input: OperatorInput): Written | undefined {
  const bounds = input.values.many(input.value);
  const [low, high] = bounds ?? [];
  if (low === undefined || high === undefined || bounds?.length !== 2) return undefined;
  return joined('and', [compare(input.field, '>=', low), compare(input.field, '<=', high)]);
}

function outside(input: OperatorInput): Written | undefined {
  if (input.missing === 'match') {
    const inside = range(input);
    return inside === undefined ? undefined : not(inside);
  }
  const [low, high] = input.values.many(input.value) ?? [];
  if (range(input) === undefined || low === undefined || high === undefined) return undefined;
  return joined('or', [compare(input.field, '<', low), compare(input.field, '>', high)]);
}
