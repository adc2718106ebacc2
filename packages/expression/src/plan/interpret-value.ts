import { aggregate } from './aggregate.js';
import { arithmetic } from './arithmetic.js';
import { applyNumber, applyText, substring } from './functions.js';
import { readField, readItems } from './interpret-items.js';
import type { Frame } from './interpret.types.js';
import type { PlanValue } from './plan.types.js';
import { millisOfText } from './times.js';
import { fail, isNumeric, textOf } from './values.js';

type Of<Kind extends PlanValue['kind']> = Extract<PlanValue, { kind: Kind }>;

/** The value of a plan; undefined when it is missing. Throws `PlanFailure`. */
export function interpretValue(plan: PlanValue, frame: Frame): unknown {
  switch (plan.kind) {
    case 'literal':
      return plan.value;
    case 'literal-list':
      return plan.values;
    case 'field':
      return readField(plan, frame);
    case 'parameter':
      return frame.bindings?.[plan.name];
    case 'now':
      return frame.asOf;
    case 'now-text':
      return new Date(frame.asOf).toISOString();
    case 'predicate':
      return frame.predicate(plan.of, frame);
    case 'aggregate':
      return aggregate(plan.function, readItems(plan, frame));
    case 'choose':
      return choose(plan, frame);
    case 'opaque':
      if (frame.opaque === undefined) throw new TypeError(`no plan: ${plan.reason}`);
      return frame.opaque(plan, frame.item);
    default:
      return compute(plan, frame);
  }
}

function choose({ test, then, otherwise }: Of<'choose'>, frame: Frame): unknown {
  if (frame.predicate(test, frame) === true) return interpretValue(then, frame);
  return otherwise === undefined ? undefined : interpretValue(otherwise, frame);
}

type Computed = Of<'to-millis' | 'arithmetic' | 'negate' | 'text' | 'number' | 'concat' | 'substring'>;

function compute(plan: Computed, frame: Frame): unknown {
  if (plan.kind === 'concat') {
    const [left, right] = [interpretValue(plan.left, frame), interpretValue(plan.right, frame)];
    return [left, right].map((side) => (side === undefined ? '' : textOf(side))).join('');
  }
  if (plan.kind === 'arithmetic') {
    const left = interpretValue(plan.left, frame);
    return arithmetic(plan.operator, left, interpretValue(plan.right, frame));
  }
  const value = interpretValue(plan.of, frame);
  return value === undefined ? undefined : apply(plan, value);
}

function apply(plan: Of<'to-millis' | 'negate' | 'text' | 'number' | 'substring'>, value: unknown): unknown {
  switch (plan.kind) {
    case 'to-millis':
      return typeof value === 'string' ? millisOfText(value) : fail('T0410');
    case 'negate':
      return isNumeric(value) ? -value : fail('D1002');
    case 'text':
      return applyText(plan.function, value);
    case 'number':
      return applyNumber(plan.function, value);
    case 'substring':
      return substring(value, plan.from, plan.length);
  }
}
