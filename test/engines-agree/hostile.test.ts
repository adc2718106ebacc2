import { toSql } from '@tagma/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './agree.js';
import { hostileLayout, NASTY } from './data/hostile.js';
import { AS_OF } from './data/people.js';
import { outcomesOf, type Database } from './engines/database.types.js';
import { openDuckdb } from './engines/duckdb.js';
import { closureOutcomes } from './engines/objects.js';
import { openPglite } from './engines/pglite.js';

const layout = hostileLayout();
/** A backquote cannot be part of a quoted name. */
const NAMES = NASTY.filter((name) => !name.includes('`'));

describe.each([
  ['PGlite', openPglite],
  ['DuckDB', openDuckdb],
])('hostile texts on %s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    for (const table of layout.tables) await database.fill(table);
  });
  afterAll(() => database.close());

  async function expectSame(text: string): Promise<void> {
    const made = toSql(text, layout.mapping, database.dialect, { undecided: 'rows' });
    if (!made.ok) throw new Error(`${text}: ${made.message}`);
    const expected = closureOutcomes(text, layout, { asOf: AS_OF });
    const found = await outcomesOf(database, made, { asOf: AS_OF });
    expect(differences(text, layout, expected, found)).toEqual([]);
    expect([...found.values()]).not.toContain('undecided');
  }

  it.each(NASTY)('as values: %j', async (nasty) => {
    const quoted = JSON.stringify(nasty);
    await expectSame(`text = ${quoted}`);
    await expectSame(`$contains(text, ${quoted}) or ${quoted} in tags or text in [${quoted}]`);
    await expectSame(`text & "x" = ${quoted} & "x" and text >= ${quoted}`);
  });

  it.each(NAMES)('as names of fields: %j', async (nasty) => {
    await expectSame(`\`${nasty}\` >= 0`);
    await expectSame(`fields.\`${nasty}\` >= 0`);
  });
});
