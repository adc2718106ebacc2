import { setImmediate } from 'node:timers/promises';
import type { FullRecord, Instant, JsonObject, Store } from '@tagma/core';
import { measureRows } from '@tagma/core/outcomes';
import type { Expression } from '@tagma/expression';
import { compileRule } from '../rules/compile-rule.js';
import { recordPages } from '../rules/evaluate-records.js';
import type { AskedMeasure } from './outcomes.types.js';

/** What to measure, and whom to tell. */
export interface FigureReading {
  readonly store: Store;
  readonly recordType: string;
  readonly measure: AskedMeasure;
  /** Where periods begin and end. */
  readonly bounds: readonly Instant[];
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** Called for each record with its figure in each period. */
  readonly onFigures: (recordId: string, figures: readonly (number | null)[]) => void;
}

/**
 * Measures every record, page by page.
 *
 * @returns How many rows could not be judged; `null` when `signal` ended it.
 * @throws ApiError `rule-does-not-compile` for a `where` that is no expression.
 */
export async function eachFigure(reading: FigureReading): Promise<number | null> {
  const { measure, bounds, now, signal, onFigures } = reading;
  const where = measure.where === undefined ? null : compileRule(measure.where, '/measure/where');
  let errors = 0;
  for await (const records of recordPages(reading)) {
    for (const record of records) {
      if (signal.aborted) return null;
      const judged = await rowsThatCount(record, measure.collection, where, now);
      errors += judged.errors;
      onFigures(record.id, measureRows(judged.rows, measure, bounds));
    }
    await setImmediate();
  }
  return signal.aborted ? null : errors;
}

async function rowsThatCount(
  { collections }: FullRecord,
  collection: string,
  where: Expression | null,
  asOf: Instant,
): Promise<{ readonly rows: readonly JsonObject[]; readonly errors: number }> {
  const rows = Object.hasOwn(collections, collection) ? (collections[collection] ?? []) : [];
  if (where === null) return { rows, errors: 0 };
  const counting: JsonObject[] = [];
  let errors = 0;
  for (const row of rows) {
    const outcome =
      where.engine === 'closure' ? where.test(row, { asOf }) : await where.testAsync(row, { asOf });
    if (outcome === 'match') counting.push(row);
    else if (outcome !== 'no-match') errors += 1;
  }
  return { rows: counting, errors };
}
