import { describe, expect, it } from 'vitest';
import { concept, concepts, settings, snapshot } from '../../../test/fixture.js';
import type { FieldType, FullRecord } from '../records.types.js';
import type { Json, JsonObject } from '../../shared/shared.types.js';
import type { Assignment } from '../../tags/tags.types.js';
import { createSession } from '../../store/local-session.js';
import { createMemoryStore } from '../../store/memory-store.js';
import { assignment, assignmentChange, transaction } from '../../testing/fixtures.js';
import { fieldProblem } from './field-problem.js';
import { lintStoredRecords } from './lint-stored-records.js';
import { recordLint } from './record-lint.js';
import { rowProblem } from './row-problem.js';

const NOW = '2026-11-22T08:00:00.000Z';
const FIELDS = [
  { key: 'name', type: 'text', title: { en: 'Name' } },
  { key: 'age', type: 'integer', title: { en: 'Age' } },
] as const;
const ORDERS = {
  key: 'orders',
  title: { en: 'Orders' },
  fields: [
    { key: 'at', type: 'date', title: { en: 'Day' } },
    { key: 'amount', type: 'number', title: { en: 'Amount' } },
  ],
} as const;
const recordTypes = settings.recordTypes.map((type) => ({ ...type, fields: FIELDS }));
const workspace = {
  ...snapshot,
  settings: { ...settings, recordTypes },
  concepts: [
    ...concepts,
    concept('discount', 'value', { valueType: { type: 'number', min: 0, max: 10 } }),
    concept('secret', 'value', { visibleTo: ['u-admin'] }),
  ],
};
const valued = (id: string, tagId: string, value?: string | number): Assignment => ({
  ...assignment(id, tagId),
  ...(value === undefined ? {} : { value }),
});

describe('fieldProblem', () => {
  it.each<[FieldType, Json | undefined, ReturnType<typeof fieldProblem>]>([
    ['text', 'x', null],
    ['text', ' \u3000', { code: 'field-empty' }],
    ['number', null, { code: 'field-empty' }],
    ['date', undefined, { code: 'field-empty' }],
    ['text', 12, { code: 'field-impossible', suggestion: '12' }],
    ['text', ['a'], { code: 'field-impossible' }],
    ['number', 0, null],
    ['number', '１２.5 ', { code: 'field-impossible', suggestion: 12.5 }],
    ['number', '1,5', { code: 'field-impossible' }],
    ['integer', 1.5, { code: 'field-impossible' }],
    ['integer', '1.5', { code: 'field-impossible' }],
    ['integer', '-3', { code: 'field-impossible', suggestion: -3 }],
    ['boolean', false, null],
    ['boolean', 'TRUE', { code: 'field-impossible', suggestion: true }],
    ['boolean', 'yes', { code: 'field-impossible' }],
    ['date', '2024-02-29', null],
    ['date', '2023-02-29', { code: 'field-impossible' }],
    ['date', ' 2024-02-29', { code: 'field-impossible', suggestion: '2024-02-29' }],
    ['datetime', '2024-02-29T10:00:00+08:00', null],
    ['datetime', '2024-02-29T24:30:00Z', { code: 'field-impossible' }],
    ['datetime', '2024-02-29T10:00:00', { code: 'field-impossible' }],
  ])('%s: %j', (type, value, problem) => {
    expect(fieldProblem(type, value)).toEqual(problem);
  });
});

describe('recordLint', () => {
  const rows = [
    valued('c1', 'discount', 11),
    valued('c1', 'vip', 'x'),
    valued('c2', 'discount'),
    valued('c2', 'gone'),
    valued('c2', 'old'),
    valued('c3', 'geo'),
    valued('c3', 'vip'),
    valued('stranger', 'gone'),
    { ...valued('c3', 'gone'), state: 'removed' as const },
  ];
  const record = (id: string, data: Record<string, Json>) => ({ type: 'customer', id, version: 1, data });
  const records = [
    record('c1', { name: 'A', age: '30' }),
    record('c2', { name: 'B', age: 31, constructor: 1 }),
    record('c3', { age: 'old' }),
    { ...record('p1', {}), type: 'product' },
  ];

  it('counts what is wrong by field and tag, and names the first records', () => {
    const lint = recordLint({ workspace, recordType: 'customer', now: NOW, examples: 1 });
    lint.add(records, rows);
    expect(lint.report()).toEqual({
      records: 3,
      rows: 0,
      findings: [
        {
          code: 'field-impossible',
          field: 'age',
          count: 2,
          examples: [{ recordId: 'c1', value: '30', suggestion: 30 }],
        },
        {
          code: 'tag-value-impossible',
          tagId: 'discount',
          count: 1,
          examples: [{ recordId: 'c1', value: 11 }],
        },
        { code: 'tag-value-impossible', tagId: 'vip', count: 1, examples: [{ recordId: 'c1', value: 'x' }] },
        { code: 'tag-unknown', tagId: 'gone', count: 1, examples: [{ recordId: 'c2' }] },
        { code: 'tag-out-of-use', tagId: 'geo', count: 1, examples: [{ recordId: 'c3' }] },
        { code: 'tag-out-of-use', tagId: 'old', count: 1, examples: [{ recordId: 'c2' }] },
        { code: 'field-empty', field: 'name', count: 1, examples: [{ recordId: 'c3' }] },
        { code: 'tag-value-empty', tagId: 'discount', count: 1, examples: [{ recordId: 'c2' }] },
      ],
    });
  });

  it('finds the same however the records are portioned', () => {
    const whole = recordLint({ workspace, recordType: 'customer', now: NOW });
    whole.add(records, rows);
    const parts = recordLint({ workspace, recordType: 'customer', now: NOW });
    for (const each of records)
      parts.add(
        [each],
        rows.filter((row) => row.record.id === each.id),
      );
    expect(parts.report()).toEqual(whole.report());
  });
});

describe('rowProblem', () => {
  it.each<[FieldType, Json | undefined, ReturnType<typeof rowProblem>]>([
    ['number', 0, null],
    ['number', -0.01, { code: 'row-negative' }],
    ['integer', -1, { code: 'row-negative' }],
    ['number', '-3', { code: 'field-impossible', suggestion: -3 }],
    ['text', '-3', null],
    ['text', '2999-01-01', null],
    ['datetime', NOW, null],
    ['datetime', '2026-11-22T16:00:00.001+08:00', { code: 'row-in-future' }],
    ['datetime', '2026-11-22 07:00', { code: 'field-impossible' }],
    ['date', '2026-11-23', null],
    ['date', '2026-11-24', { code: 'row-in-future' }],
    ['date', '2026-02-30', { code: 'field-impossible' }],
    ['date', null, { code: 'field-empty' }],
  ])('%s: %j', (type, value, problem) => {
    expect(rowProblem(type, value, NOW)).toEqual(problem);
  });
});

describe('recordLint of child rows', () => {
  const types = recordTypes.map((type) => ({ ...type, collections: [ORDERS] }));
  const shop = { ...workspace, settings: { ...settings, recordTypes: types } };
  const customer = (id: string, orders: readonly JsonObject[]): FullRecord => ({
    ...{ type: 'customer', id, version: 1, data: { name: 'A', age: 3 } },
    collections: { orders, unknown: [{ amount: -1 }] },
  });
  const records = [
    customer('c1', [
      { at: '2026-11-01', amount: 5 },
      { at: '2999-01-01', amount: '-7' },
    ]),
    customer('c2', [{ amount: -7, constructor: 1 }, {}]),
  ];

  it('names the row and the field, and what is surely meant', () => {
    const lint = recordLint({ workspace: shop, recordType: 'customer', now: NOW });
    lint.add(records, []);
    const of = (field: string) => ({ collection: 'orders', field });
    expect(lint.report()).toEqual({
      records: 2,
      rows: 4,
      findings: [
        {
          ...{ code: 'field-impossible', ...of('amount'), count: 1 },
          examples: [{ recordId: 'c1', path: 'orders[1].amount', value: '-7', suggestion: -7 }],
        },
        {
          ...{ code: 'row-negative', ...of('amount'), count: 1 },
          examples: [{ recordId: 'c2', path: 'orders[0].amount', value: -7 }],
        },
        {
          ...{ code: 'row-in-future', ...of('at'), count: 1 },
          examples: [{ recordId: 'c1', path: 'orders[1].at', value: '2999-01-01' }],
        },
        {
          ...{ code: 'field-empty', ...of('at'), count: 2 },
          examples: [
            { recordId: 'c2', path: 'orders[0].at' },
            { recordId: 'c2', path: 'orders[1].at' },
          ],
        },
        {
          ...{ code: 'field-empty', ...of('amount'), count: 1 },
          examples: [{ recordId: 'c2', path: 'orders[1].amount' }],
        },
      ],
    });
  });

  it('keeps a field of a record apart from one of its rows with the same name', () => {
    const named = { ...ORDERS, fields: FIELDS };
    const same = types.map((type) => ({ ...type, collections: [named] }));
    const lint = recordLint({
      ...{
        workspace: { ...shop, settings: { ...settings, recordTypes: same } },
        recordType: 'customer',
        now: NOW,
      },
    });
    lint.add([{ ...customer('c1', [{ name: 'x' }]), data: { name: 'A' } }], []);
    const told = lint.report().findings.map(({ code, collection, field }) => [code, collection, field]);
    expect(told).toEqual([
      ['field-empty', undefined, 'age'],
      ['field-empty', 'orders', 'age'],
    ]);
  });
});

describe('lintStoredRecords', () => {
  async function filled(count: number) {
    const store = createMemoryStore();
    const roles = [
      ...settings.roles,
      { id: 'rep', allow: ['record.read'], scopes: { 'record.read': 'own' } } as const,
    ];
    const owned = recordTypes.map((type) => ({ ...type, ownerField: 'name' }));
    await store.initialize({ ...workspace, settings: { ...settings, roles, recordTypes: owned } });
    const ids = Array.from({ length: count }, (_, at) => `c${String(at).padStart(5, '0')}`);
    const records = ids.map((id, at) => ({ id, data: { name: at % 2 === 0 ? 'ann' : 'bo', age: '1' } }));
    const more = { onExisting: 'skip', transactionId: 'seed', audit: [], events: [] } as const;
    await store.writeRecords({ type: 'customer', records, children: {}, ...more });
    const changes = ['discount', 'secret'].map((tagId) => {
      const value = tagId === 'discount' ? 11 : 'not for it';
      return assignmentChange(null, valued(ids.at(-1) ?? '', tagId, value));
    });
    expect(await store.commit(transaction('t1', changes))).toMatchObject({ ok: true });
    return (id: string, role: string) =>
      createSession({ store, actor: { id, name: id, roles: [role] }, now: () => NOW, newId: () => 'x' });
  }

  it('reads portion by portion, the last as well', async () => {
    const open = await filled(4_001);
    const heard: number[] = [];
    const options = {
      recordType: 'customer',
      now: NOW,
      examples: 2,
      onPortion: (n: number) => heard.push(n),
    };
    const { records, findings } = await lintStoredRecords(open('u-admin', 'admin'), options);
    expect([records, heard]).toEqual([4_001, [1_000, 2_000, 3_000, 4_000, 4_001]]);
    expect(findings.map(({ code, tagId, count }) => [code, tagId, count])).toEqual([
      ['field-impossible', undefined, 4_001],
      ['tag-value-impossible', 'discount', 1],
      ['tag-value-impossible', 'secret', 1],
    ]);
    expect(findings[0]?.examples.map(({ recordId }) => recordId)).toEqual(['c00000', 'c00001']);
  });

  it('tells nobody of records and tags that they do not see', async () => {
    const open = await filled(5);
    const of = (id: string, role: string) =>
      lintStoredRecords(open(id, role), { recordType: 'customer', now: NOW });
    const own = await of('ann', 'rep');
    expect(own.records).toBe(3);
    expect(own.findings.map(({ tagId }) => tagId)).toEqual([undefined, 'discount']);
    const others = await of('bo', 'rep');
    expect(others.findings.map(({ count }) => count)).toEqual([2]);
    await expect(of('nobody', 'no role')).rejects.toThrow('record.read');
  });

  it('ends when it is told to', async () => {
    const open = await filled(4_001);
    const end = new AbortController();
    let portions = 0;
    const onPortion = (): void => {
      portions += 1;
      end.abort(new Error('enough'));
    };
    const options = { recordType: 'customer', now: NOW, signal: end.signal, onPortion };
    await expect(lintStoredRecords(open('u-admin', 'admin'), options)).rejects.toThrow('enough');
    expect(portions).toBe(1);
  });
});
