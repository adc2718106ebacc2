import { conceptsById } from '../tree.js';
import type { ImportItem, ImportTarget } from './exchange.types.js';

/** The taxonomy as it would be: what is there, with what comes put in its place. */
export class CombinedTree {
  readonly #items: ReadonlyMap<string, ImportItem>;
  readonly #existing: ReturnType<typeof conceptsById>;
  readonly #levels = new Map<string, number>();
  readonly #keepsPlaces: boolean;

  constructor(items: ReadonlyMap<string, ImportItem>, target: ImportTarget, keepsPlaces: boolean) {
    this.#items = items;
    this.#existing = conceptsById(target.concepts);
    this.#keepsPlaces = keepsPlaces;
  }

  /** The id of the parent; `undefined` for an unknown concept. */
  parentOf(id: string): string | null | undefined {
    const existing = this.#existing.get(id);
    const item = this.#items.get(id);
    if (item === undefined || (existing !== undefined && this.#keepsPlaces)) return existing?.parentId;
    return item.concept.parentId;
  }

  /** 1 at the top; `Infinity` on a cycle and below one. Each is worked out once. */
  levelOf(id: string): number {
    const way: string[] = [];
    const seen = new Set<string>();
    let current: string | null = id;
    while (current !== null && !this.#levels.has(current) && !seen.has(current)) {
      way.push(current);
      seen.add(current);
      current = this.parentOf(current) ?? null;
    }
    let level = current === null ? 0 : (this.#levels.get(current) ?? Infinity);
    for (const step of way.reverse()) {
      level += 1;
      this.#levels.set(step, level);
    }
    return this.#levels.get(id) ?? level;
  }
}
