import type { Instant } from '../shared/shared.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { WorkspaceDocument } from '../workspace/workspace.types.js';

type Entry = WorkspaceDocument['rules'][number];
type Sketch = Pick<Rule, 'id' | 'tagId' | 'expression' | 'state' | 'parameters'> & {
  readonly zh: string;
  readonly en: string;
};

/** Orders in the half-open interval (now - days, now]. */
const recentOrders = (days: number): string =>
  `orders[$toMillis(at) > $millis() - ${days} * 86400000 and $toMillis(at) <= $millis()]`;

const SKETCHES: readonly Sketch[] = [
  {
    id: 'rule-active',
    zh: '30天内购买超过3次',
    en: 'More than 3 orders in 30 days',
    tagId: 'tag-active',
    expression: `$count(${recentOrders(30)}) > 3`,
    state: 'published',
  },
  {
    id: 'rule-silent',
    zh: '购买过，但180天内没有购买',
    en: 'Has ordered, but not in the last 180 days',
    tagId: 'tag-silent',
    expression: `$count(orders) > 0 and $count(${recentOrders(180)}) = 0`,
    state: 'published',
  },
  {
    id: 'rule-repeat-purchase',
    zh: '购买2次及以上',
    en: '2 orders or more',
    tagId: 'tag-repeat-purchase',
    expression: '$count(orders) >= 2',
    state: 'published',
  },
  {
    id: 'rule-large-purchase',
    zh: '有不少于10,000的订单',
    en: 'Has an order of 10,000 or more',
    tagId: 'tag-large-purchase',
    expression: '$count(orders[amount >= 10000]) > 0',
    state: 'published',
  },
  {
    id: 'rule-high-value',
    zh: '订单总额达到门槛',
    en: 'Orders add up to the threshold',
    tagId: 'tag-high-value',
    expression: '$sum(orders.amount) >= $threshold',
    parameters: [{ name: 'threshold', title: '门槛 · Threshold', type: 'number', default: 50_000 }],
    state: 'published',
  },
  {
    id: 'rule-first-purchase',
    zh: '只购买过1次',
    en: 'Exactly 1 order',
    tagId: 'tag-first-purchase',
    expression: '$count(orders) = 1',
    state: 'draft',
  },
];

/** The rules to start with: five published ones and a draft. A rule has one name, so it holds both languages. */
export function starterRules(now: Instant): readonly Entry[] {
  return SKETCHES.map(({ zh, en, ...sketch }) => ({
    ...sketch,
    name: `${zh} · ${en}`,
    recordType: 'customer',
    onExit: 'remove',
    ownerId: 'system',
    updatedAt: now,
    updatedBy: 'system',
  }));
}
