import type { JsonObject } from '../../shared/shared.types.js';
import { assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { batch, customer } from '../fixtures.js';
import { onStore, readAll } from '../with-store.js';

const order = (
  id: string,
  parentId: string | null,
  data: JsonObject = { id },
): {
  readonly id: string;
  readonly parentId: string | null;
  readonly data: JsonObject;
} => ({ id, parentId, data });

/** Records and their child rows. */
export const recordCases: readonly StoreContractCase[] = [
  onStore('a record is read back with its child rows, in the order of their ids', async (store) => {
    const children = { orders: [order('o2', 'c1'), order('o1', 'c1'), order('o3', 'c2')] };
    const figures = await store.writeRecords(batch('t1', [{ id: 'c1', data: { name: '安' } }], { children }));
    assertEqual(figures, { added: 4, updated: 0, skipped: 0 }, 'figures');
    const expected = {
      ...{ type: 'customer', id: 'c1', version: 1, data: { name: '安' } },
      collections: { orders: [{ id: 'o1' }, { id: 'o2' }] },
    };
    assertEqual(await store.record(customer('c1')), expected, 'record');
    assertEqual(await store.fullRecords({ type: 'customer' }), { items: [expected], next: null }, 'page');
    const { collections, ...plain } = expected;
    assertEqual(await store.records({ type: 'customer' }), { items: [plain], next: null }, 'without rows');
    assertEqual(Object.keys(collections), ['orders'], 'collections');
    assertEqual(await store.record(customer('c2')), null, 'a parent that does not exist');
    assertEqual(await store.record({ type: 'other', id: 'c1' }), null, 'another type');
  }),

  onStore('child rows are listed with their places, those without a record too, in pages', async (store) => {
    const children = {
      visits: [order('v1', 'nobody')],
      orders: [order('o2', 'c1'), order('😀', null), order('o1', 'c1'), order('\uffff', 'c1')],
    };
    await store.writeRecords(batch('t1', [{ id: 'c1', data: {} }], { children }));
    const read = (cursor: string | undefined): ReturnType<typeof store.childRows> =>
      store.childRows({
        recordType: 'customer',
        limit: 2,
        ...(cursor === undefined ? {} : { after: cursor }),
      });
    const { items, pages } = await readAll(read);
    const places = items.map(({ collection, id, parentId }) => [collection, id, parentId]);
    const expected = [
      ['orders', 'o1', 'c1'],
      ['orders', 'o2', 'c1'],
      ['orders', '\uffff', 'c1'],
      ['orders', '😀', null],
      ['visits', 'v1', 'nobody'],
    ];
    assertEqual(places, expected, 'places');
    assertEqual(pages, 3, 'pages');
    assertEqual(items[0]?.data, { id: 'o1' }, 'data');
    assertEqual((await store.childRows({ recordType: 'other' })).items, [], 'another type');
    assertEqual((await store.childRows({ recordType: 'customer', after: 'no cursor' })).items, [], 'cursor');
  }),

  onStore('a defined collection without rows is empty, not absent', async (store) => {
    await store.writeRecords(batch('t1', [{ id: 'c1', data: {} }]));
    assertEqual((await store.record(customer('c1')))?.collections, { orders: [] }, 'one');
    const page = await store.fullRecords({ type: 'customer' });
    assertEqual(page.items[0]?.collections, { orders: [] }, 'page');
  }),

  onStore('a child row that came first links up when its record comes', async (store) => {
    const figures = await store.writeRecords(
      batch('t1', [], { children: { orders: [order('o1', 'late'), order('o2', null)] } }),
    );
    assertEqual(figures, { added: 2, updated: 0, skipped: 0 }, 'orphans are kept');
    assertEqual(await store.record(customer('late')), null, 'before');
    await store.writeRecords(batch('t2', [{ id: 'late', data: {} }]));
    assertEqual((await store.record(customer('late')))?.collections, { orders: [{ id: 'o1' }] }, 'after');
    const parented = { children: { orders: [order('o2', 'late')] } };
    const again = await store.writeRecords(batch('t3', [], parented));
    assertEqual(again, { added: 0, updated: 1, skipped: 0 }, 'the orphan was there');
    assertEqual((await store.record(customer('late')))?.collections['orders']?.length, 2, 'both');
  }),

  onStore('a child row moves to another record', async (store) => {
    const records = ['c1', 'c2'].map((id) => ({ id, data: {} }));
    await store.writeRecords(batch('t1', records, { children: { orders: [order('o1', 'c1')] } }));
    await store.writeRecords(batch('t2', [], { children: { orders: [order('o1', 'c2')] } }));
    assertEqual((await store.record(customer('c1')))?.collections, { orders: [] }, 'from');
    assertEqual((await store.record(customer('c2')))?.collections, { orders: [{ id: 'o1' }] }, 'to');
  }),

  onStore('existing rows are skipped, updated member by member, or replaced', async (store) => {
    const rows = { children: { orders: [order('o1', 'c1', { a: 1, b: 1 })] } };
    await store.writeRecords(batch('t0', [{ id: 'c1', data: { a: 1, b: 1 } }], rows));
    const write = (
      id: string,
      onExisting: 'skip' | 'update' | 'replace',
    ): ReturnType<typeof store.writeRecords> =>
      store.writeRecords(
        batch(
          id,
          [
            { id: 'c1', data: { b: 2, c: null } },
            { id, data: {} },
          ],
          {
            onExisting,
            children: { orders: [order('o1', 'c1', { b: 2, c: null })] },
          },
        ),
      );
    assertEqual(await write('t1', 'skip'), { added: 1, updated: 0, skipped: 2 }, 'skip');
    const skipped = await store.record(customer('c1'));
    assertEqual([skipped?.version, skipped?.data], [1, { a: 1, b: 1 }], 'skipped');
    assertEqual(await write('t2', 'update'), { added: 1, updated: 2, skipped: 0 }, 'update');
    const updated = await store.record(customer('c1'));
    assertEqual([updated?.version, updated?.data], [2, { a: 1, b: 2, c: null }], 'updated');
    assertEqual(updated?.collections, { orders: [{ a: 1, b: 2, c: null }] }, 'updated row');
    assertEqual(await write('t3', 'replace'), { added: 1, updated: 2, skipped: 0 }, 'replace');
    const replaced = await store.record(customer('c1'));
    assertEqual([replaced?.version, replaced?.data], [3, { b: 2, c: null }], 'replaced');
    assertEqual(replaced?.collections, { orders: [{ b: 2, c: null }] }, 'replaced row');
  }),

  onStore('an id that occurs twice in a batch counts as if written one after the other', async (store) => {
    const twice = [
      { id: 'c1', data: { a: 1 } },
      { id: 'c1', data: { b: 2 } },
    ];
    const skip = await store.writeRecords(batch('t1', twice, { onExisting: 'skip' }));
    assertEqual(skip, { added: 1, updated: 0, skipped: 1 }, 'skip');
    assertEqual((await store.record(customer('c1')))?.data, { a: 1 }, 'the first stays');
    const other = twice.map(({ data }) => ({ id: 'c2', data }));
    const update = await store.writeRecords(batch('t2', other, { onExisting: 'update' }));
    assertEqual(update, { added: 1, updated: 1, skipped: 0 }, 'update');
    assertEqual((await store.record(customer('c2')))?.data, { a: 1, b: 2 }, 'both');
    const third = twice.map(({ data }) => ({ id: 'c3', data }));
    await store.writeRecords(batch('t3', third, { onExisting: 'replace' }));
    assertEqual((await store.record(customer('c3')))?.data, { b: 2 }, 'the last stays');
  }),

  onStore('pages come in code point order, without gap or repetition', async (store) => {
    // UTF-16 order would put the emoji before U+FF5E, and a language's order the capital after the small letter.
    const ids = [
      '\u{1F600}',
      '\uFF5E',
      'é',
      'e',
      'É',
      'Z',
      'a',
      '10',
      '9',
      '高',
      ' ',
      '%',
      "o'brien",
      'c\\d',
    ];
    await store.writeRecords(
      batch(
        't1',
        ids.map((id) => ({ id, data: { id } })),
      ),
    );
    const expected = [
      ' ',
      '%',
      '10',
      '9',
      'Z',
      'a',
      'c\\d',
      'e',
      "o'brien",
      'É',
      'é',
      '高',
      '\uFF5E',
      '\u{1F600}',
    ];
    const read = (cursor: string | undefined): ReturnType<typeof store.records> =>
      store.records({ type: 'customer', limit: 3, ...(cursor === undefined ? {} : { after: cursor }) });
    const { items, pages } = await readAll(read);
    assertEqual(
      items.map(({ id }) => id),
      expected,
      'order',
    );
    assertEqual(pages, 5, 'pages');
  }),

  onStore('the last page is full and says so', async (store) => {
    await store.writeRecords(
      batch(
        't1',
        ['a', 'b', 'c', 'd'].map((id) => ({ id, data: {} })),
      ),
    );
    const first = await store.records({ type: 'customer', limit: 2 });
    const second = await store.records({ type: 'customer', limit: 2, after: first.next ?? '' });
    assertEqual([second.items.map(({ id }) => id), second.next], [['c', 'd'], null], 'second page');
    const beyond = await store.records({ type: 'customer', after: 'zzz' });
    assertEqual(beyond, { items: [], next: null }, 'beyond');
  }),

  onStore('limits out of range are brought into range', async (store) => {
    await store.writeRecords(
      batch(
        't1',
        ['a', 'b'].map((id) => ({ id, data: {} })),
      ),
    );
    for (const limit of [0, -5, 1.9])
      assertEqual((await store.records({ type: 'customer', limit })).items.length, 1, `limit ${limit}`);
    for (const limit of [1e9, Number.NaN, Number.POSITIVE_INFINITY])
      assertEqual((await store.records({ type: 'customer', limit })).items.length, 2, `limit ${limit}`);
  }),

  onStore('12,000 records with two rows each are written at once and paged through', async (store) => {
    const count = 12_000;
    const records = Array.from({ length: count }, (_, n) => ({ id: `c${n}`, data: { n } }));
    const orders = Array.from({ length: 2 * count }, (_, n) => order(`o${n}`, `c${n % count}`, { n }));
    const figures = await store.writeRecords(batch('t1', records, { children: { orders } }));
    assertEqual(figures, { added: 3 * count, updated: 0, skipped: 0 }, 'figures');
    assertEqual(await store.countRecords('customer'), count, 'count');
    const read = (cursor: string | undefined): ReturnType<typeof store.fullRecords> =>
      store.fullRecords({
        type: 'customer',
        limit: 5_000,
        ...(cursor === undefined ? {} : { after: cursor }),
      });
    const { items } = await readAll(read);
    assertEqual(new Set(items.map(({ id }) => id)).size, count, 'ids');
    assertEqual(
      items.every(({ collections }) => collections['orders']?.length === 2),
      true,
      'rows',
    );
  }),

  onStore('asks which of many ids exist', async (store) => {
    await store.writeRecords(
      batch(
        't1',
        ['a', 'b'].map((id) => ({ id, data: {} })),
      ),
    );
    const ids = ['b', 'nobody', 'a', 'a', '', ...Array.from({ length: 5_000 }, (_, n) => `x${n}`)];
    const found = await store.existingRecords('customer', ids);
    assertEqual([...found].sort(), ['a', 'b'], 'existing');
    assertEqual(await store.existingRecords('other', ids), [], 'another type');
    assertEqual(await store.existingRecords('customer', []), [], 'none asked');
  }),
];
