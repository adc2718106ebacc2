import type { Concept } from '../taxonomy/taxonomy.types.js';
import { packReading } from './readings.js';
import { BORDER, searchText } from './search-text.js';
import type { Transliterate } from './transliterate.types.js';

/** All that a concept of any kind and state is found by, without the names above it. */
export interface ConceptText {
  /** Names in all languages, aliases and code number, folded. */
  readonly text: string;
  /** Names and aliases as they are typed in Latin letters; empty for those that need no spelling. */
  readonly reading: string;
}

/** Prepares a concept to be searched; see `parseQuery`. */
export function conceptText(concept: Concept, transliterate?: Transliterate): ConceptText {
  const { names, reading } = foldedNames(concept, transliterate);
  return { text: names.join(BORDER), reading };
}

/** The same with each name by itself. */
export function foldedNames(
  concept: Concept,
  transliterate: Transliterate | undefined,
): { readonly names: readonly string[]; readonly reading: string } {
  const names = otherNames(concept, '');
  return {
    names: names.map((name) => searchText(name, transliterate)),
    reading: transliterate ? readingOf(names, transliterate) : '',
  };
}

/** Other names, aliases and code number of a tag, as written. */
export function otherNames(tag: Concept, label: string): readonly string[] {
  const names = Object.values(tag.name);
  // Most tags have one name and nothing else.
  if (names.length < 2 && tag.aliases.length === 0 && tag.notation === undefined && names[0] === label)
    return [];
  return [...new Set([...names, ...tag.aliases, tag.notation ?? ''])].filter(
    (name) => name !== label && name !== '',
  );
}

/** Names as they are typed in Latin letters, the first one first. */
export function readingOf(names: readonly string[], transliterate: Transliterate): string {
  if (names.length === 1) return packReading(names[0] ?? '', transliterate);
  const readings = names.map((name) => packReading(name, transliterate));
  // The first name keeps its place, so that its beginning can be told.
  return readings.every((reading) => reading === '') ? '' : readings.join(BORDER);
}
