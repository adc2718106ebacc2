import { normalizeName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';

/** A concept that is not offered, with the text that it is found by. */
export interface Unlisted {
  readonly concept: Concept;
  readonly text: string;
}

/** What one look at all concepts tells. Most taxonomies have little of it; then nothing is worked out for each tag. */
export interface Survey {
  /** Archived tags, drafts and categories: looked for, they are explained and not offered. */
  readonly unlisted: readonly Unlisted[];
  /** Active categories of which a tag must be chosen. */
  readonly required: readonly Concept[];
  /** Some concept holds for a time only. */
  readonly hasTimes: boolean;
  /** Some concept is for certain people only. */
  readonly hasLists: boolean;
  /** Of some category one tag at a time may be chosen. */
  readonly hasExclusive: boolean;
}

/** Concepts looked at between two places to stop at: less than a millisecond's work. */
const SLICE = 500;

/** Looks at all concepts once, in slices. */
export function* surveyConcepts(concepts: readonly Concept[]): Generator<void, Survey, void> {
  const unlisted: Unlisted[] = [];
  const required: Concept[] = [];
  let [hasTimes, hasLists, hasExclusive] = [false, false, false];
  for (const [at, concept] of concepts.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    hasTimes ||= (concept.activeFrom ?? concept.activeTo) !== undefined;
    hasLists ||= (concept.assignableBy ?? concept.visibleTo) !== undefined;
    hasExclusive ||= concept.exclusive;
    if (concept.required === true && concept.state === 'active') required.push(concept);
    if (!isListed(concept)) unlisted.push({ concept, text: textOf(concept) });
  }
  return { unlisted, required, hasTimes, hasLists, hasExclusive };
}

function isListed({ kind, state }: Concept): boolean {
  return state === 'merged' || (kind === 'tag' && state === 'active');
}

function textOf({ name, aliases }: Concept): string {
  return normalizeName([...Object.values(name), ...aliases].join(' '));
}
