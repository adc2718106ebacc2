/** What one node leads to. */
export type Steps = ReadonlyMap<string, readonly string[]>;

/** A node on the way, and how many of its steps were taken. */
interface Visit {
  readonly id: string;
  taken: number;
}

/**
 * Groups of ids that all lead to each other (mostly of one), each group after all that it leads to. Tarjan's
 * way, without recursion: chains may be as long as the file.
 */
export function components(next: Steps): readonly (readonly string[])[] {
  const finder = new ComponentFinder(next);
  for (const id of next.keys()) finder.visit(id);
  return finder.found;
}

class ComponentFinder {
  readonly found: string[][] = [];
  readonly #next: Steps;
  readonly #numbers = new Map<string, number>();
  /** The lowest number that each id leads back to. */
  readonly #lows = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();

  constructor(next: Steps) {
    this.#next = next;
  }

  visit(start: string): void {
    if (this.#numbers.has(start)) return;
    const way: Visit[] = [this.#enter(start)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const step = this.#next.get(visit.id)?.[visit.taken];
      visit.taken += 1;
      if (step === undefined) {
        way.pop();
        this.#leave(visit.id, way.at(-1)?.id);
      } else if (!this.#numbers.has(step)) way.push(this.#enter(step));
      else if (this.#isOpen.has(step)) this.#lower(visit.id, this.#numbers.get(step));
    }
  }

  #enter(id: string): Visit {
    this.#numbers.set(id, this.#numbers.size);
    this.#lows.set(id, this.#numbers.size - 1);
    this.#open.push(id);
    this.#isOpen.add(id);
    return { id, taken: 0 };
  }

  #lower(id: string, to = Infinity): void {
    this.#lows.set(id, Math.min(this.#lows.get(id) ?? Infinity, to));
  }

  #leave(id: string, above: string | undefined): void {
    if (above !== undefined) this.#lower(above, this.#lows.get(id));
    if (this.#lows.get(id) !== this.#numbers.get(id)) return;
    const group = this.#open.splice(this.#open.lastIndexOf(id));
    for (const each of group) this.#isOpen.delete(each);
    this.found.push(group);
  }
}
