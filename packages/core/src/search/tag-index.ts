import { displayName } from '../taxonomy/names.js';
import { bySiblingOrder, findConcept, groupByParent, type ConceptGroups } from '../taxonomy/concept-index.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { otherNames, readingOf } from './concept-text.js';
import { letterMask } from './letter-mask.js';
import { RowTextsBuilder, type RowTexts } from './row-texts.js';
import { BORDER, hasManyWords, searchText } from './search-text.js';
import type { Transliterate } from './transliterate.types.js';

/** All active tags of a taxonomy, prepared for one language. Made by `createTagIndex`. */
export interface TagIndex {
  /** In the order of the tree; what stands at a place of the other lists is about the tag at that place. */
  readonly tags: readonly Concept[];
  /** The language of the labels. */
  readonly locale: string;
  /** The labels, folded. */
  readonly names: RowTexts;
  /** 1 for each label that has places inside at which a word may begin. */
  readonly manyWords: Uint8Array;
  /**
   * Other names, aliases and code numbers, folded, each behind a border. Kept apart from the labels, for a string takes
   * two bytes for each of its letters as soon as one of them needs it, and one of the languages mostly does not.
   */
  readonly others: RowTexts;
  /** How long the other names are; see `lengthBit`. */
  readonly otherLengths: number;
  /** Names and aliases as they are typed in Latin letters; empty for those that need no spelling. */
  readonly readings: RowTexts;
  /** Which characters the names and the readings have; see `letterMask`. */
  readonly textMasks: Int32Array;
  readonly readingMasks: Int32Array;
  /** Number of the place in the tree. */
  readonly places: Int32Array;
  /** Names of the concepts above, for each place in the tree. */
  readonly paths: readonly TagPath[];
  readonly transliterate: Transliterate | undefined;
}

/** Names of all concepts above a tag, in all languages, folded and as typed in Latin letters. */
export interface TagPath {
  readonly text: string;
  readonly reading: string;
}

/** What an index is made with. */
export interface TagIndexOptions {
  /** Lets tags be found by their reading, such as pinyin and its initials. */
  readonly transliterate?: Transliterate | undefined;
}

/** Tags prepared between two places to stop at: about a millisecond's work. */
const SLICE = 128;
/** So many tags are put in their places in the time that one takes to be prepared. */
const PLACED_PER_PREPARED = 8;

/**
 * Prepares the active tags of a taxonomy for `searchTags`, in the order of the tree. Tags below an archived
 * concept are left out as well. One pass; the cost grows with the number of concepts.
 *
 * @param locale - BCP 47 tag; names in it are the labels.
 */
export function createTagIndex(
  concepts: readonly Concept[],
  locale: string,
  options: TagIndexOptions = {},
): TagIndex {
  const steps = buildTagIndex(concepts, locale, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in short slices, so that a page stays quick: each `next()` does about a millisecond's work and
 * yields how many tags are prepared. The host decides when; the last one returns the index.
 */
export function* buildTagIndex(
  concepts: readonly Concept[],
  locale: string,
  { transliterate }: TagIndexOptions = {},
): Generator<number, TagIndex, void> {
  const { tags, places, paths } = yield* placeTags(concepts, transliterate);
  const names = new RowTextsBuilder(tags.length);
  const otherTexts = new RowTextsBuilder(tags.length);
  const readings = new RowTextsBuilder(transliterate ? tags.length : 0);
  const manyWords = new Uint8Array(tags.length);
  const textMasks = new Int32Array(tags.length);
  const readingMasks = new Int32Array(tags.length);
  let otherLengths = 0;
  for (const [row, tag] of tags.entries()) {
    const label = labelOf(tag, locale);
    const folded = searchText(label, transliterate);
    const others = otherNames(tag, label);
    let other = '';
    for (const name of others) {
      const foldedOther = searchText(name, transliterate);
      otherLengths |= lengthBit(foldedOther);
      other += BORDER + foldedOther;
    }
    names.add(folded);
    if (hasManyWords(folded)) manyWords[row] = 1;
    otherTexts.add(other);
    textMasks[row] = letterMask(folded) | letterMask(other);
    if (transliterate) {
      const reading = readingOf([label, ...others], transliterate);
      readings.add(reading);
      readingMasks[row] = letterMask(reading);
    }
    if (row % SLICE === SLICE - 1) yield row + 1;
  }
  const done = tags.length;
  yield done;
  const nameTexts = names.finish();
  yield done;
  const others = otherTexts.finish();
  yield done;
  return {
    tags,
    locale,
    names: nameTexts,
    manyWords,
    others,
    otherLengths,
    readings: readings.finish(),
    textMasks,
    readingMasks,
    places: Int32Array.from(places),
    paths,
    transliterate,
  };
}

/** A bit for each length of names; long ones share one. */
export function lengthBit(name: string): number {
  return 1 << Math.min(name.length, 31);
}

/** The name of a tag as shown. */
export function labelOf({ name, id }: Concept, locale: string): string {
  return displayName(name, locale, 'en') || id;
}

interface PlacedTags {
  readonly tags: Concept[];
  readonly places: number[];
  readonly paths: TagPath[];
}

/** Depth first, so that tags stand in the order of the tree. */
function* placeTags(
  concepts: readonly Concept[],
  transliterate: Transliterate | undefined,
): Generator<number, PlacedTags, void> {
  const children = groupByParent(concepts);
  yield 0;
  const tags: Concept[] = [];
  const places: number[] = [];
  const paths: TagPath[] = [{ text: '', reading: '' }];
  const waiting = roots(concepts, children)
    .map((concept) => ({ concept, place: 0 }))
    .reverse();
  for (let next = waiting.pop(), seen = 1; next; next = waiting.pop(), seen += 1) {
    const { concept, place } = next;
    if (seen % (SLICE * PLACED_PER_PREPARED) === 0) yield 0;
    if (concept.state !== 'active') continue;
    if (concept.kind === 'tag') {
      tags.push(concept);
      places.push(place);
    }
    const below = children.get(concept.id);
    if (!below) continue;
    paths.push(pathBelow(paths[place], concept, transliterate));
    const own = paths.length - 1;
    // The last one in is the first one out.
    for (const child of [...below].reverse()) waiting.push({ concept: child, place: own });
  }
  return { tags, places, paths };
}

// A node whose parent is missing is treated as a root, so that no tag gets lost.
function roots(concepts: readonly Concept[], groups: ConceptGroups): readonly Concept[] {
  return [...groups]
    .flatMap(([parentId, children]) =>
      parentId === null || findConcept(concepts, parentId) === undefined ? children : [],
    )
    .sort(bySiblingOrder);
}

function pathBelow(
  above: TagPath | undefined,
  concept: Concept,
  transliterate: Transliterate | undefined,
): TagPath {
  const names = [...Object.values(concept.name), ...concept.aliases];
  const reading = transliterate ? readingOf(names, transliterate) : '';
  return {
    text: [above?.text ?? '', ...names.map((name) => searchText(name, transliterate))]
      .filter((name) => name !== '')
      .join(BORDER),
    reading: [above?.reading ?? '', reading].filter((name) => name !== '').join(BORDER),
  };
}
