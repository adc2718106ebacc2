import { ColumnSet, type SqlOptions } from '@tagma/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLayout, serviceLayout, typedLayout } from './data/layouts.js';
import type { Layout } from './data/layouts.types.js';
import { AS_OF, messyPeople, tidyPeople } from './data/people.js';
import type { Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { openPglite } from './engines/pglite.js';
import { expectAgreement } from './expect-agreement.js';
import { REFUSED, RULES } from './rules.js';

const LAYOUTS: readonly (readonly [Layout, SqlOptions])[] = [
  [typedLayout(tidyPeople(80, 1)), {}],
  [typedLayout(tidyPeople(30, 4)), { undecided: 'rows', records: 'keys' }],
  [documentLayout(messyPeople(100, 2)), { undecided: 'rows' }],
  [serviceLayout(messyPeople(100, 3)), { undecided: 'rows' }],
];

describe('the same rule on every engine', () => {
  let databases: readonly Database[] = [];

  beforeAll(async () => {
    databases = [await openPglite(), await openDuckdb()];
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  describe.each(LAYOUTS)('$name', (layout, options) => {
    const columns = ColumnSet.from([...layout.records.values()]);
    let [undecided, compared] = [0, 0];

    beforeAll(async () => {
      for (const database of databases) for (const table of layout.tables) await database.fill(table);
    });
    afterAll(async () => {
      for (const database of databases) for (const table of layout.tables) await database.drop(table);
    });

    it.each(RULES)('%s', async (text) => {
      const engines = { layout, databases, columns, options, everyForm: layout === LAYOUTS[1]?.[0] };
      const found = await expectAgreement(text, engines, { asOf: AS_OF });
      const allowed = REFUSED[text]?.split(' ') ?? [];
      for (const reason of found.refused.values()) expect(allowed).toContain(reason);
      undecided += found.undecided;
      compared += found.compared;
    });

    it('decides nearly all records', () => {
      expect(undecided / (undecided + compared)).toBeLessThan(0.05);
    });
  });
});
