import { ColumnSet, type SqlOptions } from '@tagma/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLayout, serviceLayout, typedLayout } from './data/layouts.js';
import type { Layout } from './data/layouts.types.js';
import { AS_OF, messyPeople, tidyPeople } from './data/people.js';
import { Random } from './data/random.js';
import type { Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { openPglite } from './engines/pglite.js';
import { expectAgreement } from './expect-agreement.js';
import { randomRule } from './random-rules.js';

/** Rules per layout: few in the usual run; more with `TAGMA_FUZZ=5000`, from another seed with `TAGMA_SEED=7`. */
const RULES = Number(process.env['TAGMA_FUZZ'] ?? 40);
const SEED = Number(process.env['TAGMA_SEED'] ?? 2026);

const LAYOUTS: readonly (readonly [Layout, SqlOptions])[] = [
  [typedLayout(tidyPeople(50, 21)), {}],
  [documentLayout(messyPeople(50, 22)), { undecided: 'rows' }],
  [serviceLayout(messyPeople(50, 23)), { undecided: 'rows' }],
];

describe('random rules on every engine', () => {
  let databases: readonly Database[] = [];
  beforeAll(async () => {
    databases = [await openPglite(), await openDuckdb()];
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  describe.each(LAYOUTS)('$name', (layout, options) => {
    const columns = ColumnSet.from([...layout.records.values()]);
    beforeAll(async () => {
      for (const database of databases) for (const table of layout.tables) await database.fill(table);
    });

    it(
      `agree (${RULES} rules)`,
      async () => {
        const random = new Random(SEED);
        let compiled = 0;
        for (let index = 0; index < RULES; index++) {
          const engines = { layout, databases, columns, options };
          const { refused } = await expectAgreement(randomRule(random), engines, { asOf: AS_OF });
          if (refused.size === 0) compiled++;
        }
        // A test of refusals only would show nothing.
        expect(compiled / RULES).toBeGreaterThan(0.4);
      },
      60_000 + RULES * 1_000,
    );
  });
});
