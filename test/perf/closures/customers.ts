/** A synthetic order. */
export interface BenchOrder {
  readonly id: string;
  readonly amount: number;
  readonly at: string;
}

/** A synthetic customer: 16 fields, and a 17th for some. */
export interface BenchCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: string;
  readonly age: number;
  readonly balance: number;
  readonly country: number;
  readonly city: string;
  readonly segment: string;
  readonly score: number;
  readonly visits: number;
  readonly newsletter: boolean;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly since: string;
  readonly orders: readonly BenchOrder[];
  readonly referrer?: string;
}

/** The time at which the rules are asked. */
export const AS_OF = '2026-11-22T08:00:00.000Z';

const DAY = 86_400_000;
const STATUSES = ['active', 'active', 'active', 'active', 'lapsed', 'new'];
const CITIES = ['Bonn', 'Lyon', 'Oslo', 'Porto', 'Xiamen', 'Chengdu'];
const SEGMENTS = ['retail', 'business', 'partner'];
const TAGS = ['vip', 'churn', 'promo', 'trial', 'gift', 'late'];
const NOTES = [
  'asked for an invoice',
  'priority handling agreed',
  'prefers e-mail',
  'called twice',
  'no remarks',
];

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Customers with 0 to 20 orders each, as they come out of `JSON.parse`. */
export function customers(count: number, seed = 7): BenchCustomer[] {
  const next = random(seed);
  const made = Array.from({ length: count }, (_, index) => customer(index, next));
  return JSON.parse(JSON.stringify(made)) as BenchCustomer[];
}

function customer(index: number, next: () => number): BenchCustomer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const orders = Math.floor(next() * 21);
  return {
    id: `c${index}`,
    name: `Customer ${index}`,
    email: `c${index}@example.com`,
    status: pick(STATUSES),
    age: 18 + Math.floor(next() * 60),
    balance: Math.round(next() * 500_000) / 100,
    country: Math.floor(next() * 12),
    city: pick(CITIES),
    segment: pick(SEGMENTS),
    score: Math.round(next() * 1000) / 10,
    visits: Math.floor(next() * 200),
    newsletter: next() < 0.5,
    tags: TAGS.filter(() => next() < 0.15),
    notes: `${pick(NOTES)}; ${pick(NOTES)}`,
    since: new Date(Date.parse(AS_OF) - Math.floor(next() * 2000) * DAY).toISOString(),
    orders: Array.from({ length: orders }, (_, at) => order(index, at, next)),
    ...(next() < 0.3 ? { referrer: `c${Math.floor(next() * index)}` } : {}),
  };
}

function order(customerIndex: number, index: number, next: () => number): BenchOrder {
  return {
    id: `o${customerIndex}-${index}`,
    amount: Math.round(next() * 20_000) / 100,
    at: new Date(Date.parse(AS_OF) - Math.floor(next() * 90 * DAY)).toISOString(),
  };
}
