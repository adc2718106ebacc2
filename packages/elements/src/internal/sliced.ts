/** Something that is made in slices: a little at a time while there is time, the rest at once when it is asked for. */
export class Sliced<T> {
  readonly #steps: Iterator<unknown, T, void>;
  #made: { readonly value: T } | undefined;

  constructor(steps: Iterator<unknown, T, void>) {
    this.#steps = steps;
  }

  /** Makes the rest. */
  get value(): T {
    while (!this.#made) this.step();
    return this.#made.value;
  }

  /** Makes one slice. Answers whether it was the last. */
  step(): boolean {
    if (this.#made) return true;
    const step = this.#steps.next();
    if (step.done === true) this.#made = { value: step.value };
    return this.#made !== undefined;
  }
}
