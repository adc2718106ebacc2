import type { RecordTypeDefinition } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { checkPlan, newFields } from './check-plan.js';
import type { ColumnMapping, FileMapping, ImportPlan } from './map.types.js';

const CUSTOMER: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer' },
  fields: [{ key: 'name', type: 'text', title: { en: 'Name' } }],
  collections: [{ key: 'orders', title: { en: 'Orders' }, fields: [] }],
};

const column = (
  index: number,
  field: string | null,
  type: ColumnMapping['type'] = 'text',
): ColumnMapping => ({
  index,
  header: `h${index}`,
  field,
  type,
});

const plan = (columns: ColumnMapping[], more: Partial<FileMapping> = {}, role = 'records'): ImportPlan => ({
  recordType: 'customer',
  files: {
    [role]: {
      encoding: 'utf-8',
      dialect: { delimiter: ',', newline: '\n' },
      idColumn: null,
      parentColumn: null,
      columns,
      ...more,
    },
  },
});

const codes = (checked: ImportPlan): unknown[] =>
  checkPlan(checked, CUSTOMER).map(({ path, code }) => [path, code]);

describe('checkPlan', () => {
  it('accepts new and known fields and columns that are left out', () => {
    expect(
      codes(plan([column(0, 'name'), column(1, 'Frequency', 'integer'), column(2, null)], { idColumn: 2 })),
    ).toEqual([]);
  });

  it.each([
    [plan([column(0, 'name', 'date')]), '/files/records/columns/0/type', 'wrong-type'],
    [plan([column(0, 'x'), column(1, 'x')]), '/files/records/columns/1/field', 'field-twice'],
    [plan([column(0, 'x'), column(0, 'y')]), '/files/records/columns/1/index', 'unknown-column'],
    [plan([column(0, 'orders')]), '/files/records/columns/0/field', 'reserved-field'],
    [plan([column(0, '__proto__')], {}, 'orders'), '/files/orders/columns/0/field', 'reserved-field'],
    [plan([column(0, 'x')], { idColumn: 9 }), '/files/records/idColumn', 'unknown-column'],
    [plan([column(0, 'x')], {}, 'visits'), '/files/visits', 'unknown-role'],
    [{ ...plan([column(0, 'x')]), timeZone: 'Mars/Base' }, '/timeZone', 'unknown-time-zone'],
    [{ recordType: 'customer', files: {} }, '/files', 'no-files'],
  ])('locates a fault', (checked, path, code) => {
    expect(codes(checked)).toEqual([[path, code]]);
  });
});

describe('newFields', () => {
  it('lists what is not there yet, titled as in the file', () => {
    expect(
      newFields(plan([column(0, 'name'), column(1, 'Frequency', 'integer')]), CUSTOMER, 'zh-CN'),
    ).toEqual([
      { collection: null, fields: [{ key: 'Frequency', type: 'integer', title: { 'zh-CN': 'h1' } }] },
    ]);
    expect(newFields(plan([column(0, 'at', 'datetime')], {}, 'orders'), CUSTOMER, 'en')).toEqual([
      { collection: 'orders', fields: [{ key: 'at', type: 'datetime', title: { en: 'h0' } }] },
    ]);
  });
});
