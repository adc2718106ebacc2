import type { Transliterate } from '../../search/transliterate.types.js';
import type { Concept } from '../taxonomy.types.js';

/** Categories or tags that could mean the same. */
export interface Similarity {
  /**
   * `same-name`: names or aliases that differ in case, width, spaces and punctuation at most; `sounds-alike`: other
   * characters, the same sound; `near`: a few characters differ.
   */
  readonly why: 'same-name' | 'sounds-alike' | 'near';
  /** 1 for the same, else the share of letter groups that both have. */
  readonly score: number;
  /** Two or more concepts of one kind, in the order of their ids. */
  readonly ids: readonly string[];
  /** The names compared, without spaces and punctuation: one, or the two that are alike. */
  readonly texts: readonly string[];
}

/** Options of {@link duplicateFinder}. */
export interface DuplicateOptions {
  /** Says a text in letters, e.g. in pinyin; finds Chinese names that sound alike. */
  readonly transliterate?: Transliterate;
}

/** Finds duplicates among all concepts; keeps up with edits without starting again. */
export interface DuplicateFinder {
  /** Everything alike, the surest first. */
  all(): readonly Similarity[];
  /** {@link all} in slices of a few milliseconds, for a page that has other things to do. */
  allSlices(): Generator<undefined, readonly Similarity[]>;
  /** What is like one concept, the surest first. */
  of(id: string): readonly Similarity[];
  /** Adds a concept, or takes it as it is now. Archived and merged ones are left out. */
  put(concept: Concept): void;
  remove(id: string): void;
}
