import type { Command, ConceptRedirect, ImportedConcept } from '../../commands/commands.types.js';
import type { ConceptEntry, ImportItem } from './exchange.types.js';

/** Concepts of a document or file as an import takes them; positions stand for rows. */
export function importItems(entries: readonly ConceptEntry[]): readonly ImportItem[] {
  return entries.map((entry, index) => ({ row: index + 1, concept: importedConcept(entry) }));
}

/** What an import takes of a concept: all but what follows from commands. */
export function importedConcept(entry: ConceptEntry): ImportedConcept {
  const { state: _state, mergedIntoId: _into, replacedBy: _parts, reviewedAt: _reviewed, createdAt: _created, ...draft } = entry; // prettier-ignore
  return draft;
}

/**
 * What else makes imported concepts as they were: merged and archived ones. Of those that are not there
 * (refused, or never asked for) nothing is said.
 */
export function lifecycleCommands(
  entries: readonly ConceptEntry[],
  isThere: (id: string) => boolean,
): readonly Command[] {
  const redirects: ConceptRedirect[] = entries.flatMap(({ id, state, mergedIntoId }) =>
    state === 'merged' && mergedIntoId !== undefined && isThere(id) && isThere(mergedIntoId)
      ? [{ id, intoId: mergedIntoId }]
      : [],
  );
  const archived = entries.filter(({ id, state }) => state === 'archived' && isThere(id)).map(({ id }) => id);
  return [
    ...(redirects.length === 0 ? [] : [{ type: 'redirectConcepts' as const, redirects }]),
    ...(archived.length === 0 ? [] : [{ type: 'archiveConcepts' as const, ids: archived }]),
  ];
}
