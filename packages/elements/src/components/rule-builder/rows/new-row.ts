import type { NewCondition } from '@tagma/expression';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import { buildRow } from './operator-change.js';
import { firstOperator } from './operators.js';
import type { RowOperator } from './operators.js';
import { momentsOf } from './row-edits.js';

/** A new condition about a field: its usual operator when none is given, and no value yet. */
export function newRow(
  field: FieldInfo,
  timeZone: string,
  operator: RowOperator = firstOperator(field.kind),
): NewCondition {
  const first = field.choices?.[0];
  const row = buildRow({
    subject: { kind: 'field', path: field.local },
    kind: field.kind,
    operator,
    operands: first === undefined ? [] : [{ kind: 'literal', value: first }],
    missing: 'skip',
    ignoreCase: false,
    ...momentsOf(timeZone, field.dateOnly),
  });
  return row ?? { kind: 'exists', value: { kind: 'field', path: field.local } };
}

/** The date of an entry is in the last 30 days. */
export function inLastMonth(date: FieldInfo): NewCondition {
  return {
    kind: 'window',
    date: { kind: 'date-of', of: { kind: 'field', path: date.local } },
    window: { form: 'last', amount: 30, unit: 'day', upperBound: false },
  };
}
