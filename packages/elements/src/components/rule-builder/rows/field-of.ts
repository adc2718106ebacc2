import type { NewValue } from '@tagma/expression';
import type { FieldInfo, FieldKind } from '../fields/field-catalog.types.js';
import type { BuilderContext, FieldScope } from '../row-context.types.js';

/** The field that a value reads, through `$toMillis`; `undefined` when it is worked out from something else. */
export function fieldOf(value: NewValue): Extract<NewValue, { kind: 'field' }> | undefined {
  if (value.kind === 'date-of') return fieldOf(value.of);
  return value.kind === 'field' ? value : undefined;
}

/** What the schema knows of the field that a value reads. */
export function infoOf(value: NewValue, scope: FieldScope, context: BuilderContext): FieldInfo | undefined {
  const field = fieldOf(value);
  if (field !== undefined) return context.fields.find(field.scope === 'record' ? [] : scope, field.path);
  if (value.kind !== 'child' || value.field.length === 0) return undefined;
  return context.fields.find([...scope, ...value.path], value.field);
}

const TEXT_CALLS: ReadonlySet<string> = new Set([
  'lowercase',
  'uppercase',
  'trim',
  'substring',
  'substringAfter',
  'substringBefore',
  'string',
  'join',
  'replace',
  'pad',
  'formatNumber',
  'fromMillis',
]);
const NUMBER_CALLS: ReadonlySet<string> = new Set([
  'abs',
  'average',
  'ceil',
  'count',
  'floor',
  'length',
  'max',
  'min',
  'number',
  'power',
  'round',
  'sqrt',
  'sum',
]);

/** What kind of value it is, for the operators and editors that fit; `any` when nothing tells. */
export function kindOf(value: NewValue, scope: FieldScope, context: BuilderContext): FieldKind {
  const known = infoOf(value, scope, context);
  if (known !== undefined) return known.kind;
  switch (value.kind) {
    case 'date-of':
    case 'now':
      return 'date';
    case 'aggregate':
      return value.of?.kind === 'date-of' ? 'date' : 'number';
    case 'arithmetic':
      return value.operator === '&' ? 'text' : 'number';
    case 'call':
      return TEXT_CALLS.has(value.function) ? 'text' : NUMBER_CALLS.has(value.function) ? 'number' : 'any';
    case 'variable':
      return context.parameters.find(({ name }) => name === value.variable)?.type ?? 'any';
    case 'literal':
      return kindOfLiteral(value.value);
    default:
      return 'any';
  }
}

/** The kind of a value that stands in the text. */
export function kindOfLiteral(value: unknown): FieldKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'any';
}
