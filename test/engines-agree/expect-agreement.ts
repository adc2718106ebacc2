import { toSql, type ColumnSet, type SqlOptions } from '@tagma/expression';
import { expect } from 'vitest';
import { differences } from './agree.js';
import type { Layout } from './data/layouts.types.js';
import { outcomesOf, type Database } from './engines/database.types.js';
import {
  closureOutcomes,
  columnOutcomes,
  stockOutcomes,
  withOwnRefusals,
  type Bindings,
} from './engines/objects.js';

/** The engines of one run, and how rules are compiled for them. */
export interface Engines {
  readonly layout: Layout;
  readonly databases: readonly Database[];
  readonly columns?: ColumnSet;
  readonly options: SqlOptions;
  /** Records that the library is asked about; it is slow. Default all. */
  readonly sample?: Layout;
  /** Also run the statements that list the matches and count the outcomes. */
  readonly everyForm?: boolean;
}

/** What SQL made of a rule. */
export interface Agreement {
  /** Reasons of refusals, by database. */
  readonly refused: ReadonlyMap<string, string>;
  /** Records left undecided, in all databases together. */
  readonly undecided: number;
  /** Records compared, in all databases together. */
  readonly compared: number;
}

/** Expects the same outcome of a rule for every record from every engine, errors included. */
export async function expectAgreement(
  text: string,
  engines: Engines,
  bindings: Bindings,
): Promise<Agreement> {
  const { layout, columns, sample = layout } = engines;
  const expected = closureOutcomes(text, layout, bindings);
  const stock = withOwnRefusals(await stockOutcomes(text, sample, bindings), expected);
  const asked = new Map([...expected].filter(([key]) => sample.records.has(key)));
  expect(differences(text, sample, stock, asked), 'closures against the library').toEqual([]);
  if (columns !== undefined) {
    const found = columnOutcomes(text, columns, layout, bindings);
    expect(differences(text, layout, expected, found), 'columns').toEqual([]);
  }
  const refused = new Map<string, string>();
  const counts = { undecided: 0, compared: 0 };
  for (const database of engines.databases) {
    const made = toSql(text, layout.mapping, database.dialect, engines.options);
    if (!made.ok) {
      refused.set(database.name, made.unsupported);
      continue;
    }
    const given = { ...bindings, keys: [...layout.records.keys()] };
    const found = await outcomesOf(database, made, given);
    expect(differences(text, layout, expected, found), database.name).toEqual([]);
    const keysOf = (wanted: string): readonly string[] =>
      [...found].filter(([, outcome]) => outcome === wanted).map(([key]) => key);
    const undecided = keysOf('undecided').length;
    if (!made.undecided) expect(undecided).toBe(0);
    counts.undecided += undecided;
    counts.compared += found.size - undecided;
    if (engines.everyForm !== true) continue;
    const matching = await database.query(made.match, given);
    expect(matching.map(({ key }) => String(key)).sort(), `${database.name}, match`).toEqual(
      [...keysOf('match')].sort(),
    );
    const [count] = await database.query(made.count, given);
    const errors = found.size - keysOf('match').length - keysOf('no-match').length - undecided;
    expect(count, `${database.name}, count`).toEqual({
      matches: keysOf('match').length,
      misses: keysOf('no-match').length,
      errors,
      undecided,
    });
  }
  return { refused, ...counts };
}
