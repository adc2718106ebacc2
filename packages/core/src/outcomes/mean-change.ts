import type { Interval, MeanChange } from './outcomes.types.js';

/** Means before and after of the same records, added one by one. */
export class MeanChangeTally {
  #n = 0;
  #before = 0;
  #after = 0;
  /** Mean of the differences so far (Welford): a sum of squares alone loses what matters when numbers are large. */
  #mean = 0;
  /** Sum of squared distances from the mean difference. */
  #squares = 0;

  /** Adds a record; one without a figure on either side stays out. */
  add(before: number | null, after: number | null): void {
    if (before === null || after === null) return;
    this.#n += 1;
    this.#before += before;
    this.#after += after;
    const distance = after - before - this.#mean;
    this.#mean += distance / this.#n;
    this.#squares += distance * (after - before - this.#mean);
  }

  /** What the records added so far say. */
  result(): MeanChange {
    if (this.#n === 0)
      return { n: 0, before: null, after: null, difference: null, interval: null, relative: null };
    const difference = (this.#after - this.#before) / this.#n;
    return {
      n: this.#n,
      before: this.#before / this.#n,
      after: this.#after / this.#n,
      difference,
      interval: this.#interval(difference),
      relative: this.#before === 0 ? null : (this.#after - this.#before) / this.#before,
    };
  }

  #interval(difference: number): Interval | null {
    if (this.#n < 2) return null;
    const reach = studentT(this.#n - 1) * Math.sqrt(this.#squares / (this.#n - 1) / this.#n);
    return { low: difference - reach, high: difference + reach };
  }
}

/** 97.5 % points of Student's distribution for 1 to 10 degrees of freedom, which the series below is too coarse for. */
const FEW = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];
/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/** The 97.5 % point for so many degrees of freedom (Cornish-Fisher series). */
function studentT(degrees: number): number {
  const exact = FEW[degrees - 1];
  if (exact !== undefined) return exact;
  return (
    Z +
    (Z ** 3 + Z) / (4 * degrees) +
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * degrees ** 2) +
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * degrees ** 3)
  );
}
