/** A set of row numbers, one bit each, that grows as needed. */
export class RowSet {
  #words = new Int32Array(0);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(row: number): boolean {
    return (((this.#words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  add(row: number): void {
    if (this.has(row)) return;
    const word = row >>> 5;
    if (word >= this.#words.length) {
      const wider = new Int32Array(Math.max(word + 1, this.#words.length * 2));
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (row & 31));
    this.#size += 1;
  }

  delete(row: number): void {
    if (!this.has(row)) return;
    this.#words[row >>> 5] = (this.#words[row >>> 5] ?? 0) & ~(1 << (row & 31));
    this.#size -= 1;
  }

  /** Rows of the set from `from` to before `to`, in order. */
  between(from: number, to: number): number[] {
    const rows: number[] = [];
    if (this.#size === 0) return rows;
    for (let word = from >>> 5; word <= (to - 1) >>> 5; word += 1) {
      let bits = this.#words[word] ?? 0;
      while (bits !== 0) {
        const row = word * 32 + 31 - Math.clz32(bits & -bits);
        if (row >= from && row < to) rows.push(row);
        bits &= bits - 1;
      }
    }
    return rows;
  }
}
