import type { Concept } from '../taxonomy.types.js';

/**
 * Orders for `count` newcomers between two neighbours; `null` when the numbers leave no room and the siblings
 * must be numbered anew.
 */
export function ordersBetween(
  before: Concept | undefined,
  after: Concept | undefined,
  count: number,
): readonly number[] | null {
  if (after === undefined) return inSteps(Math.floor(before?.order ?? -1) + 1, 1, count);
  if (before === undefined) return inSteps(Math.ceil(after.order) - count, 1, count);
  const step = (after.order - before.order) / (count + 1);
  return ascending([before.order, ...(inSteps(before.order + step, step, count) ?? []), after.order]);
}

function inSteps(first: number, step: number, count: number): readonly number[] | null {
  const orders = Array.from({ length: count }, (_, index) => first + index * step);
  // Beyond 2^53 a number and the next one are the same.
  return orders.every((order, index) => index === 0 || order > (orders[index - 1] ?? Infinity))
    ? orders
    : null;
}

/** What lies between the ends when all of it ascends, so that no two share a place. */
function ascending(orders: readonly number[]): readonly number[] | null {
  const ascends = orders.every((order, index) => index === 0 || order > (orders[index - 1] ?? Infinity));
  return ascends ? orders.slice(1, -1) : null;
}
