import type { Random } from './random.js';

export const NOW = Date.parse('2026-11-22T08:00:00.000Z');

/** A record with the fields that random rules ask for: many missing, some null, some of a wrong type. */
export function randomRecord(random: Random): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const put = (name: string, values: readonly unknown[]): void => {
    if (random.chance(0.75)) record[name] = random.pick(values);
  };
  for (const name of ['age', 'spend', 'score']) put(name, [0, 1, 2, 4, 5, 7, 9, 100, null, 'x', [5]]);
  put('account', [{ balance: 3 }, { balance: 'low' }, {}, null]);
  for (const name of ['name', 'country', 'note', 'last name', '客户'])
    put(name, ['DE', 'vip', 'VIP x', 'it', '张', '', null, 4, ['DE', 'x']]);
  put('address', [{ 'last name': 'x' }, { 'last name': 4 }]);
  put('tags', [['vip'], ['DE', 'it'], [], 'vip', ['vip', 'a b', '张']]);
  put('active', [true, false, null, 'yes', 0]);
  for (const name of ['at', 'createdAt'])
    put(name, [daysAgo(random.below(40)), daysAgo(random.below(450)), daysAgo(1), null]);
  put('orders', [
    [],
    randomOrders(random),
    randomOrders(random),
    randomOrders(random),
    { amount: 4, status: 'paid' },
  ]);
  return record;
}

function randomOrders(random: Random): readonly unknown[] {
  return Array.from({ length: 1 + random.below(6) }, () => ({
    amount: random.chance(0.95) ? random.below(8) : null,
    ...(random.chance(0.8) ? { status: random.pick(['paid', 'open']) } : {}),
    at: daysAgo(random.below(60)),
  }));
}

function daysAgo(days: number): string {
  return new Date(NOW - days * 86_400_000 - 3_600_000).toISOString();
}
