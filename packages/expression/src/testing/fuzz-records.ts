import fc from 'fast-check';

/* Records as customers have them, some fields missing, null or of the wrong type. */

const word = fc.constantFrom(
  '',
  'x',
  'vip',
  'Vip',
  'a b',
  'a-b',
  '12',
  '-3.5',
  '0x1F',
  '😀é',
  '客户',
  ' pad ',
  '2026-01-31',
);
const number = fc.constantFrom(0, 1, 2, 3, -1, -2.5, 7, 10, 100, 0.1, 1e21, 12345.678, 1e-7);
const small = fc.constantFrom(0, 1, 2, 3);
const time = fc.constantFrom(
  '2026-01-31T08:00:00Z',
  '2025-12-01T00:00:00.000Z',
  '2026-02-30T10:00:00+08:00',
  '2025-06-01',
  '2024',
  'never',
);
const scalar = fc.oneof(word, number, fc.boolean(), fc.constant(null));

/** Mostly `usual`; now and then something else, or nothing. */
function mostly(usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14, arbitrary: usual },
    { weight: 1, arbitrary: scalar },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const line = fc.record({ q: mostly(small), p: mostly(number), sku: mostly(word) }, { requiredKeys: [] });
const order = fc.record({
  id: mostly(small),
  amount: mostly(number),
  at: mostly(time),
  note: mostly(word),
  lines: mostly(fc.array(line, { maxLength: 3 })),
  tags: mostly(fc.array(word, { maxLength: 3 })),
});

/** One messy record, as JSON gives it. */
export const record: fc.Arbitrary<unknown> = fc
  .record({
    n: mostly(number),
    m: mostly(small),
    s: mostly(word),
    t: mostly(word),
    b: mostly(fc.boolean()),
    d: mostly(time),
    nil: fc.constant(null),
    e: fc.constant([]),
    one: fc.oneof(fc.constant([5]), fc.constant([[5]]), fc.constant([{ x: 1 }])),
    nums: mostly(fc.array(number, { maxLength: 4 })),
    tags: mostly(fc.array(word, { maxLength: 4 })),
    mixed: fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 4 }),
    orders: mostly(fc.oneof(fc.array(order, { maxLength: 4 }), order)),
    addr: mostly(
      fc.record({
        city: mostly(word),
        geo: mostly(fc.record({ lat: mostly(number), lng: mostly(number) })),
        tags: mostly(fc.array(word, { maxLength: 2 })),
      }),
    ),
    '客 户': mostly(word),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
