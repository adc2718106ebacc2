import { readItems } from './interpret-items.js';
import type { Frame } from './interpret.types.js';
import type { PlanItems, PlanPredicate, PlanValue } from './plan.types.js';
import { deepEqual, fail, isTrue } from './values.js';

/** What a condition says: undefined when it is missing. Throws `PlanFailure`. */
export function interpretPredicate(plan: PlanPredicate, frame: Frame): boolean | undefined {
  switch (plan.kind) {
    case 'and':
      return plan.items.every((item) => interpretPredicate(item, frame) === true);
    case 'or':
      return plan.items.some((item) => interpretPredicate(item, frame) === true);
    case 'not': {
      const truth = interpretPredicate(plan.of, frame);
      return truth === undefined ? undefined : !truth;
    }
    case 'constant':
      return plan.value;
    case 'if':
      if (interpretPredicate(plan.test, frame) === true) return interpretPredicate(plan.then, frame);
      return plan.otherwise === undefined ? undefined : interpretPredicate(plan.otherwise, frame);
    case 'exists':
      return anyValue(plan.of, frame) !== undefined;
    case 'truth':
      return isTrue(anyValue(plan.of, frame));
    case 'opaque':
      return isTrue(frame.value(plan, frame));
    default:
      return onValues(plan, frame);
  }
}

function anyValue(of: PlanValue | PlanItems, frame: Frame): unknown {
  return of.kind === 'items' ? readItems(of, frame) : frame.value(of, frame);
}

type OnValues = Extract<PlanPredicate, { kind: 'compare' | 'in' | 'contains' | 'matches' }>;

function onValues(plan: OnValues, frame: Frame): boolean | undefined {
  switch (plan.kind) {
    case 'compare': {
      const left = frame.value(plan.left, frame);
      return compare(plan.operator, left, frame.value(plan.right, frame));
    }
    case 'in': {
      const item = frame.value(plan.item, frame);
      return isIn(item, anyValue(plan.list, frame));
    }
    case 'contains': {
      const text = frame.value(plan.text, frame);
      return contains(text, frame.value(plan.search, frame));
    }
    case 'matches':
      return matches(plan.pattern, plan.flags, frame.value(plan.text, frame), frame);
  }
}

type Compare = Extract<PlanPredicate, { kind: 'compare' }>['operator'];

function compare(operator: Compare, left: unknown, right: unknown): boolean | undefined {
  if (operator === '=' || operator === '!=') {
    if (left === undefined || right === undefined) return false;
    return deepEqual(left, right) === (operator === '=');
  }
  if (!isOrdered(left) || !isOrdered(right)) return fail('T2010');
  if (left === undefined || right === undefined) return undefined;
  if (typeof left !== typeof right) return fail('T2009');
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function isOrdered(value: unknown): value is string | number | undefined {
  return value === undefined || typeof value === 'string' || typeof value === 'number';
}

function isIn(item: unknown, list: unknown): boolean {
  if (item === undefined || list === undefined) return false;
  return Array.isArray(list) ? list.some((member) => member === item) : list === item;
}

function contains(text: unknown, search: unknown): boolean | undefined {
  if (text !== undefined && typeof text !== 'string') return fail('T0410');
  if (search !== undefined && typeof search !== 'string') return fail('T0410');
  return text === undefined || search === undefined ? undefined : text.includes(search);
}

function matches(pattern: string, flags: string, text: unknown, frame: Frame): boolean | undefined {
  if (text === undefined) return undefined;
  return typeof text === 'string' ? frame.find(pattern, flags, text) : fail('T0410');
}
