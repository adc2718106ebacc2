import type { Concept, RecordRef, TaggingPreview } from '@tagma/core';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import type { PickerDetailsTerms } from '../../../locales/picker-details.terms.js';
import type { BulkProgress } from '../data/bulk-commands.js';
import type { Effect } from '../data/effect-task.js';
import type { ReadWish, Wish, Wishes } from '../data/wishes.js';

/** What the panel with the effect is drawn with. */
export interface EffectContext {
  readonly terms: BulkTaggerTerms;
  readonly details: PickerDetailsTerms;
  readonly records: number;
  /** Most tags of a record; `null`: no limit. */
  readonly limit: number | null;
  readonly limitBlocks: boolean;
  readonly wishes: Wishes;
  readonly effect: Effect;
  /** Why what was worked out may not be done, in words; empty when nothing stands in the way. */
  readonly refusal: string;
  /** How far a change has come that is under way. */
  readonly progress: BulkProgress | null;
  readonly canApply: boolean;
  /** Nothing can be changed now. */
  readonly isLocked: boolean;
  readonly concept: (id: string) => Concept | undefined;
  readonly nameOf: (id: string) => string;
  /** Tags that cannot be together with a tag. */
  readonly rivalsOf: (id: string) => readonly string[];
  readonly recordName: (record: RecordRef) => string;
  readonly number: (value: number) => string;
  readonly read: (tagId: string, wish: Wish) => ReadWish;
  readonly onEdit: (tagId: string, change: Partial<Pick<Wish, 'day' | 'text'>>) => void;
  readonly onLeave: (tagId: string) => void;
  readonly onApply: () => void;
  readonly onReset: () => void;
  readonly onStop: () => void;
}

/** What a preview tells about one tag. */
export type TagEffect = TaggingPreview['tags'][number];
