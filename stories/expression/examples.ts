/** A rule to start from. */
export interface Example {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly text: string;
}

/** The record that the examples are tried on; times are near `AS_OF`. */
export const RECORD = {
  name: '陈静',
  region: '华东',
  status: 'active',
  age: 36,
  balance: 4200,
  notes: '咨询产品A，希望本月内报价',
  tags: ['vip', 'newsletter'],
  orders: [
    { at: '2026-11-20T09:30:00Z', amount: 180, status: 'paid', product: 'A' },
    { at: '2026-11-12T14:05:00Z', amount: 60, status: 'paid', product: 'B' },
    { at: '2026-11-03T08:00:00Z', amount: 320, status: 'paid', product: 'A' },
    { at: '2026-10-25T18:45:00Z', amount: 95, status: 'refunded', product: 'C' },
    { at: '2026-06-01T10:00:00Z', amount: 700, status: 'paid', product: 'A' },
  ],
};

/** The time that the examples are evaluated at. */
export const AS_OF = '2026-11-22T08:00:00.000Z';

const TITLES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  name: ['name', '姓名'],
  region: ['region', '地区'],
  status: ['status', '状态'],
  age: ['age', '年龄'],
  balance: ['balance', '余额'],
  notes: ['notes', '备注'],
  tags: ['tags', '标签'],
  orders: ['orders', '订单'],
  'orders.at': ['time', '下单时间'],
  'orders.amount': ['amount', '金额'],
  'orders.status': ['status', '状态'],
  'orders.product': ['product', '产品'],
};

/** What a field is called in a language. */
export function titleOf(path: readonly string[], locale: 'en' | 'zh-CN'): string | undefined {
  return TITLES[path.join('.')]?.[locale === 'en' ? 0 : 1];
}

/** JSON Schema of the record, as a host gives it. */
export const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name' },
    region: { type: 'string', title: 'Region' },
    status: { type: 'string', enum: ['active', 'lost'], title: 'Status' },
    age: { type: 'number', title: 'Age' },
    balance: { type: 'number', title: 'Balance' },
    notes: { type: 'string', title: 'Notes' },
    tags: { type: 'array', items: { type: 'string' }, title: 'Tags' },
    orders: {
      type: 'array',
      title: 'Orders',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time', title: 'Time' },
          amount: { type: 'number', title: 'Amount' },
          status: { type: 'string', title: 'Status' },
          product: { type: 'string', title: 'Product' },
        },
      },
    },
  },
} as const;

export const EXAMPLES: readonly Example[] = [
  {
    id: 'active',
    name: { en: 'More than 3 orders in 30 days', 'zh-CN': '30天内购买超过3次' },
    text: '$count(orders[$toMillis(at) > $millis() - 30 * 86400000 and $toMillis(at) <= $millis()]) > 3',
  },
  {
    id: 'groups',
    name: { en: 'Groups, tags and a comment', 'zh-CN': '分组、标签与注释' },
    text: '/* agreed with sales */\nstatus = "active"\n  and (balance > 1000 or "vip" in tags)\n  and $not($contains(notes, "投诉"))',
  },
  {
    id: 'score',
    name: { en: 'Score card', 'zh-CN': '打分卡' },
    text: '(age >= 30 ? 10 : 0) + (balance > 1000 ? 20 : 0) + ("vip" in tags ? 30 : 0) >= 50',
  },
  {
    id: 'decision',
    name: { en: 'Tier decision', 'zh-CN': '分级判断' },
    text: 'balance >= 10000 ? "A" : balance >= 1000 ? "B" : "C"',
  },
  {
    id: 'trap',
    name: { en: 'A trap: records without the value', 'zh-CN': '陷阱：未填写的记录' },
    text: 'city != "上海" and $sum(orders[status = "refunded"].amount) < 100',
  },
  {
    id: 'block',
    name: { en: 'No visual form', 'zh-CN': '没有可视形式的部分' },
    text: 'status = "active" and $reduce(orders.amount, function($a, $b) { $a + $b }) > 1000',
  },
  {
    id: 'broken',
    name: { en: 'A text with an error', 'zh-CN': '有错误的文本' },
    text: 'status = "active" and (balance > 1000 or',
  },
];
