import { describe, expect, it } from 'vitest';
import { DAY } from './calendar.js';
import { shareOut } from './life.js';
import { createRandom } from './random.js';
import { seedWorkspace } from './seed.js';

const now = Date.parse('2026-11-22T08:00:00Z');
const made = seedWorkspace({ now });
const orders = made.children['orders'] ?? [];

const times = (id: string): number[] =>
  orders.filter(({ parentId }) => parentId === id).map(({ data }) => Date.parse(String(data['at'])));

describe('seedWorkspace', () => {
  it('makes as many customers and orders as asked', () => {
    expect(made.records).toHaveLength(10_000);
    expect(orders).toHaveLength(80_000);
    expect(made.children['enquiries']?.length).toBeGreaterThan(5000);
    expect(made.children['conversations']?.length).toBeGreaterThan(8000);
  });

  it('is the same for the same seed, and another for another', () => {
    const small = { now, customers: 50, orders: 300 };
    expect(seedWorkspace(small)).toEqual(seedWorkspace(small));
    expect(seedWorkspace({ ...small, seed: 2 })).not.toEqual(seedWorkspace(small));
  });

  it('has names in Chinese and in English', () => {
    const chinese = made.records.filter(({ data }) => /\p{Script=Han}/u.test(String(data['name'])));
    expect(chinese.length / 10_000).toBeGreaterThan(0.75);
    expect(chinese.length / 10_000).toBeLessThan(0.92);
    for (const { data } of made.records) expect(String(data['nameEn'])).toMatch(/^[\p{Script=Latin} ’]+$/u);
  });

  it('has ids that occur once, and orders only of its own customers', () => {
    const ids = new Set(made.records.map(({ id }) => id));
    expect(ids.size).toBe(10_000);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(80_000);
    expect(orders.every(({ parentId }) => parentId !== null && ids.has(parentId))).toBe(true);
  });

  it('has nothing from the future, and no order before its customer came', () => {
    const created = new Map(made.records.map(({ id, data }) => [id, Date.parse(String(data['createdAt']))]));
    for (const { parentId, data } of Object.values(made.children).flat()) {
      const at = Date.parse(String(data['at']));
      expect(at <= now && at >= (created.get(parentId ?? '') ?? Infinity)).toBe(true);
    }
  });

  it('has few who buy most, some who fell silent and some who never bought', () => {
    const counts = new Map<string, number>();
    for (const { parentId } of orders) counts.set(parentId ?? '', (counts.get(parentId ?? '') ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, 2000).reduce((a, b) => a + b, 0);
    expect(top / 80_000).toBeGreaterThan(0.5);
    expect(10_000 - counts.size).toBeGreaterThan(1000);
    const sample = made.records.slice(0, 400).map(({ id }) => times(id));
    const frequent = sample.filter((list) => list.filter((at) => at > now - 30 * DAY).length > 3).length;
    const silent = sample.filter((list) => list.length > 0 && Math.max(...list) < now - 180 * DAY).length;
    expect(frequent).toBeGreaterThan(8);
    expect(frequent).toBeLessThan(100);
    expect(silent).toBeGreaterThan(40);
  });
});

describe('shareOut', () => {
  it('gives out exactly the total, at least one to everyone with a weight', () => {
    const shares = shareOut(1000, [0, 1, 5, 0.001, 100]);
    expect(shares.reduce((a, b) => a + b, 0)).toBe(1000);
    expect(shares[0]).toBe(0);
    expect(Math.min(...shares.slice(1))).toBeGreaterThanOrEqual(1);
  });
});

describe('createRandom', () => {
  it('spreads evenly', () => {
    const random = createRandom(7);
    const mean = Array.from({ length: 20_000 }, () => random.next()).reduce((a, b) => a + b, 0) / 20_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(new Set(Array.from({ length: 1000 }, () => random.int(1, 6)))).toEqual(
      new Set([1, 2, 3, 4, 5, 6]),
    );
  });
});
