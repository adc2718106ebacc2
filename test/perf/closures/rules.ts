import { AS_OF, type BenchCustomer } from './customers.js';

/** A rule as every engine knows it. */
export interface BenchRule {
  readonly name: string;
  readonly text: string;
  /** Variables that the rule is given. */
  readonly bindings?: Readonly<Record<string, unknown>>;
  /** The same rule written by hand. */
  readonly byHand: (customer: BenchCustomer) => boolean;
}

const NOW_MS = Date.parse(AS_OF);
const MONTH = 30 * 86_400_000;
const COUNTRIES = new Set([1, 4, 7, 9]);

/** The five rules: three fields; eight leaves; lists and texts; a count; a count by time. */
export const RULES: readonly BenchRule[] = [
  {
    name: 'R1',
    text: 'status = "active" and age >= 30 and balance > 1000',
    byHand: (c) => c.status === 'active' && c.age >= 30 && c.balance > 1000,
  },
  {
    name: 'R2',
    text:
      '(status = "active" and age >= 30 or segment = "partner" and score > 70) and ' +
      '$not(city = "Oslo") and (visits > 50 or balance >= 2500) and newsletter = true and country != 3',
    byHand: (c) =>
      ((c.status === 'active' && c.age >= 30) || (c.segment === 'partner' && c.score > 70)) &&
      !(c.city === 'Oslo') &&
      (c.visits > 50 || c.balance >= 2500) &&
      c.newsletter &&
      c.country !== 3,
  },
  {
    name: 'R3',
    text: 'country in [1, 4, 7, 9] and ($contains(notes, "priority") or "vip" in tags)',
    byHand: (c) => COUNTRIES.has(c.country) && (c.notes.includes('priority') || c.tags.includes('vip')),
  },
  {
    name: 'R4',
    text: '$count(orders[amount > 100]) > 3',
    byHand: (c) => {
      let count = 0;
      for (const order of c.orders) if (order.amount > 100) count++;
      return count > 3;
    },
  },
  {
    name: 'R5',
    text: '$count(orders[$toMillis(at) > $now_ms - 30 * 86400000]) > 3',
    bindings: { now_ms: NOW_MS },
    byHand: (c) => {
      let count = 0;
      for (const order of c.orders) if (Date.parse(order.at) > NOW_MS - MONTH) count++;
      return count > 3;
    },
  },
];
