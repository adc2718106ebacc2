/** A list of doubles that grows. */
export class GrowingFloats {
  #data = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const wider = new Float64Array(this.#length * 2);
      wider.set(this.#data);
      this.#data = wider;
    }
    this.#data[this.#length] = value;
    this.#length += 1;
  }

  /** The values so far; shares memory with the list until the next `push`. */
  view(): Float64Array {
    return this.#data.subarray(0, this.#length);
  }
}
