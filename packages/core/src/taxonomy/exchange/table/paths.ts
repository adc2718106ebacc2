import { readableId } from '../../../shared/readable-id.js';
import { displayName, normalizeName } from '../../names.js';
import { conceptPath } from '../../tree.js';
import type { Concept } from '../../taxonomy.types.js';

/** Names from the top down to the concept. */
export type Path = readonly string[];

/** Paths as they are compared. */
export function pathKey(path: Path): string {
  return path.map(normalizeName).join('\0');
}

/** Ids for ways through the tree: those that are there, and new ones that tell the way. */
export class PathIds {
  readonly #byKey = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(concepts: readonly Concept[], locale: string) {
    this.#taken = new Set(concepts.map(({ id }) => id));
    for (const concept of concepts) {
      if (concept.state === 'merged') continue;
      const path = conceptPath(concepts, concept.id).map(({ name }) => displayName(name, locale, locale));
      this.#byKey.set(pathKey(path), concept.id);
    }
  }

  /** The concept of this path; `undefined` when none is known yet. */
  find(path: Path): string | undefined {
    return this.#byKey.get(pathKey(path));
  }

  /** Says which concept a path names. The first one stays. */
  note(path: Path, id: string): void {
    const key = pathKey(path);
    this.#taken.add(id);
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
  }

  /** The id of the path, a new one where none is known. */
  idOf(path: Path): string {
    const known = this.find(path);
    if (known !== undefined) return known;
    const wanted = readableId(path.join(':'));
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count += 1) id = `${wanted}:${count}`;
    this.note(path, id);
    return id;
  }
}
