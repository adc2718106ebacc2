import type { CodeDefinition, JsonObject, RecordTypeDefinition } from '@tagma/core';

/** Customers as the documents number them. */
export const CUSTOMERS: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer', 'zh-CN': '客户' },
  nameField: 'name',
  fields: [
    { key: 'name', type: 'text', title: { en: 'Name', 'zh-CN': '名称' } },
    { key: 'region', type: 'text', title: { en: 'Region', 'zh-CN': '地区' } },
    { key: 'purchase', type: 'text', title: { en: 'Purchases', 'zh-CN': '购买' } },
    { key: 'since', type: 'date', title: { en: 'Customer since', 'zh-CN': '建档日期' } },
    { key: 'amount', type: 'number', title: { en: 'Amount', 'zh-CN': '金额' } },
  ],
  collections: [],
};

const REGIONS = ['北美', '北美', '北美', '欧洲', '欧洲', '亚洲'];
const PURCHASES = ['常购', '常购', '常购', '偶尔购', '偶尔购', '未购'];

/** So many customers, with every region and class of purchase among the first ones. */
export function customers(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    name: `客户 ${String(index + 1)}`,
    region: REGIONS[index % REGIONS.length] ?? '',
    purchase: PURCHASES[Math.floor(index / REGIONS.length) % PURCHASES.length] ?? '',
    since: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
    amount: (index * 37) % 9000,
  }));
}

/** A1-001: region, purchases, three digits. */
export const A1_001: CodeDefinition = {
  segments: [
    {
      type: 'map',
      id: 'region',
      unmapped: 'error',
      field: 'region',
      table: [
        { value: '北美', code: 'A' },
        { value: '欧洲', code: 'B' },
        { value: '亚洲', code: 'C' },
      ],
    },
    {
      type: 'map',
      id: 'purchase',
      unmapped: 'error',
      field: 'purchase',
      table: [
        { value: '常购', code: '1' },
        { value: '偶尔购', code: '2' },
        { value: '未购', code: '3' },
      ],
    },
    { type: 'literal', id: 'text-3', text: '-' },
    {
      type: 'sequence',
      id: 'no',
      width: 3,
      start: 1,
      step: 1,
      alphabet: 'digits',
      skip: [],
      scope: ['region', 'purchase'],
      overflow: 'error',
      reserved: [],
      fill: 'next',
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};
