import type { Random } from './random.js';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Clocks of the seller's city, Shanghai, are this far ahead of UTC, all year. */
const SHANGHAI = 8 * 3_600_000;

/** Demand by month, January first: the spring festival is quiet, June and November have the big sales. */
const MONTHS = [0.85, 0.55, 0.95, 0.95, 1, 1.35, 0.9, 0.95, 1.1, 1.05, 1.6, 1.15];

/** Demand by weekday, Sunday first: firms buy on working days. */
const WEEKDAYS = [0.35, 1.15, 1.2, 1.15, 1.1, 1.05, 0.5];

const HOURS: readonly (readonly [number, number])[] = [
  [8, 3], [9, 9], [10, 13], [11, 11], [12, 5], [13, 6], [14, 11], [15, 12], [16, 11], [17, 8], [18, 4], [19, 4],
  [20, 4], [21, 3], [22, 1],
]; // prettier-ignore

const MOST_DEMAND = Math.max(...MONTHS) * Math.max(...WEEKDAYS);

/**
 * A moment of trade between two instants, more likely where `skew` puts it, in the seasons and hours in which
 * people buy. `skew` 1: evenly; above 1: rather late.
 */
export function tradeMoment(random: Random, from: number, to: number, skew: number): number {
  let millis = to;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    millis = to - (to - from) * random.next() ** skew;
    const local = new Date(millis + SHANGHAI);
    const demand = (MONTHS[local.getUTCMonth()] ?? 1) * (WEEKDAYS[local.getUTCDay()] ?? 1);
    if (random.chance(demand / MOST_DEMAND)) break;
  }
  return atTradeHour(random, millis, from, to);
}

function atTradeHour(random: Random, millis: number, from: number, to: number): number {
  const midnight = Math.floor((millis + SHANGHAI) / DAY) * DAY - SHANGHAI;
  const seconds = random.weighted(HOURS) * 3600 + random.int(0, 3599);
  const moved = midnight + seconds * 1000;
  return moved >= from && moved <= to ? moved : Math.floor(millis / 1000) * 1000;
}
