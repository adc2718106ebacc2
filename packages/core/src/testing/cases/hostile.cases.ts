import type { JsonObject } from '../../shared/shared.types.js';
import type { Store } from '../../store/store.types.js';
import { verifyAuditChain } from '../../audit/audit-chain.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import {
  assignment,
  assignmentChange,
  batch,
  concept,
  conceptChange,
  customer,
  transaction,
} from '../fixtures.js';
import { onStore } from '../with-store.js';

const TEXTS = [
  "Robert'); DROP TABLE tagma.records;--",
  '<img src=x onerror=alert(1)>',
  '=cmd|"/c calc"!A1',
  '\\u0000 as text, \\ud800 too, $1 %s {} [] "quoted" \\',
  '\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} 家 ﷽ \u202E rtl \uFEFF\u200B',
  'a\tb\nc\r\nd\u0001\u007f\u0085\u2028',
  '\uFFFD\uFFFF',
  '',
  ' ',
];

/** Data that a store may be unable to hold: kept whole, or refused whole with the code `invalid-data`. */
async function keptOrRefused(
  store: Store,
  what: string,
  write: () => Promise<unknown>,
  read: () => Promise<unknown>,
  written: unknown,
): Promise<void> {
  const before = await read();
  const events = await store.events(0, 1_000);
  try {
    await write();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
    assertEqual(code, 'invalid-data', `${what}: code of the refusal`);
    assertEqual(await read(), before, `${what}: refused, but something was written`);
    assertEqual(await store.events(0, 1_000), events, `${what}: refused, but an event was raised`);
    return;
  }
  assertEqual(await read(), written, `${what}: taken, but not kept as it was`);
}

const dataOf = (store: Store, id: string): (() => Promise<unknown>) => {
  return async () => (await store.record(customer(id)))?.data ?? null;
};

function nested(levels: number): JsonObject {
  let value: JsonObject = { end: true };
  for (let level = 0; level < levels; level += 1) value = { in: value };
  return value;
}

const UNEASY: readonly (readonly [string, JsonObject])[] = [
  ['NUL', { text: 'a\0b' }],
  ['a lone high surrogate', { text: 'a\ud800' }],
  ['a lone low surrogate', { text: '\udc00b' }],
  ['NUL in a member name', { 'a\0b': 1 }],
  ['1,000 levels', nested(1_000)],
];

/** Text and values that break careless stores. */
export const hostileCases: readonly StoreContractCase[] = [
  onStore('hostile text is data: kept as it is, in ids, names and values', async (store) => {
    const ids = TEXTS.filter((text) => text !== '');
    const data: JsonObject = Object.fromEntries(
      TEXTS.map((text, n): [string, string] => [text, TEXTS[TEXTS.length - 1 - n] ?? '']),
    );
    const orders = ids.map((id) => ({ id, parentId: id, data }));
    await store.writeRecords(
      batch(
        't1',
        ids.map((id) => ({ id, data })),
        { children: { orders } },
      ),
    );
    for (const id of ids) {
      const found = await store.record(customer(id));
      assertEqual([found?.id, found?.data, found?.collections], [id, data, { orders: [data] }], id);
    }
    const changes = ids.map((id) => assignmentChange(null, assignment(id, id)));
    const renamed = conceptChange(concept('tag-a'), { ...concept('tag-a', 2), aliases: TEXTS });
    const result = await store.commit(transaction(ids[0] ?? '', [...changes, renamed]));
    assert(result.ok, 'the commit was refused');
    const found = await store.assignments({ recordType: 'customer', recordIds: ids, tagIds: ids });
    assertEqual(found.length, ids.length, 'assignments');
    assertEqual((await store.transaction(ids[0] ?? ''))?.changes, [...changes, renamed], 'transaction');
    const { items } = await store.audit({});
    assertEqual(verifyAuditChain([...items].reverse()), { ok: true }, 'chain');
  }),

  onStore('members keep their order, and names of the language are only names', async (store) => {
    const text =
      '{"zeta":1,"alpha":{"z":1,"a":2},"__proto__":{"x":1},"constructor":2,"toString":null,"10":1,"9":2}';
    const data = JSON.parse(text) as JsonObject;
    await store.writeRecords(batch('t1', [{ id: 'c1', data }]));
    const found = await store.record(customer('c1'));
    assertEqual(JSON.stringify(found?.data), JSON.stringify(data), 'data');
    const update = JSON.parse('{"beta":1,"zeta":2,"__proto__":3}') as JsonObject;
    await store.writeRecords(batch('t2', [{ id: 'c1', data: update }], { onExisting: 'update' }));
    const merged = JSON.stringify((await store.record(customer('c1')))?.data);
    const expected =
      '{"9":2,"10":1,"zeta":2,"alpha":{"z":1,"a":2},"__proto__":3,"constructor":2,"toString":null,"beta":1}';
    assertEqual(merged, expected, 'merged');
  }),

  onStore('numbers keep every digit', async (store) => {
    const numbers = [
      0.1, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740992, -1.5e-7, 123456789.12345679,
    ];
    await store.writeRecords(batch('t1', [{ id: 'c1', data: { numbers } }]));
    assertEqual((await store.record(customer('c1')))?.data, { numbers }, 'numbers');
  }),

  onStore('a text of 10 MB is kept', async (store) => {
    const text = '高价值 "x" \\ '.repeat(900_000);
    await store.writeRecords(batch('t1', [{ id: 'c1', data: { text } }]));
    const found = await store.record(customer('c1'));
    assert(found?.data['text'] === text, 'the large text came back changed');
  }),

  ...UNEASY.map(([what, data]) =>
    onStore(`${what} is kept whole or refused whole`, async (store) => {
      const good = { id: 'good', data: {} };
      const write = (): Promise<unknown> => store.writeRecords(batch('t1', [good, { id: 'c1', data }]));
      await keptOrRefused(store, what, write, dataOf(store, 'c1'), data);
      const change = conceptChange(null, {
        ...concept('tag-x'),
        name: { en: JSON.stringify(data).slice(0, 50), ...textOf(data) },
      });
      const commit = (): Promise<unknown> => store.commit(transaction('t2', [change]));
      const read = async (): Promise<unknown> =>
        (await store.workspace())?.concepts.find(({ id }) => id === 'tag-x') ?? null;
      await keptOrRefused(store, `${what} in a commit`, commit, read, change.after);
      await store.writeRecords(batch('t3', [{ id: 'after', data: { fine: true } }]));
      assertEqual(await dataOf(store, 'after')(), { fine: true }, 'the store goes on');
    }),
  ),

  ...[
    ['NUL', 'a\0b'],
    ['half a character', '\ud83d'],
    ['10,000 characters', '高'.repeat(10_000)],
  ].map(([what = '', id = '']) =>
    onStore(`an id with ${what} is kept whole or refused whole, and can be asked for`, async (store) => {
      assertEqual(await store.record(customer(id)), null, 'record');
      assertEqual(await store.existingRecords('customer', [id]), [], 'existing');
      assertEqual(await store.assignments({ recordType: id, recordIds: [id], tagIds: [id] }), [], 'tags');
      assertEqual(await store.holds({ recordType: 'customer', recordIds: [id] }), [], 'holds');
      assertEqual((await store.audit({ target: { kind: 'concept', id } })).items, [], 'history');
      assertEqual((await store.records({ type: id, after: id })).items, [], 'records');
      assertEqual((await store.fullRecords({ type: 'customer', after: id })).items, [], 'full records');
      assertEqual(await store.countRecords(id), 0, 'count');
      assertEqual(await store.transaction(id), null, 'transaction');
      const data = { fine: true };
      const write = (): Promise<unknown> =>
        store.writeRecords(
          batch('t1', [
            { id: 'good', data },
            { id, data },
          ]),
        );
      await keptOrRefused(store, 'record', write, dataOf(store, id), data);
      const change = assignmentChange(null, assignment(id, id));
      const commit = (): Promise<unknown> => store.commit(transaction('t2', [change]));
      const read = async (): Promise<unknown> =>
        (await store.assignments({ recordType: 'customer' }))[0] ?? null;
      await keptOrRefused(store, 'assignment', commit, read, change.after);
    }),
  ),
];

function textOf(data: JsonObject): Readonly<Record<string, string>> {
  const { text } = data;
  return typeof text === 'string' ? { 'zh-CN': text } : {};
}
