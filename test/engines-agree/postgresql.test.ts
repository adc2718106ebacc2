import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLayout, typedLayout } from './data/layouts.js';
import { AS_OF, messyPeople, tidyPeople } from './data/people.js';
import type { Database } from './engines/database.types.js';
import { openPostgresql } from './engines/postgresql.js';
import { expectAgreement } from './expect-agreement.js';
import { RULES } from './rules.js';

describe('the same rule on a PostgreSQL server with another locale and time zone', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openPostgresql();
  });
  afterAll(() => database.close());

  describe.each([[typedLayout(tidyPeople(60, 11))], [documentLayout(messyPeople(60, 12))]])(
    '$name',
    (layout) => {
      beforeAll(async () => {
        for (const table of layout.tables) await database.fill(table);
      });

      it('agrees on every rule', async () => {
        let compared = 0;
        for (const text of RULES) {
          const engines = { layout, databases: [database], options: { undecided: 'rows' } as const };
          compared += (await expectAgreement(text, engines, { asOf: AS_OF })).compared;
        }
        expect(compared).toBeGreaterThan(RULES.length * 50);
      });
    },
  );
});
