import { type JsonObject, mergedData, type RecordBatch } from '@tagma/core';

/** How many rows a write added, changed and left alone. */
export interface WriteFigures {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

interface Row {
  readonly id: string;
  readonly data: JsonObject;
  readonly without?: readonly string[];
}

/** Rows with each id once, and what the repetitions count as. */
export interface FoldedRows<R extends Row> {
  readonly rows: readonly R[];
  readonly repeated: WriteFigures;
}

/** Takes rows with the same id together, as if they had been written one after the other. */
export function foldRows<R extends Row>(
  rows: readonly R[],
  onExisting: RecordBatch['onExisting'],
): FoldedRows<R> {
  const byId = new Map<string, R>();
  for (const row of rows) {
    const earlier = byId.get(row.id);
    if (earlier === undefined) byId.set(row.id, row);
    else byId.set(row.id, combine(earlier, row, onExisting));
  }
  const repeats = rows.length - byId.size;
  const skipped = onExisting === 'skip' ? repeats : 0;
  return { rows: [...byId.values()], repeated: { added: 0, updated: repeats - skipped, skipped } };
}

/** The sum of several writes. */
export function addFigures(figures: readonly WriteFigures[]): WriteFigures {
  return figures.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      updated: sum.updated + one.updated,
      skipped: sum.skipped + one.skipped,
    }),
    { added: 0, updated: 0, skipped: 0 },
  );
}

function combine<R extends Row>(earlier: R, later: R, onExisting: RecordBatch['onExisting']): R {
  if (onExisting === 'skip') return earlier;
  if (onExisting === 'replace') return later;
  const without = [...new Set([...(earlier.without ?? []), ...(later.without ?? [])])];
  const data = mergedData(earlier.data, later);
  return { ...later, data, ...(without.length === 0 ? {} : { without }) };
}
