import { property } from './values.js';

/*
 * How JSONata walks a path, in two kinds of lists: a list of the record stays whole where it is the value of
 * the last step of one object; a list of results (`Results`) is none by itself, and is joined to its like.
 */

/** Results of a step: none is missing, one stands for itself. */
export class Results {
  constructor(readonly items: readonly unknown[]) {}
}

/** What a step makes of one input: a value, several results, or undefined. */
export type Step = (input: unknown) => unknown;

/** A step that reads a name. */
export function nameStep(name: string): Step {
  return (input) => settle(lookup(input, name));
}

function lookup(input: unknown, name: string): unknown {
  if (!Array.isArray(input)) return property(input, name);
  const found = (input as readonly unknown[]).flatMap((item) => {
    const value = lookup(item, name);
    if (value === undefined) return [];
    return listOf(value) ?? [value];
  });
  return new Results(found);
}

/** The items of a list of either kind; null for any other value. */
export function listOf(value: unknown): readonly unknown[] | null {
  if (value instanceof Results) return value.items;
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

/** A value as it stands between steps: no or one result is not a list any more. */
function settle(value: unknown): unknown {
  if (!(value instanceof Results)) return value;
  return value.items.length <= 1 ? value.items[0] : value;
}

/** A value as operators and functions see it. */
export function finish(value: unknown): unknown {
  const settled = settle(value);
  return settled instanceof Results ? settled.items : settled;
}

/** Keeps the items of a value, or the value itself, for which `keep` holds. A missing value is tried too. */
export function filterValue(value: unknown, keep: (item: unknown) => boolean): Results {
  return new Results((listOf(value) ?? [value]).filter(keep));
}

/** Walks steps from a start. A list as the start is entered item by item. */
export function walkSteps(start: unknown, steps: readonly Step[]): unknown {
  let inputs: readonly unknown[] = listOf(start) ?? [start];
  let result: unknown = new Results(inputs);
  for (const [index, step] of steps.entries()) {
    result = takeStep(inputs, step, index === steps.length - 1);
    inputs = listOf(result) ?? [];
    if (inputs.length === 0) return result;
  }
  return result;
}

function takeStep(inputs: readonly unknown[], step: Step, last: boolean): unknown {
  const produced = inputs.map((input) => step(input)).filter((value) => value !== undefined);
  if (last && produced.length === 1 && Array.isArray(produced[0])) return produced[0];
  return new Results(produced.flatMap((value) => listOf(value) ?? [value]));
}
