import type { TierContent } from '../tiers.types.js';
import { bands, both, OFFICE_HOURS } from './sketch.js';

const YEAR = '$toMillis(at) > $millis() - 365 * 86400000';
const HALF_YEAR = '$toMillis(at) > $millis() - 180 * 86400000';
const ORDERS = both('销售记录（近 12 个月订单）', 'Sales records (orders of the last 12 months)');

/** RFM with needs: 高价值 / 中等价值 / 普通. */
export const E_COMMERCE: TierContent = {
  name: both('电商客户价值（RFM）', 'E-commerce customer value (RFM)'),
  factors: [
    {
      id: 'monetary',
      title: both('购买力', 'Purchasing power'),
      value: { type: 'expression', expression: `$sum($append(orders[${YEAR}].amount, 0))` },
      source: ORDERS,
      weight: 40,
      scale: {
        type: 'bands',
        bands: bands(0, [1, 20], [5_000, 40], [20_000, 60], [50_000, 80], [100_000, 100]),
      },
    },
    {
      id: 'frequency',
      title: both('购买频次', 'Purchase frequency'),
      value: { type: 'expression', expression: `$count(orders[${YEAR}])` },
      source: ORDERS,
      weight: 30,
      scale: { type: 'bands', bands: bands(0, [1, 25], [3, 50], [6, 75], [12, 100]) },
    },
    {
      id: 'recency',
      title: both('距上次购买天数', 'Days since the last purchase'),
      value: {
        type: 'expression',
        expression: '$exists(orders) ? $floor(($millis() - $max(orders.$toMillis(at))) / 86400000)',
      },
      source: both('销售记录', 'Sales records'),
      weight: 20,
      scale: { type: 'bands', bands: bands(100, [31, 75], [91, 50], [181, 25], [366, 0]) },
    },
    {
      id: 'needs',
      title: both('客户需求', 'Customer needs'),
      value: { type: 'expression', expression: `$count(enquiries[${HALF_YEAR}])` },
      source: both('客户反馈（近 6 个月咨询）', 'Customer feedback (enquiries of the last 6 months)'),
      weight: 10,
      scale: { type: 'bands', bands: bands(0, [1, 50], [3, 100]) },
    },
  ],
  tiers: [
    {
      id: 'high-value',
      name: both('高价值', 'High value'),
      color: 'amber',
      enter: 70,
      exit: 62,
      policy: {
        responseMinutes: 60,
        calendar: { type: 'always' },
        channel: both('24 小时专属客服', 'Dedicated service, 24 hours a day'),
        salesMode: both('一对一销售', 'One to one'),
        campaignMode: both('定制化活动', 'Tailored campaigns'),
        offers: [both('新品优先购', 'First access to new products'), both('专属折扣', 'Personal discount')],
      },
    },
    {
      id: 'medium-value',
      name: both('中等价值', 'Medium value'),
      color: 'blue',
      enter: 40,
      exit: 34,
      policy: {
        responseMinutes: 240,
        calendar: OFFICE_HOURS,
        channel: both('在线客服优先接入', 'Online service, first in line'),
        salesMode: both('顾问式销售', 'Consultative'),
        campaignMode: both('分组活动', 'Campaigns by segment'),
        offers: [both('满减券', 'Voucher above an amount')],
      },
    },
    {
      id: 'standard',
      name: both('普通', 'Standard'),
      color: 'gray',
      enter: 0,
      exit: 0,
      policy: {
        responseMinutes: 540,
        calendar: OFFICE_HOURS,
        channel: both('标准在线客服', 'Standard online service'),
        salesMode: both('标准化销售', 'Standard'),
        campaignMode: both('标准化活动', 'Standard campaigns'),
        offers: [],
      },
    },
  ],
  // Who never bought has no last purchase; that is worth nothing, not unknown.
  missing: 'zero',
  downgradeAfter: 2,
  reviewEvery: 'P1M',
  anchorDay: 1,
};
