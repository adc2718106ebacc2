import { normalizeName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';

/** A concept that is not offered, with the text that it is found by. */
export interface Unlisted {
  readonly concept: Concept;
  readonly text: string;
}

/** Concepts looked at between two places to stop at: less than a millisecond's work. */
const SLICE = 500;

/** Archived tags, drafts and categories: looked for, they are explained and not offered. In slices. */
export function* findUnlisted(concepts: readonly Concept[]): Generator<void, readonly Unlisted[], void> {
  const found: Unlisted[] = [];
  for (const [at, concept] of concepts.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const { kind, state } = concept;
    if (state === 'merged' || (kind === 'tag' && state === 'active')) continue;
    const text = normalizeName([...Object.values(concept.name), ...concept.aliases].join(' '));
    found.push({ concept, text });
  }
  return found;
}
