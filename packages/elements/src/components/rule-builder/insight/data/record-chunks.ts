import { ColumnSetBuilder, inferSchema } from '@tagma/expression';
import type { ColumnSchema, ColumnSet } from '@tagma/expression';
import type { Pace } from './pace.js';

/** Rows that are judged without a pause: few enough that even a slow rule leaves the page quick. */
const CHUNK = 250;
/** The same in the page itself. */
export const PAGE_CHUNK = 100;
/** Records that are read between two looks at the clock. */
const STEP = 25;
/** Records from which the columns are told. */
const SAMPLE = 120;

/** Some records in a row, as columns; `null` where one of them is no object and columns cannot hold it. */
export interface RecordChunk {
  readonly from: number;
  readonly records: readonly unknown[];
  readonly columns: ColumnSet | null;
}

/** Records as columns, piece by piece, made once and used by all figures. */
export class RecordChunks {
  readonly records: readonly unknown[];
  readonly #size: number;
  readonly #done: RecordChunk[] = [];
  #schema: ColumnSchema | null = null;

  constructor(records: readonly unknown[], size = CHUNK) {
    this.records = records;
    this.#size = size;
  }

  /** How many chunks there are. */
  get length(): number {
    return Math.ceil(this.records.length / this.#size);
  }

  /** A chunk; the first time it costs as much as reading its records. */
  async at(index: number, pace: Pace): Promise<RecordChunk> {
    const known = this.#done[index];
    if (known !== undefined) return known;
    await pace.breathe();
    const made = await this.#make(index * this.#size, pace);
    // Two figures may have read it at the same time; all go on with the same one.
    return (this.#done[index] ??= made);
  }

  async #make(from: number, pace: Pace): Promise<RecordChunk> {
    const records = this.records.slice(from, from + this.#size);
    if (!records.every(isObject)) return { from, records, columns: null };
    this.#schema ??= inferSchema(spread(this.records, SAMPLE));
    const builder = new ColumnSetBuilder(this.#schema, { keepRecords: true });
    for (const [at, record] of records.entries()) {
      if (at % STEP === 0) await pace.breathe();
      builder.add(record);
    }
    await pace.breathe();
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
