/** Something that is made in slices: a little at a time while there is time, the rest at once when it is asked for. */
export class Sliced<T> {
  /** Let go when they are made: a generator holds on to all that it worked with. */
  #steps: Iterator<unknown, T, void> | undefined;
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
    const step = this.#steps?.next();
    if (step?.done === true) {
      this.#made = { value: step.value };
      this.#steps = undefined;
    }
    return this.#made !== undefined;
  }
}
