import type { Concept } from '@tagma/core';
import type { RecordSchema } from '@tagma/expression';

type Language = 'en' | 'zh-CN';

const text = (title: string): RecordSchema => ({ type: 'string', title });
const number = (title: string): RecordSchema => ({ type: 'number', title });
const instant = (title: string): RecordSchema => ({ type: 'string', format: 'date-time', title });

/** Customers with their orders, as most pages would describe them. */
export function customerSchema(language: Language): RecordSchema {
  const say = (en: string, zh: string): string => (language === 'zh-CN' ? zh : en);
  return {
    type: 'object',
    required: ['name'],
    properties: {
      name: text(say('Name', '姓名')),
      country: { ...text(say('Country', '国家')), enum: ['CN', 'DE', 'AT', 'CH', 'US'] },
      status: { ...text(say('Status', '状态')), enum: ['new', 'active', 'closed'] },
      amount: number(say('Amount', '金额')),
      age: number(say('Age', '年龄')),
      score: number(say('Score', '评分')),
      vip: { type: 'boolean', title: 'VIP' },
      email: text(say('E-mail', '邮箱')),
      phone: text(say('Phone', '电话')),
      note: text(say('Note', '备注')),
      createdAt: instant(say('Customer since', '成为客户时间')),
      lastLogin: instant(say('Last login', '最近登录')),
      birthday: { type: 'string', format: 'date', title: say('Birthday', '生日') },
      tags: { type: 'array', items: { type: 'string' }, title: say('Tags', '标签') },
      orders: {
        type: 'array',
        title: say('Orders', '订单'),
        items: {
          type: 'object',
          properties: {
            at: instant(say('Ordered at', '下单时间')),
            amount: number(say('Order amount', '订单金额')),
            status: { ...text(say('Order status', '订单状态')), enum: ['paid', 'open', 'refunded'] },
            product: text(say('Product', '产品')),
            items: {
              type: 'array',
              title: say('Items', '明细'),
              items: {
                type: 'object',
                properties: {
                  sku: text(say('Article', '货号')),
                  quantity: number(say('Quantity', '数量')),
                },
              },
            },
          },
        },
      },
    },
  };
}

function concept(id: string, parentId: string | null, en: string, zh: string): Concept {
  return {
    id,
    version: 1,
    kind: parentId === null ? 'category' : 'tag',
    parentId,
    order: 0,
    name: { en, 'zh-CN': zh },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-11-22T08:00:00.000Z',
  };
}

/** A few tags of customers. */
export const SAMPLE_CONCEPTS: readonly Concept[] = [
  concept('level', null, 'Level', '等级'),
  concept('vip', 'level', 'VIP', '重要客户'),
  concept('gold', 'level', 'Gold', '金牌'),
  concept('silver', 'level', 'Silver', '银牌'),
  concept('state', null, 'State', '状态'),
  concept('blocked', 'state', 'Blocked', '已屏蔽'),
  concept('active', 'state', 'Active customer', '活跃客户'),
];

const DAY = 86_400_000;

/** Customers that differ in all that rules ask; the same each time. */
export function customers(count: number, now: number): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Customer ${String(at + 1)}`,
    country: ['CN', 'DE', 'AT', 'US'][at % 4],
    status: ['new', 'active', 'closed'][at % 3],
    amount: (at * 137) % 5000,
    age: 18 + ((at * 7) % 60),
    vip: at % 5 === 0,
    ...(at % 6 === 0 ? {} : { email: `c${String(at)}@example.org` }),
    createdAt: new Date(now - ((at * 3) % 400) * DAY).toISOString(),
    lastLogin: new Date(now - ((at * 11) % 90) * DAY).toISOString(),
    tags: [['vip', 'gold'], ['silver'], ['blocked'], []][at % 4],
    orders: Array.from({ length: at % 7 }, (_order, each) => ({
      at: new Date(now - ((at * 5 + each * 9) % 120) * DAY).toISOString(),
      amount: 20 + ((at * 31 + each * 17) % 900),
      status: ['paid', 'open', 'refunded'][(at + each) % 3],
      product: ['A', 'B', 'C'][each % 3],
      items: [{ sku: `S-${String(each)}`, quantity: 1 + (each % 4) }],
    })),
  }));
}
