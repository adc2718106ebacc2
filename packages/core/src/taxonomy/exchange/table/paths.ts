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
  readonly #locale: string;
  /** Paths that are known in another language only. */
  readonly #otherLocales = new Map<string, string>();

  /** A path may be written in any language that names are in; the one given is looked at first. */
  constructor(concepts: readonly Concept[], locale: string) {
    this.#locale = locale;
    this.#taken = new Set(concepts.map(({ id }) => id));
    const current = concepts.filter(({ state }) => state !== 'merged');
    const others = new Set(current.flatMap(({ name }) => Object.keys(name)));
    others.delete(locale);
    for (const language of [locale, ...others])
      for (const concept of current) this.#learn(conceptPath(concepts, concept.id), language);
  }

  #learn(concepts: readonly Concept[], language: string): void {
    const key = pathKey(concepts.map(({ name }) => displayName(name, language, this.#locale)));
    const last = concepts.at(-1);
    if (last === undefined || (language !== this.#locale && this.#byKey.has(key))) return;
    this.#byKey.set(key, last.id);
    if (language !== this.#locale) this.#otherLocales.set(key, language);
  }

  /** The language that a path is written in, told by as much of it as is known. */
  localeOf(path: Path): string {
    for (let length = path.length; length > 0; length -= 1) {
      const key = pathKey(path.slice(0, length));
      if (this.#byKey.has(key)) return this.#otherLocales.get(key) ?? this.#locale;
    }
    return this.#locale;
  }

  /** The concept of this path; `undefined` when none is known yet. */
  find(path: Path): string | undefined {
    return this.#byKey.get(pathKey(path));
  }

  /** Says which concept a path names. The first one stays. */
  note(path: Path, id: string): void {
    const key = pathKey(path);
    this.#taken.add(id);
    if (this.#byKey.has(key)) return;
    const language = this.localeOf(path);
    if (language !== this.#locale) this.#otherLocales.set(key, language);
    this.#byKey.set(key, id);
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
