import { compareCodePoints } from '../../shared/order.js';
import { normalizeName } from '../names.js';
import type { Concept } from '../taxonomy.types.js';
import type { DuplicateFinder, DuplicateOptions, Similarity } from './duplicates.types.js';
import { rankGroups } from './letter-groups.js';
import { nameIndex, type NameIndex } from './name-index.js';
import { scaleSteps, type ScaleSteps } from './scale-steps.js';

type Kind = Concept['kind'];

/** Finds duplicates and near-duplicates of a whole taxonomy; categories and tags apart from each other. */
export function duplicateFinder(
  concepts: readonly Concept[],
  options: DuplicateOptions = {},
): DuplicateFinder {
  const slices = duplicateSlices(concepts, options);
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

/** {@link duplicateFinder} in slices of a few milliseconds, for a page that has other things to do. */
export function* duplicateSlices(
  concepts: readonly Concept[],
  options: DuplicateOptions = {},
): Generator<undefined, DuplicateFinder> {
  const texts = new Map<string, readonly string[]>();
  for (const [at, concept] of concepts.entries()) {
    if (at % SLICE === 0) yield;
    texts.set(concept.id, comparedTexts(concept));
  }
  const ranks = yield* rankGroups([...texts.values()].flat());
  yield;
  const indexes = { category: nameIndex(ranks, options), tag: nameIndex(ranks, options) };
  const scales = scaleSteps(concepts);
  const finder = finderOver(indexes, scales);
  for (const [at, concept] of concepts.entries()) {
    if (at % SLICE === 0) yield;
    indexes[concept.kind].put(concept.id, texts.get(concept.id) ?? []);
  }
  return finder;
}

/** Concepts that are looked at in one go. */
const SLICE = 250;

function finderOver(indexes: Readonly<Record<Kind, NameIndex>>, scales: ScaleSteps): DuplicateFinder {
  const both = [indexes.category, indexes.tag];
  const told = (found: readonly Similarity[]): Similarity[] =>
    found.filter(({ why, ids }) => why !== 'near' || !scales.areSteps(ids)).sort(surestFirst);
  return {
    all: () => told(both.flatMap((index) => index.all())),
    *allSlices() {
      const found: Similarity[] = [];
      for (const index of both) for (const similarity of yield* index.allSlices()) found.push(similarity);
      return told(found);
    },
    of: (id) => told(both.flatMap((index) => index.of(id))),
    put(concept) {
      scales.put(concept);
      indexes[concept.kind === 'tag' ? 'category' : 'tag'].put(concept.id, []);
      indexes[concept.kind].put(concept.id, comparedTexts(concept));
    },
    remove: (id) => {
      for (const index of both) index.put(id, []);
    },
  };
}

/** Names and aliases as they are compared; none of a concept that is out of use. */
function comparedTexts({ state, name, aliases }: Concept): readonly string[] {
  if (state === 'archived' || state === 'merged') return [];
  const texts = [...Object.values(name), ...aliases].map(squash);
  return [...new Set(texts)].filter((text) => text !== '');
}

const ASCII = /^[ -~]*$/;

/** The name folded, without spaces and punctuation; punctuation alone stays as it is. */
function squash(name: string): string {
  // Most English names need nothing of what makes folding slow.
  const plain = ASCII.test(name) ? name.toLowerCase().replace(/[^a-z0-9]/g, '') : '';
  if (plain !== '') return plain;
  const folded = normalizeName(name);
  return folded.replace(/[\p{P}\p{S}\s]/gu, '') || folded;
}

function surestFirst(a: Similarity, b: Similarity): number {
  return b.score - a.score || compareCodePoints(a.texts.join(' '), b.texts.join(' '));
}
