import type { Concept } from '@tagma/core';

/** A page of a source, as far as it makes sense. */
export interface ReadPage {
  readonly concepts: readonly Concept[];
  readonly next: string | null;
}

/** Reads what a source answered, which may be anything. Throws when it is no page at all. */
export function readPage(answer: unknown): ReadPage {
  const { concepts, next } = Object(answer) as { concepts?: unknown; next?: unknown };
  if (!Array.isArray(concepts)) throw new TypeError('A source answers an object with a list of concepts.');
  return { concepts: readConcepts(concepts), next: typeof next === 'string' && next !== '' ? next : null };
}

/** Concepts of a list, each id once; entries that are none are left out. */
export function readConcepts(list: readonly unknown[]): readonly Concept[] {
  const byId = new Map<string, Concept>();
  for (const entry of list) {
    const concept = readConcept(entry);
    if (concept && !byId.has(concept.id)) byId.set(concept.id, concept);
  }
  return [...byId.values()];
}

/** What is missing gets a value that does nothing: a tag shows with its id rather than not at all. */
function readConcept(entry: unknown): Concept | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const given = entry as Partial<Concept>;
  if (typeof given.id !== 'string' || given.id === '') return undefined;
  return {
    version: 1,
    order: 0,
    layer: 'core',
    exclusive: false,
    createdAt: '1970-01-01T00:00:00.000Z',
    ...given,
    id: given.id,
    kind: given.kind === 'category' ? 'category' : 'tag',
    parentId: typeof given.parentId === 'string' ? given.parentId : null,
    name: readTexts(given.name),
    aliases: Array.isArray(given.aliases) ? given.aliases.filter((alias) => typeof alias === 'string') : [],
    state: given.state ?? 'active',
  };
}

function readTexts(name: unknown): Concept['name'] {
  if (typeof name === 'string') return { en: name };
  if (typeof name !== 'object' || name === null) return {};
  return Object.fromEntries(
    Object.entries(name).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
