import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TierFactor, TierTable } from '@tagma/core';

/** Reads the values of factors of every record, e.g. from the service. */
export type LoadFactorValues = (factors: readonly TierFactor[], signal: AbortSignal) => Promise<TierTable>;

const SETTLE_MS = 350;

/** Columns of values by what they are read from: weights, bands and lines can move without reading again. */
export class Readings implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #load: LoadFactorValues | undefined;
  #recordIds: readonly string[] = [];
  readonly #columns = new Map<string, readonly (number | null)[]>();
  readonly #failures = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | null = null;
  #error = false;
  #revision = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Counts up whenever values came or went. */
  get revision(): number {
    return this.#revision;
  }

  get isReading(): boolean {
    return this.#abort !== null || this.#timer !== undefined;
  }

  /** The last reading failed. */
  get hasFailed(): boolean {
    return this.#error;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#abort?.abort();
    this.#abort = null;
  }

  /** Another source: everything read before is forgotten. */
  setLoader(load: LoadFactorValues | undefined): void {
    this.#load = load;
    this.forget();
  }

  /** Everything is read again when it is asked for next. */
  forget(): void {
    this.#revision += 1;
    this.#abort?.abort();
    this.#abort = null;
    this.#columns.clear();
    this.#failures.clear();
    this.#recordIds = [];
    this.#error = false;
  }

  /** Asks for the columns of these factors, those that are not there yet. */
  want(factors: readonly TierFactor[]): void {
    // A draft and what is published mostly read the same.
    const unread = factors.filter((factor) => !this.#columns.has(keyOf(factor)));
    const missing = [...new Map(unread.map((factor) => [keyOf(factor), factor])).values()];
    if (missing.length === 0 || this.#load === undefined || this.#abort !== null || this.#error) return;
    clearTimeout(this.#timer);
    // The first look is at once; half-typed expressions wait.
    const delay = this.#columns.size === 0 ? 0 : SETTLE_MS;
    this.#timer = setTimeout(() => void this.#read(missing), delay);
  }

  /** Reads again after a failure. */
  retry(): void {
    this.#error = false;
    this.#host.requestUpdate();
  }

  /** The values of these factors; `null` while some are missing. */
  table(factors: readonly TierFactor[]): TierTable | null {
    const columns = factors.map((factor) => this.#columns.get(keyOf(factor)));
    if (columns.some((column) => column === undefined) || this.#recordIds.length === 0) return null;
    return { recordIds: this.#recordIds, values: columns.map((column) => column ?? []), errors: [] };
  }

  /** How many values of these factors could not be worked out. */
  failures(factors: readonly TierFactor[]): number {
    return factors.reduce((sum, factor) => sum + (this.#failures.get(keyOf(factor)) ?? 0), 0);
  }

  async #read(factors: readonly TierFactor[]): Promise<void> {
    this.#timer = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    this.#host.requestUpdate();
    try {
      const table = await this.#load?.(factors, abort.signal);
      if (abort.signal.aborted || table === undefined) return;
      this.#take(factors, table);
    } catch {
      if (!abort.signal.aborted) this.#error = true;
    } finally {
      if (this.#abort === abort) this.#abort = null;
      this.#host.requestUpdate();
    }
  }

  /** Records that came or went since make the columns of before useless. */
  #take(factors: readonly TierFactor[], { recordIds, values, errors }: TierTable): void {
    const isSame =
      recordIds.length === this.#recordIds.length && recordIds.every((id, at) => id === this.#recordIds[at]);
    if (!isSame) this.#columns.clear();
    this.#revision += 1;
    this.#recordIds = recordIds;
    for (const [index, factor] of factors.entries()) {
      this.#columns.set(keyOf(factor), values[index] ?? []);
      this.#failures.set(keyOf(factor), errors.filter(({ factorId }) => factorId === factor.id).length);
    }
  }
}

function keyOf({ value }: TierFactor): string {
  return JSON.stringify(value);
}
