/** Takes numbers out by their cost, least first; of equal cost the last one put in. */
export class BucketQueue {
  readonly #buckets: number[][] = [];
  #least = 0;

  /** @param cost A whole number that is not below the last one taken out. */
  put(item: number, cost: number): void {
    (this.#buckets[cost] ??= []).push(item);
  }

  /** `undefined` when nothing is left. */
  take(): number | undefined {
    for (; this.#least < this.#buckets.length; this.#least += 1) {
      const item = this.#buckets[this.#least]?.pop();
      if (item !== undefined) return item;
    }
    return undefined;
  }
}
