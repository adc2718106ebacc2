import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testing/run.js';
import { exportDecisionTable, type ExportedTable } from './export-decision-table.js';
import { importDecisionTable } from './import-decision-table.js';
import { readCsv, writeCsv } from './read-csv.js';

function exported(rule: string): ExportedTable {
  const result = exportDecisionTable(rule);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.document;
}

function back(rule: string): string {
  const { rows, hitPolicy } = exported(rule);
  const result = importDecisionTable(readCsv(writeCsv(rows)), { hitPolicy });
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}

const TIERS =
  'total >= 10000 and city in ["北京", "上海"] ? "gold" : total >= 1000 and total < 10000 ? "silver" : "none"';

describe('the export', () => {
  it('has a column for each value and a row for each case', () => {
    expect(exported(TIERS)).toEqual({
      hitPolicy: 'first',
      rows: [
        ['total', 'city', 'result'],
        ['>= 10000', '"北京", "上海"', '"gold"'],
        ['[1000..10000)', '-', '"silver"'],
        ['-', '-', '"none"'],
      ],
    });
  });

  it.each([
    TIERS,
    'a = "0123" ? 1 : a = 123 ? 2',
    '$count(orders) > 3 ? "many"',
    'a > 1 and b != "x" ? true : false',
  ])('comes back as it was: %s', (rule) => {
    expect(back(rule)).toBe(rule);
  });

  it.each([
    ['a > 1 or b = 2 ? "x" : "y"', [{ a: 2 }, { b: 2 }, {}]],
    ['vip and a > 1 ? "x" : $not(a = 5) ? "y"', [{ vip: true, a: 2 }, { a: 5 }, {}]],
    ['a > 1 and a != 5 ? "x"', [{ a: 2 }, { a: 5 }]],
    ['[a > 1 ? "x", b = 2 ? "y", "all"]', [{ a: 2 }, { a: 2, b: 2 }, {}]],
    ['note = 1 and result = 2 ? "x"', [{ note: 1, result: 2 }, {}]],
    ['a = "x, y" ? 1 : a = "-" ? 2 : a = "> 5" ? 3', [{ a: 'x, y' }, { a: '-' }, { a: '> 5' }]],
  ])('comes back with the same meaning: %s', async (rule, records) => {
    for (const record of records) {
      expect(await valueOf(back(rule), record), back(rule)).toEqual(await valueOf(rule, record));
    }
  });

  it('refuses what a table cannot hold', () => {
    const codes = (rule: string) =>
      exportDecisionTable(rule).losses.map((loss) => `${loss.path} ${loss.code}`);
    expect(codes('a = 1 ? b : 2')).toEqual(['@8-9 no-form']);
    expect(codes('a = 1')).toEqual(['@0-5 no-form']);
    expect(exportDecisionTable('').ok).toBe(false);
  });
});
