import type { Instant } from '../../shared/shared.types.js';

/** Numbers that a scope gave at a time. */
export interface IssuedAt {
  readonly at: Instant;
  readonly count: number;
}

/** What there is to forecast. */
export interface ForecastInput {
  /** What was issued, in any order; later than `asOf` does not count. */
  readonly history: readonly IssuedAt[];
  /** Numbers that are still to be given. */
  readonly remaining: number;
  readonly asOf: Instant;
  /** How many days back the pace is taken. Default 365. */
  readonly windowDays?: number;
}

/** When a scope runs full. */
export interface Forecast {
  /** full: nothing is left; idle: nothing was issued in the window; unsure: fewer than five after the first day; expected: see `at`. */
  readonly state: 'full' | 'idle' | 'unsure' | 'expected';
  readonly remaining: number;
  /** Numbers per day in the window. */
  readonly perDay: number;
  /** Expected moment of the last number; `null` unless expected, and beyond the year 9999. */
  readonly at: Instant | null;
  /** Ends of the 95 % interval that the pace leaves open. */
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

const DAY = 86_400_000;
const YEAR = 365;
/** The last moment that an instant can name. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
/** Below this many numbers a pace says next to nothing. */
const LEAST = 5;

/**
 * When a scope runs full if it goes on at the pace of the window. The window begins a day after the first number when
 * that is younger: what is numbered on the first day is the stock that was there, and no pace. The interval is that of
 * a Poisson rate by the square root transform, (√(n + 3/8) ± 1.96/2)² (Anscombe 1948): it knows chance, not seasons.
 */
export function forecast({ history, remaining, asOf, windowDays = YEAR }: ForecastInput): Forecast {
  const now = Date.parse(asOf);
  const from = now - windowDays * DAY;
  const known = history.filter(({ at, count }) => count > 0 && Date.parse(at) <= now);
  const first = known.reduce((least, { at }) => Math.min(least, Date.parse(at)), now);
  const begin = Math.max(first + DAY, from);
  const recent = known.filter(({ at }) => Date.parse(at) >= begin);
  const issued = recent.reduce((sum, { count }) => sum + count, 0);
  const days = Math.max(1, (now - begin) / DAY);
  const perDay = issued / days;
  const plain = { remaining: Math.max(0, remaining), perDay, at: null, earliest: null, latest: null };
  if (remaining <= 0) return { ...plain, state: 'full' };
  if (issued === 0) return { ...plain, state: known.length > 0 && first >= from ? 'unsure' : 'idle' };
  if (issued < LEAST) return { ...plain, state: 'unsure' };
  const root = Math.sqrt(issued + 3 / 8);
  const fullAt = (rate: number): Instant | null => instantAfter(now, remaining / rate);
  return {
    ...plain,
    state: 'expected',
    at: fullAt(perDay),
    earliest: fullAt((root + 0.98) ** 2 / days),
    latest: fullAt((root - 0.98) ** 2 / days),
  };
}

function instantAfter(now: number, days: number): Instant | null {
  const time = now + days * DAY;
  return time > LAST ? null : new Date(time).toISOString();
}
