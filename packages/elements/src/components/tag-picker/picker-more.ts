import type { TemplateResult, nothing } from 'lit';
import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../controllers/localize.js';
import type { PickerActions, PickerPort } from './picker-actions.js';
import type { PickerBinding } from './picker-binding.js';
import type { PickerRows } from './picker-rows.js';
import type { TagPickerField } from './tag-picker-field.js';

/** Something to draw, or nothing. */
export type Part = TemplateResult | typeof nothing;

/** What the parts that come later need from the picker, beyond what changing the value takes. */
export interface MorePort extends PickerPort {
  readonly host: TagPickerField;
  readonly localize: LocalizeController;
  readonly binding: PickerBinding | undefined;
  /** The way of changing that is in use. */
  readonly actions: PickerActions | undefined;
  /** Ids of the tags shown as chips. */
  readonly shownIds: readonly string[];
  /** What is typed. */
  readonly query: string;
  readonly offersCreate: boolean;
  /** New tags are proposed, because somebody else decides about them. */
  readonly proposes: boolean;
  /** Read-only or disabled. */
  readonly isFixed: boolean;
  readonly content: PickerRows;
  /** Adds or removes a tag as if the person had chosen it in the list. */
  toggle(tagId: string): Promise<void>;
  setText(text: string): void;
  readonly isOpen: boolean;
  open(): void;
  hide(): void;
  announce(text: string): void;
  /** Creates a tag of this name without asking about similar ones. */
  create(name: string): Promise<void>;
  /** Moves the focus to the chip of a tag, where it can have it. */
  focusTag(tagId: string): void;
  /** Moves the focus to a chip, or to the input where there is none. */
  focusChip(index: number): void;
}

/**
 * What a picker can do beside choosing one tag after another. It is fetched after the first
 * rendering, so that a page with many pickers shows them at once.
 */
export interface PickerMore {
  /** Tags instead of those of the picker, e.g. from a source; `undefined`: those of the picker. */
  readonly concepts: readonly Concept[] | undefined;
  /** Changes something else than the value, e.g. many records. */
  readonly actions: PickerActions | undefined;
  /** Chips instead of the value; `undefined`: the value. */
  readonly shownIds: readonly string[] | undefined;
  readonly isLoading: boolean;
  /** How many tags there are, where nobody knows all of them: nothing is said about it then. */
  readonly total: number | undefined;
  /** How many chips show; `undefined`: the usual number. */
  readonly fold: number | undefined;
  /** To be called before each rendering. */
  update(): void;
  above(): Part;
  below(): Part;
  /** Head of the list. */
  tools(): Part;
  /** Something stands in place of the list. */
  readonly hasPanel: boolean;
  /** In place of the list. */
  panel(): Part;
  chipEnd(tagId: string): Part;
  /** More classes of a chip. */
  chipClass(tagId: string): string;
  /** A key on a chip. Returns whether it was used. */
  chipKey(tagId: string, event: KeyboardEvent): boolean;
  /** A press on a chip that is not its remove button. */
  chipPress(tagId: string, event: PointerEvent): void;
  rows(content: PickerRows): PickerRows;
  /** Rows up to this place are drawn. */
  reached(end: number): void;
  /** Takes names that were pasted or typed with commas. */
  takeNames(text: string): Promise<void>;
  /** Opens what shows all chosen tags. Answers whether there is such a thing. */
  showChosen(): boolean;
  /** Asks about tags whose names are close to a new one. Answers whether there are any. */
  asksAboutSimilar(name: string): boolean;
  /** What the taxonomy still asks for, in words; empty when nothing. */
  problem(): string;
}

let loaded: Promise<typeof import('./more/more.js')> | undefined;

/** Fetches the module once; a failure is not remembered, so that a later try can succeed. */
export function loadMore(): Promise<typeof import('./more/more.js')> {
  loaded ??= import('./more/more.js').catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
