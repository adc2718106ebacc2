import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLayout } from './data/layouts.js';
import { AS_OF } from './data/people.js';
import type { Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { openPglite } from './engines/pglite.js';
import { expectAgreement } from './expect-agreement.js';

const lists = [[1e308, 1e308], [-1e308, -1e308, 1], [1.7976931348623157e308], [1, 2.5], [], [5e-324, 1e-300]];
const layout = documentLayout(
  lists.map((list, index) => ({ id: `g${index}`, n: list[0] ?? null, l: list.map((a) => ({ a })) })),
);
const RULES = [
  '$sum(l.a) > 2',
  '$average(l.a) > 1',
  '$sum(l[a > 0].a) > 2',
  '$count(l) > $sum(l.a)',
  '$sum(l.(a * 2)) > 2',
  '$max(l.a) + 1 > 2',
  'n < 1e21',
  'n >= 9007199254740993 or n in [1e19, -1e22]',
  'n < $limit',
];

describe('a record whose numbers overflow a sum', () => {
  let databases: readonly Database[] = [];
  beforeAll(async () => {
    databases = [await openPglite(), await openDuckdb()];
    for (const database of databases) for (const table of layout.tables) await database.fill(table);
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  it.each(RULES)('fails no statement, and every other record is decided: %s', async (text) => {
    const options = { undecided: 'rows', parameters: { limit: 'number' } } as const;
    const bindings = { asOf: AS_OF, variables: { limit: -1e20 } };
    const { refused, compared } = await expectAgreement(text, { layout, databases, options }, bindings);
    expect([...refused]).toEqual([]);
    expect(compared).toBeGreaterThan(layout.records.size / 2);
  });
});
