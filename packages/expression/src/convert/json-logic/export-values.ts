import type { RuleCondition, RuleValue } from '../../rule-tree/rule-tree.types.js';
import { type ExportPlace, type ExportState, placeOf, plainField } from '../shared/export-shared.js';

/** JsonLogic of a value, with the fields that must be there for JSONata to have a value. */
export interface ExportedValue {
  readonly logic: unknown;
  readonly needs: readonly unknown[];
  /** Present for literals. */
  readonly literal?: string | number | boolean | null;
}

/** How a condition inside a value is exported; handed in, since each needs the other. */
export type ExportInner = (node: RuleCondition, place: ExportPlace, state: ExportState) => unknown;

/** A value, or `undefined` when it has no counterpart. */
export function exportValue(
  value: RuleValue,
  place: ExportPlace,
  state: ExportState,
  inner: ExportInner,
): ExportedValue | undefined {
  switch (value.kind) {
    case 'literal':
      return { logic: value.value, needs: [], literal: value.value };
    case 'field':
      return exportField(value, place, state);
    case 'arithmetic':
      return exportArithmetic(value, place, state, inner);
    case 'aggregate':
      return exportAggregate(value, place, state, inner);
    default:
      return undefined;
  }
}

/** `{"var": "a.b"}`; names with dots, and digits that would be a position, are read as something else. */
export function fieldNameOf(path: readonly string[], at: RuleValue, state: ExportState): string | undefined {
  const odd = path.find((name) => name === '' || name.includes('.') || /^\d+$/.test(name));
  if (odd === undefined) return path.join('.');
  state.losses.refuse(placeOf(at), 'field-name', { value: odd });
  return undefined;
}

function exportField(value: RuleValue, place: ExportPlace, state: ExportState): ExportedValue | undefined {
  const path = plainField(value, place);
  const name = path === undefined ? undefined : fieldNameOf(path, value, state);
  if (name === undefined) return undefined;
  return { logic: { var: name }, needs: name === '' ? [] : [isThere(name)] };
}

/** Two defaults differ only where the field is missing; null is not missing. */
export function isThere(name: string): unknown {
  return { '===': [{ var: [name, 0] }, { var: [name, 1] }] };
}

function exportArithmetic(
  value: RuleValue & { readonly kind: 'arithmetic' },
  place: ExportPlace,
  state: ExportState,
  inner: ExportInner,
): ExportedValue | undefined {
  if (value.operator === '&') return undefined;
  const left = exportValue(value.left, place, state, inner);
  const right = exportValue(value.right, place, state, inner);
  if (left === undefined || right === undefined) return undefined;
  return { logic: { [value.operator]: [left.logic, right.logic] }, needs: [...left.needs, ...right.needs] };
}

/** The count, or the sum of a field; other aggregates have no counterpart. */
function exportAggregate(
  value: RuleValue & { readonly kind: 'aggregate' },
  place: ExportPlace,
  state: ExportState,
  inner: ExportInner,
): ExportedValue | undefined {
  const isCount = value.function === 'count' && value.of === undefined;
  const summed = value.function === 'sum' && value.of?.kind === 'field' ? value.of.path : undefined;
  if (!isCount && summed === undefined) return undefined;
  const source = exportItems(value.path, value.where, value, place, state, inner);
  if (source === undefined) return undefined;
  if (summed === undefined) return { logic: countOf(source), needs: [] };
  const name = fieldNameOf(summed, value, state);
  if (name === undefined) return undefined;
  state.losses.change(placeOf(value), 'missing-in-sum', { value: name });
  const step = { '+': [{ var: name === '' ? 'current' : `current.${name}` }, { var: 'accumulator' }] };
  return { logic: { reduce: [source, step, 0] }, needs: [{ '>': [countOf(source), 0] }] };
}

/** Children, filtered. */
export function exportItems(
  path: readonly string[],
  where: RuleCondition | undefined,
  at: RuleValue | RuleCondition,
  place: ExportPlace,
  state: ExportState,
  inner: ExportInner,
): unknown {
  const name = fieldNameOf(path, at as RuleValue, state);
  if (name === undefined) return undefined;
  if (where === undefined) return { var: name };
  const condition = inner(where, { ...place, inChild: true }, state);
  return condition === undefined ? undefined : { filter: [{ var: name }, condition] };
}

/** How many children there are. */
export function countOf(source: unknown): unknown {
  return { reduce: [source, { '+': [1, { var: 'accumulator' }] }, 0] };
}
