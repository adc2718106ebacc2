import { describe, expect, it } from 'vitest';
import { codeExpression } from '../../codes/expression-engine.js';
import { parseCommand } from '../../commands/parse-command.js';
import type { FullRecord, RecordTypeDefinition } from '../../records/records.types.js';
import type { JsonObject } from '../../shared/shared.types.js';
import { STARTER_RECORD_TYPE } from '../../starter/starter-record-type.js';
import { checkTierContent } from '../check-content.js';
import { factorReader } from '../factor-values.js';
import { gradeTable } from '../scoring/grade-table.js';
import { tierForScore } from '../scoring/standing.js';
import { TIER_TEMPLATES, tierTemplate, type TierTemplateName } from './templates.js';

const ASOF = '2026-11-23T00:00:00.000Z';
const BANK_CUSTOMER: RecordTypeDefinition = {
  ...STARTER_RECORD_TYPE,
  fields: ['assets', 'transactions', 'products'].map((key) => ({ key, type: 'number', title: { en: key } })),
};

function grade(name: TierTemplateName, records: readonly Partial<FullRecord>[]): readonly unknown[] {
  const content = tierTemplate(name);
  const reader = factorReader({
    factors: content.factors,
    recordType: name === 'bank' ? BANK_CUSTOMER : STARTER_RECORD_TYPE,
    asOf: ASOF,
    compile: codeExpression,
  });
  for (const [index, record] of records.entries())
    reader.add({ type: 'customer', id: `c${index}`, version: 1, data: {}, collections: {}, ...record });
  const table = reader.table();
  expect(table.errors).toEqual([]);
  return gradeTable(content, table).scores.map((score) => [
    score,
    score === null ? null : tierForScore(content.tiers, score)?.name['zh-CN'],
  ]);
}

function bought(count: number, amount: number, daysAgo: number, enquiries = 0): Partial<FullRecord> {
  const at = new Date(Date.parse(ASOF) - daysAgo * 86_400_000).toISOString();
  const rows = (length: number, row: JsonObject) => Array.from({ length }, () => row);
  return { collections: { orders: rows(count, { at, amount }), enquiries: rows(enquiries, { at }) } };
}

describe('templates', () => {
  it.each(TIER_TEMPLATES)('%s can be published as it is', (name) => {
    const recordType = name === 'bank' ? BANK_CUSTOMER : STARTER_RECORD_TYPE;
    expect(checkTierContent(tierTemplate(name), recordType)).toEqual([]);
    const command = { type: 'createTierScheme', recordType: 'customer', content: tierTemplate(name) };
    expect(parseCommand(command)).toMatchObject({ ok: true });
  });

  it('e-commerce: the published lines are reproduced', () => {
    const none = { collections: { orders: [], enquiries: [] } };
    expect(
      grade('e-commerce', [
        bought(12, 9000, 10, 3),
        bought(6, 4000, 60),
        bought(3, 2000, 20, 1),
        bought(1, 500, 300),
        none,
      ]),
    ).toEqual([
      // 0.4 × 100 + 0.3 × 100 + 0.2 × 100 + 0.1 × 100
      [100, '高价值'],
      // 0.4 × 60 + 0.3 × 75 + 0.2 × 75 + 0
      [61.5, '中等价值'],
      // 0.4 × 40 + 0.3 × 50 + 0.2 × 100 + 0.1 × 50
      [56, '中等价值'],
      // 0.4 × 20 + 0.3 × 25 + 0.2 × 25 + 0
      [20.5, '普通'],
      [0, '普通'],
    ]);
  });

  it('bank: the published lines are reproduced', () => {
    const of = (assets: number, transactions: number, products: number): Partial<FullRecord> => ({
      data: { assets, transactions, products },
    });
    expect(
      grade('bank', [of(1_000_000, 15, 3), of(200_000, 5, 1), of(49_999, 4, 1), { data: { assets: 1 } }]),
    ).toEqual([
      // 0.5 × 90 + 0.3 × 85 + 0.2 × 70
      [84.5, 'VIP'],
      // 0.5 × 55 + 0.3 × 60 + 0.2 × 40
      [53.5, '重点'],
      // 0 + 0.3 × 30 + 0.2 × 40
      [17, '普通'],
      // Values are missing: reported, not guessed.
      [null, null],
    ]);
  });
});
