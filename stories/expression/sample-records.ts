import { AS_OF } from './examples.js';

const REGIONS = ['华东', '华南', '华北', '西南', '西北'];
const CITIES = ['上海', '杭州', '广州', '北京', '成都', undefined];
const NOTES = ['咨询产品A', '投诉物流', '希望报价', '长期合作', undefined];
const TAGS = ['vip', 'newsletter', 'new', 'wholesale'];
const DAY = 86_400_000;

/** The same records every time: customers with up to nine orders within the last year. */
export function sampleRecords(count: number): unknown[] {
  const next = generator(20261122);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const asOf = Date.parse(AS_OF);
  return Array.from({ length: count }, (_, index) => ({
    name: `C${index + 1}`,
    region: pick(REGIONS),
    city: pick(CITIES),
    status: next() < 0.7 ? 'active' : 'lost',
    age: 18 + Math.floor(next() * 60),
    balance: Math.floor(next() ** 3 * 20_000),
    notes: pick(NOTES),
    tags: TAGS.filter(() => next() < 0.2),
    orders: Array.from({ length: Math.floor(next() * 10) }, () => ({
      at: new Date(asOf - Math.floor(next() * 365 * DAY)).toISOString(),
      amount: Math.floor(next() * 500),
      status: next() < 0.9 ? 'paid' : 'refunded',
      product: pick(['A', 'B', 'C']),
    })),
  }));
}

/** A small seeded generator (mulberry32): numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
