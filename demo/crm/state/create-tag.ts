import type { Concept } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { AppState } from './app-state.js';

/** Makes a tag of that name, to be placed in the taxonomy later; throws why when it is refused. */
export async function createTag(app: AppState, name: string, locale: string): Promise<Concept | null> {
  const outcome = await app.execute({
    type: 'createConcept',
    concept: { kind: 'tag', parentId: null, name: { [locale]: name }, layer: 'temporary' },
  });
  if (!outcome.ok) throw new Error(describeRefusal(outcome.refusal, locale));
  return app.signedIn?.workspace.concepts.find(({ id }) => id === outcome.createdId) ?? null;
}
