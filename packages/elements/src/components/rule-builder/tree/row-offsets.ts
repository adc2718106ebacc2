/** Where rows begin whose heights differ: as measured where they were drawn, as guessed where not. */
export class RowOffsets {
  readonly #heights = new Map<string, number>();
  #ids: readonly string[] = [];
  #tops: number[] = [0];
  /** The least that was measured: a row that does not wrap. */
  #guess = 44;
  #isStale = true;

  /** Takes the rows as they stand now. */
  setRows(ids: readonly string[]): void {
    this.#ids = ids;
    this.#isStale = true;
  }

  /** Takes what was measured; true when rows begin elsewhere by that. */
  measure(id: string, height: number): boolean {
    const before = this.#heights.get(id);
    if (height === 0 || before === height) return false;
    const isFirst = this.#heights.size === 0;
    this.#heights.set(id, height);
    if ((before ?? this.#guess) === height) return false;
    if (isFirst || height < this.#guess) this.#guess = height;
    this.#isStale = true;
    return true;
  }

  /** Forgets all measures: the rows have another width. */
  clear(): void {
    this.#heights.clear();
    this.#isStale = true;
  }

  get total(): number {
    return this.top(this.#ids.length);
  }

  /** Where a row begins. */
  top(row: number): number {
    if (this.#isStale) this.#add();
    return this.#tops[Math.max(0, Math.min(row, this.#ids.length))] ?? 0;
  }

  /** The row at a height; the first or last one beyond the ends. */
  rowAt(y: number): number {
    let [low, high] = [0, this.#ids.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  #add(): void {
    const tops = [0];
    let at = 0;
    for (const id of this.#ids) tops.push((at += this.#heights.get(id) ?? this.#guess));
    this.#tops = tops;
    this.#isStale = false;
  }
}
