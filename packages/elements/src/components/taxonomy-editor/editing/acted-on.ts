import type { Concept } from '@tagma/core';
import { DRAFT_ID } from '../tree/draft-id.js';

/** Which concept an action is about: the selected ones when the active one is among them. */
export function actedOn(id: string | null, selected: readonly string[]): readonly string[] {
  if (id === null || id === DRAFT_ID) return selected;
  return selected.includes(id) ? selected : [id];
}

/** Whether a concept can be archived; what is archived already can be deleted. */
export function isArchived(concept: Concept | undefined): boolean {
  return concept?.state === 'archived';
}
