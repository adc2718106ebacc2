import type { Frame } from './interpret.types.js';
import type { PlanCollection, PlanField, PlanItems, PlanScope, PlanValue } from './plan.types.js';
import { filterValue, finish, nameStep, walkSteps, type Step } from './read-path.js';

/** The value of a field. */
export function readField(field: PlanField, frame: Frame): unknown {
  const start = startOf(field.scope, frame);
  return field.path.length === 0 ? start : finish(walkSteps(start, field.path.map(nameStep)));
}

/** The value of a collection or of what is taken from its items: missing, one value or a list. */
export function readItems(items: Pick<PlanItems, 'over' | 'of'>, frame: Frame): unknown {
  const { over, of } = items;
  const steps = [...stepsTo(over, frame), ...(of === undefined ? [] : stepsOf(of, frame))];
  const start = rootOf(over).whole === true ? undefined : startOf(over.scope, frame);
  return steps.length === 0 ? start : finish(walkSteps(start, steps));
}

function rootOf(over: PlanCollection): PlanCollection {
  return over.from === undefined || over.whole === true ? over : rootOf(over.from);
}

function startOf(scope: PlanScope, frame: Frame): unknown {
  return scope === 'record' ? frame.record : frame.item;
}

function stepsTo(over: PlanCollection, frame: Frame): readonly Step[] {
  if (over.whole === true) {
    const { whole: _, ...stepwise } = over;
    return [() => readItems({ over: stepwise }, frame)];
  }
  const steps = [...(over.from === undefined ? [] : stepsTo(over.from, frame)), ...over.path.map(nameStep)];
  const { where } = over;
  const last = steps.at(-1);
  if (where === undefined || last === undefined) return steps;
  const keep = (item: unknown): boolean => frame.predicate(where, { ...frame, item }) === true;
  return [...steps.slice(0, -1), (input) => filterValue(last(input), keep)];
}

function stepsOf(of: PlanValue, frame: Frame): readonly Step[] {
  if (of.kind === 'field' && of.scope === 'item') return of.path.map(nameStep);
  return [(item) => frame.value(of, { ...frame, item })];
}
