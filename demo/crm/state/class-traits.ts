import type { TierFactor, TierTable } from '@tagma/core';

/** How customers get in touch, as the records name it. */
export const CHANNELS = ['微信', '电话', '在线客服', '邮件', '展会'] as const;

/** What is known of a class of customers besides its number. */
export interface ClassTraits {
  readonly key: string;
  readonly customers: number;
  /** On average for each customer. */
  readonly orders: number;
  readonly amount: number;
  /** Contacts through each of {@link CHANNELS}. */
  readonly channels: readonly number[];
}

function figure(id: string, expression: string): TierFactor {
  const scale = { type: 'quantile', groups: 2, lowerIsBetter: false } as const;
  return { id, title: { en: id }, value: { type: 'expression', expression }, weight: 1, scale };
}

/** What is asked of every customer: how often and for how much it buys, and how it gets in touch. */
export const TRAITS: readonly TierFactor[] = [
  figure('orders', '$count(orders)'),
  figure('amount', '$sum(orders.amount)'),
  ...CHANNELS.map((channel, at) =>
    figure(
      `channel-${String(at)}`,
      `$count(enquiries[channel = "${channel}"]) + $count(conversations[channel = "${channel}"])`,
    ),
  ),
];

interface Sums {
  customers: number;
  readonly figures: number[];
}

/** Sums the figures of customers by class; those without one are left out. Classes in the order of their keys. */
export function classTraits(
  { recordIds, values }: Pick<TierTable, 'recordIds' | 'values'>,
  classOf: (recordId: string) => string | undefined,
): readonly ClassTraits[] {
  const classes = new Map<string, Sums>();
  for (const [row, id] of recordIds.entries()) {
    const key = classOf(id);
    if (key === undefined) continue;
    const sums = classes.get(key) ?? { customers: 0, figures: TRAITS.map(() => 0) };
    classes.set(key, sums);
    sums.customers += 1;
    for (const column of TRAITS.keys())
      sums.figures[column] = (sums.figures[column] ?? 0) + (values[column]?.[row] ?? 0);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { customers, figures }]) => {
      const [orders = 0, amount = 0, ...channels] = figures;
      return { key, customers, orders: orders / customers, amount: amount / customers, channels };
    });
}

/** The channel that most contacts came through; `null` for none. */
export function mainChannel(channels: readonly number[]): string | null {
  const most = Math.max(0, ...channels);
  return most === 0 ? null : (CHANNELS[channels.indexOf(most)] ?? null);
}
