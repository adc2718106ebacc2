import type { Concept } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import { whenIdle } from '../../../internal/idle.js';
import { createPickerIndex, withLearned } from '../picker-index.js';
import type { PickerIndex } from '../picker-index.js';
import { knownConcepts } from '../../../internal/tag-list/known-concepts.js';
import { fetchSpelling, spellingOf } from '../../../internal/tag-list/spelling.js';
import type { PickerBase } from '../picker-work.js';

/** Keeps what the picker knows about the tags it is given, and prepares it for typing while the page is idle. */
export class ListIndex {
  /** Tags made meanwhile, known before the host gives them. */
  learned: readonly Concept[] = [];
  readonly #base: PickerBase;
  readonly #known = memoize(knownConcepts);
  readonly #withLearned = memoize(withLearned);
  readonly #index = memoize(createPickerIndex);
  #prepared: PickerIndex | undefined;
  #stop: (() => void) | undefined;

  constructor(base: PickerBase) {
    this.#base = base;
  }

  /** What is known about these concepts, in the language of the picker. */
  of(concepts: readonly Concept[]): PickerIndex {
    const { host, localize } = this.#base;
    const known = this.#known(this.#withLearned(concepts, this.learned), localize.lang);
    return this.#index(known, localize.lang, spellingOf(localize.lang, host.transliterate));
  }

  /** What spells names comes with the first list that opens. */
  async fetchSpelling(): Promise<void> {
    await fetchSpelling(this.#base.host, this.#base.localize.lang);
  }

  /** In idle times, so that the first key finds everything ready. */
  prepare(index: PickerIndex): void {
    if (index === this.#prepared) return;
    this.#prepared = index;
    this.#stop?.();
    this.#stop = whenIdle(() => index.prepare());
  }
}
