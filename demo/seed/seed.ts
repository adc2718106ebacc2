import type { JsonObject, RecordBatch } from '@tagma/core';
import { DAY, tradeMoment } from './calendar.js';
import { makeCompany, type Company } from './company.js';
import { makeLife, shareOut, type Life } from './life.js';
import { makeDomain, makeName } from './names.js';
import { makePlace } from './places.js';
import { makeAmount, makeProduct, type Product } from './products.js';
import { createRandom, type Random } from './random.js';
import { makeChannel, makeText } from './talk.js';

/** What is made up. */
export interface SeedOptions {
  /** Milliseconds since 1970; the newest data are from just before. */
  readonly now: number;
  /** Default 10,000. */
  readonly customers?: number;
  /** Default 80,000; at least one for each customer who ever bought. */
  readonly orders?: number;
  /** Default 20261122. */
  readonly seed?: number;
}

type ChildRow = RecordBatch['children'][string][number];

interface Person {
  readonly id: string;
  readonly chinese: boolean;
  readonly life: Life;
  readonly company: Company;
  readonly favourite: Product;
  readonly data: JsonObject;
}

/** Made-up customers with their orders, enquiries and conversations; the same for the same options. */
export function seedWorkspace(options: SeedOptions): Pick<RecordBatch, 'records' | 'children'> {
  const { now, customers = 10_000, orders = 80_000, seed = 20_261_122 } = options;
  const random = createRandom(seed);
  const people = Array.from({ length: customers }, (_, index) => makePerson(random, index + 1, now));
  const counts = shareOut(
    orders,
    people.map(({ life }) => life.weight),
  );
  return {
    records: people.map(({ id, data }, index) => ({
      id,
      data: { ...data, purchaseClass: purchaseClass(counts[index] ?? 0) },
    })),
    children: {
      orders: number(
        'O',
        people.flatMap((person, index) => makeOrders(random, person, counts[index] ?? 0, now)),
      ),
      enquiries: number(
        'E',
        people.flatMap((person) => makeEnquiries(random, person, now)),
      ),
      conversations: number(
        'T',
        people.flatMap((person) => makeConversations(random, person, now)),
      ),
    },
  };
}

/** Orders from which a customer counts as a frequent buyer. */
const FREQUENT = 8;

function purchaseClass(orders: number): string {
  if (orders === 0) return '未购';
  return orders >= FREQUENT ? '常购' : '偶尔购';
}

const instant = (millis: number): string => new Date(millis).toISOString();

function makePerson(random: Random, index: number, now: number): Person {
  const chinese = random.chance(0.84);
  const { name, nameEn, mailbox } = makeName(random, chinese);
  const life = makeLife(random, now);
  const company = makeCompany(random);
  const { purse: _purse, ...firm } = company;
  return {
    id: `C${String(index).padStart(6, '0')}`,
    chinese,
    life,
    company,
    favourite: makeProduct(random, null),
    data: {
      name,
      nameEn,
      ...makePlace(random, chinese),
      ...firm,
      email: `${mailbox}@${makeDomain(random)}`,
      createdAt: instant(life.createdAt),
    },
  };
}

type Unnumbered = Omit<ChildRow, 'id'>;

/** Numbers rows from 1. */
function number(prefix: string, rows: readonly Unnumbered[]): readonly ChildRow[] {
  return rows.map((row, index) => ({ id: `${prefix}${String(index + 1).padStart(6, '0')}`, ...row }));
}

const byTime = (a: number, b: number): number => a - b;

function makeOrders(random: Random, person: Person, count: number, now: number): readonly Unnumbered[] {
  const { life, company } = person;
  const times = Array.from({ length: count }, () => tradeMoment(random, life.from, life.until, life.skew));
  return times.sort(byTime).map((at) => {
    const product = makeProduct(random, person.favourite);
    const amount = makeAmount(random, product, company.purse);
    return {
      parentId: person.id,
      data: { at: instant(at), amount, status: status(random, now - at), product: product.name },
    };
  });
}

function status(random: Random, age: number): string {
  if (age < 4 * DAY && random.chance(0.7)) return '处理中';
  return random.weighted([
    ['已完成', 91],
    ['已取消', 5],
    ['已退款', 4],
  ]);
}

function makeEnquiries(random: Random, person: Person, now: number): readonly Unnumbered[] {
  return talkTimes(random, person, now, person.life.weight === 0 ? 1.1 : 0.9).map((at) => ({
    parentId: person.id,
    data: {
      at: instant(at),
      product: makeProduct(random, person.favourite).name,
      channel: makeChannel(random, person.chinese),
    },
  }));
}

function makeConversations(random: Random, person: Person, now: number): readonly Unnumbered[] {
  return talkTimes(random, person, now, 1.3).map((at) => ({
    parentId: person.id,
    data: {
      at: instant(at),
      channel: makeChannel(random, person.chinese),
      text: makeText(random, person.chinese, makeProduct(random, person.favourite).name),
    },
  }));
}

/** Moments at which a customer gets in touch: `mean` of them on average, some never, few often. */
function talkTimes(random: Random, person: Person, now: number, mean: number): readonly number[] {
  const { life } = person;
  const until = Math.min(now, life.until + 20 * DAY);
  const count = Math.floor(-Math.log(1 - random.next()) * (mean + 0.4));
  return Array.from({ length: count }, () => tradeMoment(random, life.from, until, life.skew)).sort(byTime);
}
