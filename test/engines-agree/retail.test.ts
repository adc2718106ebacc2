import { ColumnSet } from '@tagma/expression';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from './data/layouts.types.js';
import { CUSTOMERS, INVOICES, retailLayout } from './data/retail.js';
import type { Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { openPglite } from './engines/pglite.js';
import { expectAgreement, type Engines } from './expect-agreement.js';

const DAY = '86400000';

const RULES = [
  'frequency >= 3 and spent > 1000',
  'country in ["United Kingdom", "Germany"] and $count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 1',
  `$count(orders[$toMillis(time) > $millis() - 90 * ${DAY} and kind = "sale"]) > 3`,
  '$sum(orders.amount) > 2000',
  '$sum(orders[kind = "sale"].amount) > spent',
  '$sum(orders[kind = "sale"].amount) = spent',
  '$average(orders.amount) > 500 or $max(orders.amount) > 5000',
  '$min(orders.amount) < 0',
  '$count(orders[kind = "cancellation"]) != cancellations',
  '$count($distinct(orders.country)) > 1',
  '$exists(orders[country != $$.country])',
  '$not($exists(orders[amount > 100]))',
  `$toMillis(lastSale) > $millis() - 60 * ${DAY}`,
  '$not(recency > 100)',
  '$exists(recency) ? recency < 10 : frequency = 0',
  '$max(orders.$toMillis(time)) = $toMillis(lastSale)',
  '$sum(orders.(amount / units)) > 30',
  '$sum(orders.(units * lines)) > 10000',
  '$contains(country, "an") and $length(country) > 6',
  'orders[amount > "x"]',
  'spent > 1000 or country > 5',
  'country > "Germany" and firstSale < "2011"',
];

describe.skipIf(!existsSync(CUSTOMERS) || !existsSync(INVOICES))(
  'the Online Retail customers on every engine',
  () => {
    let engines: Engines;

    beforeAll(async () => {
      const layout = retailLayout();
      const databases: readonly Database[] = [await openPglite(), await openDuckdb()];
      for (const database of databases) for (const table of layout.tables) await database.fill(table);
      const columns = ColumnSet.from([...layout.records.values()]);
      engines = { layout, databases, columns, options: {}, sample: someOf(layout) };
    });
    afterAll(async () => {
      for (const database of engines.databases) await database.close();
    });

    it('are all there', () => {
      expect(engines.layout.records.size).toBe(4_372);
      expect(engines.layout.tables[1]?.rows).toHaveLength(22_190);
    });

    it.each(RULES)('%s', async (text) => {
      const { refused, undecided } = await expectAgreement(text, engines, {
        asOf: '2011-12-10T00:00:00.000Z',
      });
      expect([...refused], 'refused').toEqual([]);
      expect(undecided).toBe(0);
    });
  },
);

function someOf(layout: Layout): Layout {
  return { ...layout, records: new Map([...layout.records].filter((_, index) => index % 20 === 0)) };
}
