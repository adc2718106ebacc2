import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment } from '@tagma/core';
import type { RovingFocusController } from '../../../controllers/roving-focus.js';
import { archiveIcon, clockIcon, icon, infoIcon, ruleIcon, uploadIcon } from '../../../internal/icons.js';
import type { Icon } from '../../../internal/icons.js';
import type { PickerTerms } from '../picker-actions.js';
import type { PickerInteraction } from '../picker-interaction.js';
import type { ChipWork } from '../picker-work.js';
import type { Work } from './work.js';

/** A fact about a chosen tag, as an icon with words. */
interface ChipMark {
  readonly shape: Icon;
  readonly text: string;
}

/** What chips do and tell beyond their names. */
export class ChipParts implements ChipWork {
  readonly #work: Work;
  readonly #roving: RovingFocusController;
  readonly #keys: PickerInteraction;
  /** Place among the removable chips, by tag id. */
  #stops: ReadonlyMap<string, number> = new Map();

  constructor(work: Work, roving: RovingFocusController, keys: PickerInteraction) {
    this.#work = work;
    this.#roving = roving;
    this.#keys = keys;
  }

  /** To be called before each rendering. */
  update(): void {
    const { isFixed, link, shownIds } = this.#work;
    const { binding, isBound } = link;
    const removable = isFixed ? [] : shownIds.filter((id) => !isBound || binding?.canRemove(id) === true);
    this.#stops = new Map(removable.map((id, at) => [id, at]));
  }

  stopOf(tagId: string): number {
    return this.#stops.get(tagId) ?? -1;
  }

  tabIndexOf(stop: number): 0 | -1 {
    return this.#roving.tabIndexOf(stop);
  }

  focused(stop: number): void {
    this.#roving.setIndex(stop);
  }

  /** Moves the focus to a chip that has a tab stop. */
  focus(tagId: string): void {
    this.#roving.focus(this.stopOf(tagId));
  }

  isPending(tagId: string): boolean {
    return this.#work.isPending(tagId);
  }

  classes(tagId: string): string {
    return this.#work.more?.chipClass(tagId) ?? '';
  }

  end(tagId: string): TemplateResult {
    return html`${this.#marks(tagId).map(renderMark)}${this.#work.more?.chipEnd(tagId)}`;
  }

  onKey(tagId: string, event: KeyboardEvent): void {
    if (this.#work.more?.chipKey(tagId, event) !== true) this.#keys.onChipKey(tagId, event);
  }

  onPress(tagId: string, event: PointerEvent): void {
    this.#work.more?.chipPress(tagId, event);
  }

  #marks(tagId: string): ChipMark[] {
    const { terms, index, link, base } = this.#work;
    const concept = index.conceptOf(tagId);
    const assignment = link.binding?.assignment(tagId);
    const marks: ChipMark[] = [];
    if (!concept) marks.push({ shape: infoIcon, text: terms.unknownTag });
    if (concept?.state === 'archived') marks.push({ shape: archiveIcon, text: terms.archived });
    if (assignment) marks.push(...groundMarks(assignment, terms));
    if (assignment?.expiresAt) {
      const date = base.localize.date(assignment.expiresAt, { dateStyle: 'medium' });
      marks.push({ shape: clockIcon, text: terms.until(date) });
    }
    return marks;
  }
}

function renderMark({ shape, text }: ChipMark): TemplateResult {
  return html`<span slot="end" class="mark" title=${text}
    >${icon(shape)}<span class="visually-hidden">${text}</span></span
  >`;
}

/** What a person gave by hand stays by hand, even if a rule agrees. */
function groundMarks({ grounds }: Assignment, terms: PickerTerms): ChipMark[] {
  const [ground] = grounds;
  if (!ground || grounds.some(({ type }) => type === 'manual')) return [];
  if (ground.type === 'rule') return [{ shape: ruleIcon, text: terms.byRule }];
  if (ground.type === 'import') return [{ shape: uploadIcon, text: terms.byImport }];
  return [{ shape: infoIcon, text: terms.bySuggestion }];
}
