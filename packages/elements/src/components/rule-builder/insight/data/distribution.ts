/** Values listed with their counts, and bars of a histogram. */
const TOP = 6;
const BARS = 12;
/** Different values that are told apart; more are only counted. */
const MOST_DIFFERENT = 20_000;

/** A value and how many records have it. */
export interface ValueCount {
  readonly value: string | number | boolean | null;
  readonly count: number;
}

/** One bar of a histogram: from its start, up to the start of the next. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Numbers, or instants in milliseconds. */
export interface Spread {
  readonly of: 'number' | 'date';
  readonly low: number;
  readonly high: number;
  readonly bars: readonly Bar[];
}

/** Which values a field has. Of a field in a collection every item counts. */
export interface Distribution {
  readonly values: number;
  /** Records (or items) without the value. */
  readonly missing: number;
  readonly different: number;
  /** The most common ones. */
  readonly top: readonly ValueCount[];
  readonly spread: Spread | null;
}

/** Values of a field all over a record: through collections, and of lists each of their values. */
export function valuesAt(record: unknown, path: readonly string[]): readonly unknown[] {
  let at: readonly unknown[] = [record];
  for (const name of path) {
    at = at.flatMap((each) => {
      const value = read(each, name);
      return Array.isArray(value) ? (value as readonly unknown[]) : [value];
    });
  }
  return at;
}

function read(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[name];
}

/** Counts values one after another. */
export class ValueCounter {
  readonly #counts = new Map<ValueCount['value'], number>();
  readonly #numbers: number[] = [];
  readonly #dates: number[] = [];
  #values = 0;
  #missing = 0;

  add(value: unknown): void {
    if (value === undefined) {
      this.#missing += 1;
      return;
    }
    this.#values += 1;
    if (typeof value === 'number') this.#numbers.push(value);
    if (typeof value === 'string' && DATE.test(value)) {
      const instant = Date.parse(value);
      if (!Number.isNaN(instant)) this.#dates.push(instant);
    }
    if (!isPlain(value)) return;
    const known = this.#counts.get(value);
    if (known !== undefined || this.#counts.size < MOST_DIFFERENT) this.#counts.set(value, (known ?? 0) + 1);
  }

  finish(): Distribution {
    const top = [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, TOP);
    return {
      values: this.#values,
      missing: this.#missing,
      different: this.#counts.size,
      top,
      spread: this.#spread(),
    };
  }

  /** Only where nearly all values are numbers, or dates. */
  #spread(): Spread | null {
    const enough = this.#values * 0.9;
    if (this.#numbers.length > 1 && this.#numbers.length >= enough) return spreadOf('number', this.#numbers);
    return this.#dates.length > 1 && this.#dates.length >= enough ? spreadOf('date', this.#dates) : null;
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

function isPlain(value: unknown): value is ValueCount['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function spreadOf(of: Spread['of'], numbers: readonly number[]): Spread {
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const width = (high - low) / BARS || 1;
  const counts = new Array<number>(BARS).fill(0);
  for (const each of numbers) {
    const bar = Math.min(BARS - 1, Math.floor((each - low) / width));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const bars = counts.map((count, at) => ({ from: low + at * width, to: low + (at + 1) * width, count }));
  return { of, low, high, bars };
}
