import type { TierContent } from '../tiers.types.js';
import { bands, both, OFFICE_HOURS } from './sketch.js';

/** Assets, transactions, needs: VIP / 重点 / 普通. Expects the fields `assets`, `transactions` and `products`. */
export const BANK: TierContent = {
  name: both('银行客户分级', 'Bank customer tiers'),
  factors: [
    {
      id: 'assets',
      title: both('资产规模（元）', 'Assets (CNY)'),
      value: { type: 'field', field: 'assets' },
      source: both('核心系统月日均余额', 'Core banking, average daily balance of the month'),
      weight: 50,
      scale: {
        type: 'bands',
        bands: bands(0, [50_000, 30], [200_000, 55], [500_000, 75], [1_000_000, 90], [6_000_000, 100]),
      },
    },
    {
      id: 'transactions',
      title: both('月交易频次', 'Transactions a month'),
      value: { type: 'field', field: 'transactions' },
      source: both('交易流水', 'Transaction records'),
      weight: 30,
      scale: { type: 'bands', bands: bands(0, [1, 30], [5, 60], [15, 85], [30, 100]) },
    },
    {
      id: 'needs',
      title: both('客户需求（持有产品数）', 'Customer needs (products held)'),
      value: { type: 'field', field: 'products' },
      source: both('产品持有与市场调研', 'Product holdings and market research'),
      weight: 20,
      scale: { type: 'bands', bands: bands(0, [1, 40], [3, 70], [5, 100]) },
    },
  ],
  tiers: [
    {
      id: 'vip',
      name: both('VIP', 'VIP'),
      color: 'amber',
      enter: 80,
      exit: 75,
      policy: {
        responseMinutes: 30,
        calendar: { type: 'always' },
        channel: both('专属理财顾问', 'Personal wealth adviser'),
        salesMode: both('一对一', 'One to one'),
        campaignMode: both('私享活动', 'Private events'),
        offers: [both('定制化金融产品', 'Tailored financial products'), both('费用减免', 'Fees waived')],
      },
    },
    {
      id: 'key',
      name: both('重点', 'Key'),
      color: 'blue',
      enter: 50,
      exit: 45,
      policy: {
        responseMinutes: 240,
        calendar: OFFICE_HOURS,
        channel: both('客户经理', 'Relationship manager'),
        salesMode: both('顾问式', 'Consultative'),
        campaignMode: both('分组活动', 'Campaigns by segment'),
        offers: [both('理财组合建议', 'Portfolio proposals')],
      },
    },
    {
      id: 'standard',
      name: both('普通', 'Standard'),
      color: 'gray',
      enter: 0,
      exit: 0,
      policy: {
        responseMinutes: 1080,
        calendar: OFFICE_HOURS,
        channel: both('网点与手机银行', 'Branches and mobile banking'),
        salesMode: both('标准化', 'Standard'),
        campaignMode: both('标准化活动', 'Standard campaigns'),
        offers: [],
      },
    },
  ],
  missing: 'report',
  downgradeAfter: 3,
  reviewEvery: 'P3M',
  anchorDay: 1,
};
