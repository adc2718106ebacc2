import { expect, it } from 'vitest';
import { pathTitle } from './path-title.js';

const definition = {
  fields: [{ key: 'name', type: 'text' as const, title: { en: 'Name', 'zh-CN': '姓名' } }],
  collections: [
    {
      key: 'orders',
      title: { en: 'Orders', 'zh-CN': '订单' },
      fields: [{ key: 'paid at', type: 'datetime' as const, title: { en: 'Paid', 'zh-CN': '付款时间' } }],
    },
  ],
};

it.each([
  ['orders', '订单'],
  ['orders.`paid at`', '订单 · 付款时间'],
  ['orders.note.text', '订单 · note · text'],
  ['name', '姓名'],
  ['tags', '标签'],
  ['tagTree', '标签'],
  ['elsewhere.`a.b`', 'elsewhere · a.b'],
])('says %s as %s', (path, words) => {
  expect(pathTitle(path, definition, { id: '编号', tags: '标签' }, 'zh-CN')).toBe(words);
});
