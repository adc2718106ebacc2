import type { PlanItems, PlanValue } from './plan.types.js';

/** What a value can be when it is not missing, as far as the plan tells. */
export type StaticType = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'any';

/** The type of a value; `any` when the record decides. */
export function typeOf(value: PlanValue | PlanItems): StaticType {
  switch (value.kind) {
    case 'literal':
      return literalType(value.value);
    case 'literal-list':
      return 'list';
    case 'predicate':
      return 'boolean';
    case 'now-text':
    case 'concat':
    case 'substring':
      return 'text';
    case 'text':
      return value.function === 'length' || value.function === 'number' ? 'number' : 'text';
    case 'choose':
      return chosenType(value);
    case 'now':
    case 'to-millis':
    case 'arithmetic':
    case 'negate':
    case 'number':
    case 'aggregate':
      return 'number';
    default:
      return 'any';
  }
}

function literalType(value: string | number | boolean | null): StaticType {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

function chosenType({ then, otherwise }: Extract<PlanValue, { kind: 'choose' }>): StaticType {
  const type = typeOf(then);
  return otherwise === undefined || typeOf(otherwise) === type ? type : 'any';
}

/** True for a value that is never a list, so that nothing has to be joined. */
export function isSingle(value: PlanValue): boolean {
  const type = typeOf(value);
  return type !== 'any' && type !== 'list';
}

/** True for a value that, as a filter, could pick by position instead. */
export function canBeIndex(value: PlanValue | PlanItems): boolean {
  if (value.kind === 'choose') {
    return canBeIndex(value.then) || (value.otherwise !== undefined && canBeIndex(value.otherwise));
  }
  return ['number', 'list', 'any'].includes(typeOf(value));
}
