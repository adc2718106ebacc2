/** A list of 32-bit integers that grows. */
export class GrowingInts {
  #data = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#data);
      this.#data = wider;
    }
    this.#data[this.#length] = value;
    this.#length += 1;
  }

  /** The values so far; shares memory with the list until the next `push`. */
  view(): Int32Array {
    return this.#data.subarray(0, this.#length);
  }
}
