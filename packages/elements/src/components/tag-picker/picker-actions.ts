import type { Concept } from '@tagma/core';
import type { CommonTerms } from '../../locales/common.terms.js';
import type { TermCatalog } from '../../locales/locale-registry.js';
import type { PickerWorkTerms } from '../../locales/picker-work.terms.js';
import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import type { PickerIndex } from './picker-index.js';
import type { Notice } from '../../internal/notice.js';

/** All words of the picker itself. */
export type PickerTerms = TagPickerTerms & PickerWorkTerms;

/** What the ways of changing a value need from the picker. */
export interface PickerPort {
  readonly index: PickerIndex;
  readonly terms: PickerTerms;
  readonly common: CommonTerms;
  /** The language under which a new name is kept. */
  readonly nameLocale: string;
  /** Words of any area in the language of the picker. */
  words<T extends object>(catalog: TermCatalog<T>): T;
  readonly max: number;
  /** How many tags can be chosen at all; 0 for no limit. */
  readonly limit: number;
  readonly value: readonly string[];
  /** Takes a value that the person brought about, and fires `input` and `change`. */
  commit(value: readonly string[]): void;
  /** Fires `input` and `change`: the tags of the record changed by this person's doing. */
  changed(): void;
  emit(event: Event): boolean;
  /** A tag that the host created; known from now on, even before `concepts` has it. */
  learn(concept: Concept): void;
  /** A tag is being created; `null` when that ended. */
  setCreating(name: string | null): void;
  /** Shows a notice and says it to screen readers. */
  tell(notice: Notice | null): void;
  /** Names for a sentence, shortened when they are many. */
  list(names: readonly string[]): string;
}

/** One way of changing a value: by itself, or by commands on a record. Each answers whether it was done. */
export interface PickerActions {
  add(tagId: string): Promise<boolean>;
  /** Adds many in one step and tells what could not be added. */
  addAll(tagIds: readonly string[]): Promise<boolean>;
  remove(tagId: string): Promise<boolean>;
  create(name: string): Promise<boolean>;
}
