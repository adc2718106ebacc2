import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, undecidedIn } from './agree.js';
import { documentLayout, serviceLayout, typedLayout } from './data/layouts.js';
import type { Layout } from './data/layouts.types.js';
import { AS_OF, messyPeople, tidyPeople } from './data/people.js';
import { outcomesOf, type Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { compiledOutcomes, stockOutcomes } from './engines/objects.js';
import { openPglite } from './engines/pglite.js';
import { REFUSED, RULES } from './rules.js';
import { toSql, type SqlOptions } from './sql.js';

const LAYOUTS: readonly (readonly [Layout, SqlOptions])[] = [
  [typedLayout(tidyPeople(80, 1)), {}],
  [typedLayout(tidyPeople(40, 4)), { undecided: 'rows', records: 'keys' }],
  [documentLayout(messyPeople(100, 2)), { undecided: 'rows' }],
  [serviceLayout(messyPeople(100, 3)), { undecided: 'rows' }],
];

/** Codes of this package's own engine, where it is stricter than the library on purpose. */
const STRICTER = /^G/;

describe('the same rule on every engine', () => {
  let databases: readonly Database[] = [];

  beforeAll(async () => {
    databases = [await openPglite(), await openDuckdb()];
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  describe.each(LAYOUTS)('$name', (layout, options) => {
    const bindings = { asOf: AS_OF, keys: [...layout.records.keys()] };

    beforeAll(async () => {
      for (const database of databases) for (const table of layout.tables) await database.fill(table);
    });
    afterAll(async () => {
      for (const database of databases) for (const table of layout.tables) await database.drop(table);
    });

    it.each(RULES)('%s', async (text) => {
      const expected = await compiledOutcomes(text, layout, bindings);
      const stock = await stockOutcomes(text, layout, bindings);
      const comparable = new Map(
        [...stock].map(([key, outcome]) => [
          key,
          STRICTER.test(expected.get(key) ?? '') ? (expected.get(key) ?? '') : outcome,
        ]),
      );
      expect(differences(text, layout, comparable, expected)).toEqual([]);
      for (const database of databases) {
        const made = toSql(text, layout.mapping, database.dialect, options);
        if (!made.ok) {
          expect(
            REFUSED[text]?.split(' '),
            `${database.name} refuses ${text}: ${made.unsupported}`,
          ).toContain(made.unsupported);
          continue;
        }
        const found = await outcomesOf(database, made, bindings);
        expect(differences(text, layout, expected, found)).toEqual([]);
        expect(undecidedIn(found) === 0 || made.undecided).toBe(true);
        const matching = await database.query(made.match, bindings);
        const keys = [...found].filter(([, outcome]) => outcome === 'match').map(([key]) => key);
        expect(matching.map(({ key }) => String(key)).sort()).toEqual(keys.sort());
      }
    });
  });
});
