import type { Random } from './random.js';

/** What a customer does. */
export interface Company {
  readonly industry: string;
  readonly companySize: string;
  readonly jobTitle: string;
  /** In yuan. */
  readonly annualRevenue: number;
  /** How much more than a small firm it spends on one order. */
  readonly purse: number;
}

const INDUSTRIES: readonly (readonly [string, number])[] = [
  ['制造业', 22], ['互联网', 17], ['零售', 15], ['教育', 9], ['医疗健康', 8], ['金融', 7], ['物流', 7], ['餐饮', 6],
  ['房地产', 5], ['能源', 4],
]; // prettier-ignore

interface Size {
  readonly name: string;
  /** Yuan a year, the middle firm. */
  readonly revenue: number;
  readonly purse: number;
}

const SIZES: readonly (readonly [Size, number])[] = [
  [{ name: '1-49人', revenue: 3e6, purse: 1 }, 46],
  [{ name: '50-199人', revenue: 2.5e7, purse: 1.8 }, 29],
  [{ name: '200-999人', revenue: 1.6e8, purse: 3.2 }, 17],
  [{ name: '1000人以上', revenue: 1.4e9, purse: 6 }, 8],
];

const TITLES: readonly (readonly [string, number])[] = [
  ['采购经理', 26], ['运营经理', 18], ['市场总监', 11], ['总经理', 13], ['技术总监', 9], ['采购专员', 14], ['财务经理', 6],
  ['创始人', 3],
]; // prettier-ignore

const SMALL_FIRM_TITLES: readonly (readonly [string, number])[] = [['创始人', 30], ['总经理', 34], ...TITLES];

/** Makes up a firm and the contact's job in it. */
export function makeCompany(random: Random): Company {
  const size = random.weighted(SIZES);
  const revenue = size.revenue * Math.exp(random.normal() * 0.6);
  return {
    industry: random.weighted(INDUSTRIES),
    companySize: size.name,
    jobTitle: random.weighted(size.purse === 1 ? SMALL_FIRM_TITLES : TITLES),
    annualRevenue: Math.round(revenue / 10_000) * 10_000,
    purse: size.purse,
  };
}
