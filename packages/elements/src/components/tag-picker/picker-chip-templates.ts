import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment } from '@tagma/core';
import type { RovingFocusController } from '../../controllers/roving-focus.js';
import { archiveIcon, clockIcon, icon, infoIcon, ruleIcon, uploadIcon } from '../../internal/icons.js';
import type { Icon } from '../../internal/icons.js';
import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import type { PickerIndex } from './picker-index.js';
import type { PickerMore } from './picker-more.js';

/** What the chips are drawn with. */
export interface ChipContext {
  readonly index: PickerIndex;
  readonly terms: TagPickerTerms;
  readonly separator: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly isDisabled: boolean;
  readonly roving: RovingFocusController;
  canRemove(tagId: string): boolean;
  isPending(tagId: string): boolean;
  assignment(tagId: string): Assignment | undefined;
  formatDate(instant: string): string;
  onRemove(tagId: string, event: Event): void;
  onKey(tagId: string, event: KeyboardEvent): void;
  readonly more: PickerMore | undefined;
}

/** A fact about a chosen tag, as an icon with words. */
interface ChipMark {
  readonly shape: Icon;
  readonly text: string;
}

/** One chip per id, in order. */
export function renderChips(tagIds: readonly string[], context: ChipContext): TemplateResult {
  const removable = tagIds.filter((id) => context.canRemove(id));
  return html`${tagIds.map((id) => renderChip(id, removable.indexOf(id), context))}`;
}

function renderChip(tagId: string, stop: number, context: ChipContext): TemplateResult {
  const concept = context.index.conceptOf(tagId);
  const entry = context.index.entryOf.get(concept?.id ?? tagId);
  return html`<div part="chip" class="chip" role="listitem">
    <tagma-tag
      class=${stop >= 0 ? 'stop' : ''}
      exportparts="base:chip__base, remove-button:chip__remove-button"
      .concept=${concept}
      .label=${context.index.nameOf(tagId)}
      title=${[...(entry?.path ?? []), context.index.nameOf(tagId)].join(context.separator)}
      size=${context.size === 'small' ? 'small' : 'medium'}
      ?removable=${stop >= 0}
      ?disabled=${context.isDisabled}
      ?pending=${context.isPending(tagId)}
      ?without-tab-stop=${context.roving.tabIndexOf(stop) !== 0}
      @tagma-tag-remove=${(event: Event) => context.onRemove(tagId, event)}
      data-tag=${tagId}
      @pointerdown=${(event: PointerEvent) => context.more?.chipPress(tagId, event)}
      @keydown=${(event: KeyboardEvent) => context.onKey(tagId, event)}
      @focusin=${() => context.roving.setIndex(stop)}
      >${chipMarks(tagId, context).map(renderMark)}${context.more?.chipEnd(tagId)}</tagma-tag
    >
  </div>`;
}

function renderMark({ shape, text }: ChipMark): TemplateResult {
  return html`<span slot="end" class="mark" title=${text}
    >${icon(shape)}<span class="visually-hidden">${text}</span></span
  >`;
}

function chipMarks(tagId: string, context: ChipContext): ChipMark[] {
  const { terms } = context;
  const concept = context.index.conceptOf(tagId);
  const assignment = context.assignment(tagId);
  const marks: ChipMark[] = [];
  if (!concept) marks.push({ shape: infoIcon, text: terms.unknownTag });
  if (concept?.state === 'archived') marks.push({ shape: archiveIcon, text: terms.archived });
  const ground = assignment?.grounds.find((candidate) => candidate.type !== 'manual');
  // What a person gave by hand stays by hand, even if a rule agrees.
  const isByHand = assignment?.grounds.some((candidate) => candidate.type === 'manual') ?? true;
  if (ground && !isByHand) marks.push(groundMark(ground.type, terms));
  if (assignment?.expiresAt)
    marks.push({ shape: clockIcon, text: terms.until(context.formatDate(assignment.expiresAt)) });
  return marks;
}

function groundMark(type: 'manual' | 'rule' | 'import' | 'suggestion', terms: TagPickerTerms): ChipMark {
  if (type === 'rule') return { shape: ruleIcon, text: terms.byRule };
  if (type === 'import') return { shape: uploadIcon, text: terms.byImport };
  return { shape: infoIcon, text: terms.bySuggestion };
}

/** A bar per expected chip while the tags load. */
export function renderChipSkeletons(): TemplateResult {
  return html`${[64, 88, 56].map(() => html`<div class="skeleton chip" aria-hidden="true"></div>`)}`;
}
