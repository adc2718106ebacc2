import type { Concept } from '../../taxonomy/taxonomy.types.js';
import { compareRules, type GraphRule, ruleGraph } from './rule-graph.js';

/**
 * Rules in the order in which they run: whoever gives a tag before whoever reads it, otherwise by priority, then by
 * id; those that look at tags without naming any as late as they can. Rules of a circle, which only data from before
 * the check can hold, run last, by priority.
 */
export function ruleRunOrder<R extends GraphRule>(
  rules: readonly R[],
  concepts: readonly Concept[],
): readonly R[] {
  const { feeds, unclear } = ruleGraph(rules, concepts);
  const waits = new Map<string, number>();
  for (const readers of feeds.values()) for (const id of readers) waits.set(id, (waits.get(id) ?? 0) + 1);
  const compare = (a: R, b: R): number =>
    Number(unclear.has(a.id)) - Number(unclear.has(b.id)) || compareRules(a, b);
  const left = new Map(rules.toSorted(compare).map((rule) => [rule.id, rule]));
  const order: R[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ id }) => (waits.get(id) ?? 0) === 0) ?? firstOf(left);
    left.delete(next.id);
    order.push(next);
    for (const id of feeds.get(next.id) ?? []) waits.set(id, (waits.get(id) ?? 1) - 1);
  }
  return order;
}

/** Only asked while something is left. */
function firstOf<R>(left: ReadonlyMap<string, R>): R {
  const [first] = left.values();
  if (first === undefined) throw new RangeError('Nothing is left to order.');
  return first;
}
