import { expect, test } from 'vitest';
import type { RecordTypeDefinition } from './records.types.js';
import { recordSchema } from './record-schema.js';

const CUSTOMER: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer', 'zh-CN': '客户' },
  fields: [
    { key: 'name', type: 'text', title: { en: 'Name', 'zh-CN': '姓名' } },
    { key: 'since', type: 'datetime', title: { en: 'Since' } },
    { key: 'born', type: 'date', title: {} },
  ],
  collections: [
    {
      key: 'orders',
      title: { 'zh-CN': '订单' },
      fields: [{ key: 'count', type: 'integer', title: { en: 'Count' } }],
    },
  ],
};

test('describes fields and collections with titles of the language', () => {
  const { properties } = recordSchema(CUSTOMER, 'zh-CN');
  expect(properties?.['name']).toEqual({ type: 'string', title: '姓名' });
  expect(properties?.['orders']).toEqual({
    type: 'array',
    title: '订单',
    items: { type: 'object', properties: { count: { type: 'integer', title: 'Count' } } },
  });
});

test('falls back to English, to any language, and to the key', () => {
  const { properties } = recordSchema(CUSTOMER, 'zh-CN');
  expect(properties?.['since']?.title).toBe('Since');
  expect(properties?.['born']?.title).toBe('born');
  expect(recordSchema(CUSTOMER, 'en').properties?.['orders']?.title).toBe('订单');
});

test('tells days from instants', () => {
  const { properties } = recordSchema(CUSTOMER, 'en');
  expect(properties?.['since']?.format).toBe('date-time');
  expect(properties?.['born']?.format).toBe('date');
});

test('adds what every rule sees, which wins over fields of the same name', () => {
  const schema = recordSchema(
    { ...CUSTOMER, fields: [{ key: 'tags', type: 'number', title: { en: 'Own' } }] },
    'en',
  );
  expect(schema.properties?.['tags']).toEqual({ type: 'array', items: { type: 'string' }, title: 'Tags' });
  expect(schema.properties?.['tagTree']?.items).toEqual({ type: 'string' });
  expect(schema.required).toEqual(['id', 'orders', 'tags', 'tagTree']);
});
