import type { Concept, ConceptDraft, ImportedConcept } from '@tagma/core';
import type { MorePort } from '../../picker-more.js';
import { TagCreateEvent } from '../../tag-picker.events.js';

/** What became of names that were to be tags. */
export interface CreatedNames {
  /** Tag id by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly failed: readonly string[];
}

/**
 * Makes tags of names: by one command when bound, else by asking the host for each. Where the person may only propose
 * them there is no tag yet, and `failed` names those that were refused.
 */
export function createNames(names: readonly string[], port: MorePort): Promise<CreatedNames> {
  if (port.proposes) return proposeEach(names, port);
  return port.binding ? createInWorkspace(names, port) : askHost(names, port);
}

async function askHost(names: readonly string[], port: MorePort): Promise<CreatedNames> {
  const answers = await Promise.all(names.map((name) => askFor(name, port)));
  const ids = new Map<string, string>();
  names.forEach((name, at) => {
    const concept = answers[at];
    if (!concept) return;
    port.learn(concept);
    ids.set(name, concept.id);
  });
  return { ids, failed: names.filter((name) => !ids.has(name)) };
}

async function askFor(name: string, port: MorePort): Promise<Concept | null> {
  let answer: Promise<Concept | null> | undefined;
  port.emit(new TagCreateEvent({ name, respondWith: (created) => void (answer = created) }));
  try {
    return (await answer) ?? null;
  } catch {
    // The name is told to be one of those that could not be created.
    return null;
  }
}

/** One proposal for each, so that each can be accepted or turned down by itself. */
async function proposeEach(names: readonly string[], port: MorePort): Promise<CreatedNames> {
  const failed: string[] = [];
  for (const name of names) {
    const command = { type: 'createConcept', concept: draftOf(name, port) } as const;
    const answer = await port.binding?.execute({ type: 'proposeChange', command });
    if (!answer?.ok) failed.push(name);
  }
  return { ids: new Map(), failed };
}

function draftOf(name: string, port: MorePort): ConceptDraft {
  return { kind: 'tag', parentId: null, name: { [port.nameLocale]: name }, layer: 'temporary' };
}

async function createInWorkspace(names: readonly string[], port: MorePort): Promise<CreatedNames> {
  const concepts = names.map((name): ImportedConcept => ({
    id: crypto.randomUUID(),
    ...draftOf(name, port),
  }));
  const answer = await port.binding?.execute({ type: 'importConcepts', concepts, onExisting: 'skip' });
  if (!answer?.ok) return { ids: new Map(), failed: names };
  return { ids: new Map(concepts.map(({ id }, at) => [names[at] ?? '', id])), failed: [] };
}
