import { ColumnSetBuilder, inferSchema } from '@tagma/expression';
import type { ColumnSchema, ColumnSet } from '@tagma/expression';
import type { Pace } from './pace.js';

/** Rows that are judged without a pause: few enough that even a slow rule leaves the page quick. */
const CHUNK = 250;
/** Records from which the columns are told. */
const SAMPLE = 200;

/** Some records in a row, as columns; `null` where one of them is no object and columns cannot hold it. */
export interface RecordChunk {
  readonly from: number;
  readonly records: readonly unknown[];
  readonly columns: ColumnSet | null;
}

/** Records as columns, piece by piece, made once and used by all figures. */
export class RecordChunks {
  readonly records: readonly unknown[];
  readonly #done: RecordChunk[] = [];
  #schema: ColumnSchema | null = null;

  constructor(records: readonly unknown[]) {
    this.records = records;
  }

  /** How many chunks there are. */
  get length(): number {
    return Math.ceil(this.records.length / CHUNK);
  }

  /** A chunk; the first time it costs as much as reading its records. */
  async at(index: number, pace: Pace): Promise<RecordChunk> {
    const known = this.#done[index];
    if (known !== undefined) return known;
    await pace.breathe();
    const made = this.#make(index * CHUNK);
    this.#done[index] = made;
    return made;
  }

  #make(from: number): RecordChunk {
    const records = this.records.slice(from, from + CHUNK);
    if (!records.every(isObject)) return { from, records, columns: null };
    this.#schema ??= inferSchema(spread(this.records, SAMPLE));
    const builder = new ColumnSetBuilder(this.#schema, { keepRecords: true });
    builder.addBatch(records);
    return { from, records, columns: builder.finish() };
  }
}

/** Records from all over the list, in order: at most `most`. */
export function spread(records: readonly unknown[], most: number): readonly unknown[] {
  if (records.length <= most) return records;
  const step = records.length / most;
  return Array.from({ length: most }, (_, at) => records[Math.floor(at * step)]);
}

function isObject(record: unknown): boolean {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}
