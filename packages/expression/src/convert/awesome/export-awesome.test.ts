import { describe, expect, it } from 'vitest';
import { exportAwesomeQueryBuilder } from './export-awesome.js';
import { importAwesomeQueryBuilder } from './import-awesome.js';

function back(rule: string): string {
  const result = exportAwesomeQueryBuilder(rule);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  const imported = importAwesomeQueryBuilder(result.document);
  if (!imported.ok) throw new Error(JSON.stringify(imported.losses));
  return imported.text;
}
const codes = (rule: string) =>
  exportAwesomeQueryBuilder(rule).losses.map((loss) => `${loss.path} ${loss.code}`);

describe('the export', () => {
  it('is a tree', () => {
    expect(exportAwesomeQueryBuilder('age >= 18 and $count(orders[amount > other]) > 0')).toEqual({
      ok: true,
      losses: [],
      document: {
        type: 'group',
        properties: { conjunction: 'AND' },
        children1: [
          {
            type: 'rule',
            properties: { field: 'age', operator: 'greater_or_equal', value: [18], valueSrc: ['value'] },
          },
          {
            type: 'rule_group',
            properties: { conjunction: 'AND', field: 'orders', mode: 'array', operator: 'some' },
            children1: [
              {
                type: 'rule',
                properties: {
                  field: 'orders.amount',
                  operator: 'greater',
                  value: ['orders.other'],
                  valueSrc: ['field'],
                },
              },
            ],
          },
        ],
      },
    });
  });

  it.each([
    'a = "0123" and b != null',
    '$not(a = 1) or b > c',
    '(a >= 1 and a <= 5) or b in [1, 2]',
    '$not(a = 1 and b = 2)',
    '$exists(a) and $not(a in [1, 2])',
    '$not($contains(a, "x")) and $substring(b, 0, 1) = "y"',
    '$not($exists(a)) or a = null',
    '$count(orders[amount > 100 and paid = true]) >= 2',
    '$count(orders[$count(items[n = 1]) > 0]) = 0',
    '$count(tags[$ in ["a", "b"]]) > 0',
  ])('comes back as it was: %s', (rule) => {
    expect(back(rule)).toBe(rule);
  });

  it('names what stays behind', () => {
    expect(codes('a = 1 /*# mute: and b = 2 */')).toEqual(['/rules/1 muted-dropped']);
    expect(codes('a > $limit')).toEqual(['/rules/0 unknown-source']);
    expect(codes('$substring(a, 0, 1) != "x"')).toEqual(['/rules/0 unknown-operator']);
    expect(codes('$sum(o.x) > 1')).toEqual(['@0-13 no-form']);
  });
});
