import type { JsonObject, RecordBatch } from '@tagma/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRows } from './fold-rows.js';

interface Row {
  readonly id: string;
  readonly data: JsonObject;
}

/** Writes rows one after the other into an empty table: the plain meaning of a batch. */
function writeOneByOne(rows: readonly Row[], onExisting: RecordBatch['onExisting']): Map<string, JsonObject> {
  const table = new Map<string, JsonObject>();
  for (const { id, data } of rows) {
    const existing = table.get(id);
    if (existing === undefined || onExisting === 'replace') table.set(id, data);
    else if (onExisting === 'update') table.set(id, { ...existing, ...data });
  }
  return table;
}

describe('foldRows', () => {
  it('means the same as writing one by one', () => {
    const row = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      data: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.integer()),
    });
    const modes = fc.constantFrom<RecordBatch['onExisting']>('skip', 'update', 'replace');
    fc.assert(
      fc.property(fc.array(row), modes, (rows, onExisting) => {
        const { rows: folded, repeated } = foldRows(rows, onExisting);
        expect(new Map(folded.map(({ id, data }) => [id, data]))).toEqual(writeOneByOne(rows, onExisting));
        expect(folded.length + repeated.updated + repeated.skipped).toBe(rows.length);
      }),
    );
  });
});
