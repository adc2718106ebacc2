import { DAY, tradeMoment } from './calendar.js';
import type { Random } from './random.js';

/** How a customer lives with the firm. Times are instants in milliseconds. */
export interface Life {
  readonly createdAt: number;
  /** Orders fall between these. */
  readonly from: number;
  readonly until: number;
  /** Share of all orders; 0: never bought. */
  readonly weight: number;
  /** Above 1: rather late in the span; see `tradeMoment`. */
  readonly skew: number;
}

type Kind = 'prospect' | 'new' | 'active' | 'occasional' | 'silent';

const KINDS: readonly (readonly [Kind, number])[] = [
  ['prospect', 17],
  ['new', 7],
  ['active', 21],
  ['occasional', 25],
  ['silent', 30],
];

/** Orders of customers follow a power law: a fifth of them buys most. */
function powerLaw(random: Random): number {
  return Math.min(60, (1 - random.next()) ** -0.85);
}

/** Customers come faster every year. */
function joined(random: Random, now: number, oldest: number, youngest: number): number {
  const days = youngest + (oldest - youngest) * random.next() ** 1.35;
  const about = now - Math.round(days * DAY);
  return tradeMoment(random, about, Math.min(now, about + 5 * DAY), 1);
}

/** Makes up a customer's history with the firm up to `now`. */
export function makeLife(random: Random, now: number): Life {
  switch (random.weighted(KINDS)) {
    case 'prospect': {
      const createdAt = joined(random, now, 900, 0.2);
      return { createdAt, from: createdAt, until: now, weight: 0, skew: 1 };
    }
    case 'new': {
      const createdAt = joined(random, now, 45, 1);
      return { createdAt, from: createdAt, until: now, weight: 0.25, skew: 1 };
    }
    case 'active': {
      const createdAt = joined(random, now, 1400, 60);
      return { createdAt, from: createdAt, until: now, weight: powerLaw(random) * 2.2, skew: 1.6 };
    }
    case 'occasional': {
      const createdAt = joined(random, now, 1400, 90);
      return {
        createdAt,
        from: createdAt,
        until: now - random.int(0, 60) * DAY,
        weight: powerLaw(random),
        skew: 1.1,
      };
    }
    case 'silent': {
      const createdAt = joined(random, now, 1400, 230);
      const until = Math.max(createdAt + 3 * DAY, now - random.int(95, 600) * DAY);
      return { createdAt, from: createdAt, until, weight: powerLaw(random) * 0.7, skew: 0.9 };
    }
  }
}

/** Shares out exactly `total` orders by weight; everyone with a weight gets at least one. */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const buyers = weights.filter((weight) => weight > 0).length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const spare = Math.max(0, total - buyers);
  let [given, wanted] = [0, 0];
  return weights.map((weight) => {
    if (weight === 0) return 0;
    // Rounding the running total, not each share: the shares then add up to the total.
    wanted += (spare * weight) / sum;
    const extra = Math.round(wanted) - given;
    given += extra;
    return extra + 1;
  });
}
