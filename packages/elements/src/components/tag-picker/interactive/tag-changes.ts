import type { AnnouncerController } from '../../../controllers/announcer.js';
import { deepActiveElement } from '../../../internal/dom.js';
import type { Notice } from '../../../internal/notice.js';
import type { PickerActions, PickerTerms } from '../picker-actions.js';
import type { PickerIndex } from '../picker-index.js';
import type { PickerRow } from '../picker-rows.js';
import type { PickerBase } from '../picker-work.js';
import { TagAddEvent } from '../tag-picker.events.js';

/** What changing tags needs from the work of a picker. */
export interface ChangesHost {
  readonly base: PickerBase;
  readonly announcer: AnnouncerController;
  readonly actions: PickerActions;
  readonly index: PickerIndex;
  readonly terms: PickerTerms;
  readonly shownIds: readonly string[];
  readonly notice: Notice | null;
  readonly isLoading: boolean;
  readonly isFixed: boolean;
  readonly offersCreate: boolean;
  isPending(tagId: string): boolean;
  setText(text: string): void;
  tell(notice: Notice | null): void;
  hide(): void;
  /** The place of the chip with the focus. */
  readonly chipIndex: number;
  focusChip(index: number): void;
  /** Asks about names that are close to a new one. Answers whether it did: then the person decides. */
  asksAboutSimilar(name: string): boolean;
}

type Act = (actions: PickerActions) => Promise<boolean>;

/** Turns what a person chooses into changes of the value, asking the host first. */
export class TagChanges {
  readonly #host: ChangesHost;

  constructor(host: ChangesHost) {
    this.#host = host;
  }

  /** A row was chosen. */
  choose(row: PickerRow): void {
    if (row.kind === 'create') void this.create(row.name);
    else if (row.kind === 'note') row.run?.();
    else if (row.kind === 'option' && row.blocked) this.#host.tell({ tone: 'warning', text: row.blocked });
    else if (row.kind === 'option') void this.toggle(row.entry.concept.id);
  }

  /** Adds a tag, or removes it where it is chosen. */
  async toggle(tagId: string): Promise<void> {
    if (this.#host.isPending(tagId)) return;
    if (this.#host.shownIds.includes(tagId)) await this.remove(tagId);
    else await this.#add(tagId);
  }

  /** Enter where no row is active: what is typed is the whole wish. */
  async submit(text: string): Promise<void> {
    // Whether a tag of this name exists is not known yet; the text stays until it is.
    if (this.#host.isLoading) return;
    const entry = this.#host.index.exact(text);
    if (entry) await this.#add(entry.concept.id);
    else if (this.#host.offersCreate) await this.create(text.trim());
    else this.#host.tell({ tone: 'warning', text: this.#host.terms.unknown(text.trim()) });
  }

  /** Creates a tag, unless one of nearly that name may be meant: then the person is asked. */
  async create(name: string, isMeant = false): Promise<void> {
    if (!isMeant && this.#host.asksAboutSimilar(name)) return;
    await this.#keepingText((actions) => actions.create(name));
  }

  /** Removes a tag when the host agrees. */
  async remove(tagId: string): Promise<void> {
    const { base, isFixed } = this.#host;
    if (isFixed) return;
    if (!base.mayRemove(tagId)) return;
    const isOnChip = deepActiveElement()?.closest('.remove') !== null;
    const isDone = await this.#host.actions.remove(tagId);
    await base.host.updateComplete;
    // The focused button is gone with its chip: its neighbour takes over, or the input.
    if (isDone && isOnChip) this.#host.focusChip(this.#host.chipIndex);
  }

  async #add(tagId: string): Promise<void> {
    const { announcer, base, index, terms } = this.#host;
    const concept = index.conceptOf(tagId);
    if (!concept || !base.emit(new TagAddEvent({ tagId, concept }))) return;
    const isDone = await this.#keepingText((actions) => actions.add(tagId));
    if (isDone && !this.#host.notice) announcer.announce(terms.added(index.nameOf(tagId)));
    if (isDone && base.host.max === 1) this.#host.hide();
  }

  /** Empties the text at once, and gives it back when it came to nothing and nothing new was typed. */
  async #keepingText(act: Act): Promise<boolean> {
    const { base } = this.#host;
    const typed = base.input?.value ?? '';
    this.#host.setText('');
    const isDone = await act(this.#host.actions);
    if (!isDone && typed !== '' && base.input?.value === '') this.#host.setText(typed);
    return isDone;
  }
}
