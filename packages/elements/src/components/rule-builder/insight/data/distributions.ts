import type { InsightHost } from '../insight.types.js';
import { ValueCounter, valuesAt, type Distribution } from './distribution.js';
import { LiveResult, type Live } from './live-result.js';
import { Pace } from './pace.js';

/** Records between two looks at the clock. */
const STEP = 100;

/** Distributions of the fields that were asked for, each worked out once for a list of records. */
export class Distributions {
  readonly #host: InsightHost;
  readonly #changed: () => void;
  readonly #results = new Map<string, LiveResult<Distribution>>();

  constructor(host: InsightHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** What is known of a field; `null` without records. */
  of(path: readonly string[]): Live<Distribution> | null {
    const { records } = this.#host;
    if (records === null || records.length === 0) return null;
    const key = JSON.stringify(path);
    const result = this.#results.get(key) ?? new LiveResult<Distribution>(this.#changed);
    this.#results.set(key, result);
    return result.ask([records], async ({ signal }) => {
      const pace = new Pace(signal);
      const counter = new ValueCounter();
      for (const [at, record] of records.entries()) {
        if (at % STEP === 0) await pace.breathe();
        for (const value of valuesAt(record, path)) counter.add(value);
      }
      return counter.finish();
    });
  }

  disconnect(): void {
    for (const result of this.#results.values()) result.disconnect();
    this.#results.clear();
  }
}
