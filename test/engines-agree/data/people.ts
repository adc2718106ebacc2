import type { Row } from './layouts.types.js';
import { Random } from './random.js';

/** The time of the tests. */
export const AS_OF = '2026-11-22T08:00:00.000Z';

const DAY = 86_400_000;
const TEXTS = [
  '',
  'a',
  'vip',
  'VIP',
  'Müller',
  '张伟',
  '😀',
  '\uffee',
  'ﬀ',
  '0123',
  '42',
  '-1.5',
  'a b',
  "O'Neil",
  '$1',
  '100%_x',
  '\\',
  '--',
  ' pad  ded ',
];
const REGIONS = ['north', 'south', 'east', 'west'];
const STATUS = ['paid', 'open', 'refunded'];
const TAGS = ['vip', 'new', 'old', 'Müller', ''];
const NUMBERS = [0, 1, -1, 3, 5, 18, 30, 40, 0.1, 0.2, 0.30000000000000004, 1000.5, 1e9, -273.15];
const TIMES = [
  '2026-11-01T10:00:00Z',
  '2026-10-30T00:00:00.500Z',
  '2026-02-30T12:00:00+02:00',
  '2024-02-29',
  '2026-13-01',
  '2026',
  '2026-05',
  '2026-11-21T23:59:59.999-0130',
  '2026-11-22T08:00:00',
  '22.11.2026',
  '2026-11-22 08:00:00',
  '',
  '2026-01-01T24:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '2026-11-01T10:00:00.123456Z',
  '0000-03-01',
  '2026-01-01T25:00:00Z',
];

/** Records whose fields have the type they should have, or are missing. */
export function tidyPeople(count: number, seed: number): readonly Row[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => tidyPerson(random, index));
}

function tidyPerson(random: Random, index: number): Row {
  const some = <T>(value: T, share = 85): T | undefined => (random.percent(share) ? value : undefined);
  const id = `p${String(index).padStart(4, '0')}`;
  return present({
    id,
    name: some(random.pick(TEXTS)),
    region: some(random.pick(REGIONS)),
    age: some(random.below(80)),
    score: some(random.pick(NUMBERS)),
    balance: some(random.pick([0, 0.1, 12.34, 99999.99, -5])),
    active: some(random.percent(60)),
    joined: some(instant(random)),
    seen: some(random.pick(TIMES.slice(0, 4))),
    tags: some(TAGS.filter(() => random.percent(30))),
    home: { city: random.pick(['Köln', 'Paris', '北京']) },
    orders: Array.from({ length: random.below(7) }, (__, place) => tidyOrder(random, `${id}-${place}`, some)),
  });
}

type Some = <T>(value: T, share?: number) => T | undefined;

function tidyOrder(random: Random, id: string, some: Some): Row {
  return present({
    id,
    amount: some(random.pick(NUMBERS)),
    quantity: some(random.below(9)),
    status: some(random.pick(STATUS)),
    at: some(instant(random)),
    placed: some(random.pick(TIMES.slice(0, 4))),
    lines: Array.from({ length: random.below(4) }, (_, place) =>
      present({ id: `${id}-${place}`, sku: random.pick(['x', 'y', 'z']), pieces: some(random.below(5)) }),
    ),
  });
}

function instant(random: Random): string {
  return new Date(
    Date.parse(AS_OF) - random.below(90 * 24) * 3_600_000 - random.below(2) * DAY * 300,
  ).toISOString();
}

const ODD = [
  undefined,
  null,
  '',
  'x',
  '7',
  5,
  -0.5,
  1e-7,
  true,
  false,
  [],
  [5],
  ['vip'],
  [5, 9],
  [[1], 2],
  { a: 1 },
  {},
  [null],
  [0, ''],
  '2026-11-01T10:00:00Z',
];

/** Records whose fields hold anything. */
export function messyPeople(count: number, seed: number): readonly Row[] {
  const random = new Random(seed);
  return tidyPeople(count, seed + 1).map((person) => spoiled(random, person, 30));
}

function spoiled(random: Random, row: Row, share: number): Row {
  return present(
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (name === 'id') return [name, value];
        if (name === 'seen' || name === 'placed')
          return [name, random.percent(share) ? random.pick(ODD) : random.pick(TIMES)];
        if (random.percent(share)) return [name, random.pick(ODD)];
        return [
          name,
          name === 'orders' || name === 'lines' ? spoiledList(random, value as readonly Row[]) : value,
        ];
      }),
    ),
  );
}

function spoiledList(random: Random, rows: readonly Row[]): unknown {
  // One in a few lists is tidy, so that rules over it do not fail for every record.
  const share = random.percent(50) ? 0 : 12;
  const made = rows.map((row) => (random.percent(share) ? random.pick(ODD) : spoiled(random, row, share)));
  return made.length === 1 && random.percent(30) ? made[0] : made.map((row) => row ?? null);
}

/** Without the members that are undefined, as JSON has it. */
function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
