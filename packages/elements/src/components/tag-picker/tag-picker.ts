import type { PropertyValues, TemplateResult } from 'lit';
import { state } from '../../internal/property.js';
import { base, focusRing } from '../../internal/base.styles.js';
import { isComposing } from '../../internal/ime.js';
import { memoize } from '../../internal/memoize.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { lookTokens } from '../../theme/look-tokens.styles.js';
import { knownConcepts } from '../../internal/tag-list/known-concepts.js';
import type { KnownConcepts } from '../../internal/tag-list/known-concepts.js';
import { renderPicker } from './picker-look.js';
import type { PickerHandlers, PickerLook } from './picker-look.js';
import { loadWork, workModule } from './picker-work.js';
import type { PickerBase, PickerWork } from './picker-work.js';
import { TagRemoveEvent } from '../tag/index.js';
import { TagPickerField } from './tag-picker-field.js';
import { pickerStyles } from './tag-picker.styles.js';

/**
 * Lets a person choose tags from a taxonomy by typing, browsing by category or pasting. It holds a value in a
 * form, or, with `record` and a provided session, shows and changes the tags of that record.
 *
 * @summary Choose tags from a taxonomy, by typing, browsing or pasting.
 * @status experimental
 * @since 0.1
 * @slot label - Label content; used when the `label` attribute is not enough.
 * @slot help-text - Help content; used when the `help-text` attribute is not enough.
 * @event {TagAddEvent} tagma-tag-add - Before a tag is added; cancel to reject it.
 * @event {TagRemoveEvent} tagma-tag-remove - Before a tag is removed; cancel to keep it.
 * @event {TagCreateEvent} tagma-tag-create - The person wants a tag that does not exist; answer with `detail.respondWith(promise)`.
 * @event {RetryEvent} tagma-retry - The person asks to load the tags again after `load-error`.
 * @event {InputEvent} input - The person changed the value.
 * @event {Event} change - The person changed the value; fired after `input`.
 * @csspart base - Everything.
 * @csspart label - The label.
 * @csspart control - The frame around chips and input.
 * @csspart chips - The list of chosen tags.
 * @csspart chip - One chosen tag.
 * @csspart chip__base - The chip inside its element.
 * @csspart chip__remove-button - The remove button of a chip.
 * @csspart input - The text input.
 * @csspart popup - What floats.
 * @csspart listbox - The list of tags.
 * @csspart option - One row of the list.
 * @csspart create - The row that creates a tag.
 * @csspart notice - What just happened, with undo or retry.
 * @csspart help-text - The help under the control.
 * @csspart error-text - The error under the control.
 * @cssproperty [--tagma-tag-picker-gap=4px] - Gap between chips.
 * @cssproperty [--tagma-tag-picker-max-height=40vh] - Height from which the chosen tags scroll.
 * @cssState blank - Nothing is chosen.
 * @cssState open - The list shows.
 * @cssState loading - Tags are being loaded.
 * @cssState invalid - An error shows.
 * @example <tagma-tag-picker name="tags" label="Tags" required></tagma-tag-picker>
 */
export class TagPicker extends TagPickerField {
  static override styles = [lookTokens, base, focusRing, pickerStyles];

  @state() private isUnfolded = false;
  @state() private hasFailed = false;
  readonly #known = memoize(knownConcepts);
  #work: PickerWork | undefined;
  #arrival: Promise<unknown> | undefined;
  /** An arrow was pressed before the part that works had come. */
  #hasMoved = false;

  constructor() {
    super();
    this.addEventListener('focusin', () => void this.#fetch());
    this.addEventListener('focusout', this.#onFocusout);
    this.addEventListener('click', this.#onHostClick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!Array.isArray(this.value)) this.value = [];
    const module = workModule();
    if (module) this.#work ??= module.createWork(TagPicker.#baseOf(this));
    this.#work?.update(changed);
    this.toggleState('blank', this.#shownIds.length === 0);
    this.toggleState('open', this.#work?.isOpen === true);
    this.toggleState('loading', this.#isBusy);
  }

  /** What the first look does not need comes after it. */
  protected override firstUpdated(): void {
    void this.#fetch();
  }

  /** The update is complete when the picker can be worked with. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#arrival || this.#work) return isDone;
    await this.#arrival;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    return renderPicker(this.#look);
  }

  /** Opens the list; does nothing when read-only or disabled. */
  show(): void {
    void this.#later((work) => work.show());
  }

  /** Closes the list. */
  hide(): void {
    this.#work?.hide();
  }

  protected override problem(): ValidityProblem | null {
    const missing = this.required ? (this.#work?.problem() ?? '') : '';
    return super.problem() ?? (missing === '' ? null : { flags: { valueMissing: true }, message: missing });
  }

  protected override resetValue(): void {
    super.resetValue();
    this.#work?.reset();
  }

  static #baseOf(picker: TagPicker): PickerBase {
    return {
      host: picker,
      localize: picker.localize,
      get input() {
        return picker.input;
      },
      get isDisabled() {
        return picker.isDisabled;
      },
      get isFull() {
        return picker.isFull;
      },
      get terms() {
        return picker.terms;
      },
      emit: (event) => picker.emit(event),
      mayRemove: (tagId) => picker.emit(new TagRemoveEvent({ tagId })),
      fireChange: () => picker.fireChange(),
    };
  }

  // --- What is shown

  /** Bound from the moment a record is set, although what binds may still be on its way. */
  get #shownIds(): readonly string[] {
    return this.#work?.shownIds ?? (this.record ? [] : this.value);
  }

  get #isBusy(): boolean {
    return this.#work?.isBusy ?? (this.loading || this.record !== undefined);
  }

  get #concepts(): KnownConcepts {
    return this.#work?.known ?? this.#known(this.concepts, this.localize.lang);
  }

  get #look(): PickerLook {
    const work = this.#work;
    const { terms, common } = this;
    const help = this.helpText || (work?.help ?? '');
    return {
      terms,
      common,
      known: this.#concepts,
      shownIds: this.#shownIds,
      label: this.label,
      hasLabel: this.label !== '' || this.#hasSlot('label'),
      accessibleName: this.accessibleName,
      help,
      hasHelp: help !== '' || this.#hasSlot('help-text'),
      error: this.shownError || (this.hasFailed ? common.unavailable : ''),
      placeholder: this.placeholder || (this.max === 1 ? terms.placeholderSingle : terms.placeholder),
      size: this.size,
      isWaiting: work?.isWaiting ?? (this.#isBusy && this.concepts.length === 0),
      isBusy: this.#isBusy,
      isReadonly: work?.isReadonly ?? this.readonly,
      isDisabled: this.isDisabled,
      isRequired: this.required,
      isUnfolded: this.isUnfolded,
      isLine: this.overflow === 'line',
      work,
      on: this.#handlers,
    };
  }

  #hasSlot(name: string): boolean {
    return this.querySelector(`:scope > [slot=${name}]`) !== null;
  }

  // --- What the person does

  readonly #handlers: PickerHandlers = {
    slotChange: () => this.requestUpdate(),
    press: (event) => this.#press(event),
    popupPress: (event) => this.#work?.onPopupPress(event),
    // Text that is typed before the part that works has come is read when it comes.
    input: (event) => this.#work?.onInput(event),
    keydown: (event) => (this.#work ? this.#work.onKeydown(event) : this.#earlyKey(event)),
    paste: (event) => (this.#work ? this.#work.onPaste(event) : this.#earlyPaste(event)),
    toggle: () => {
      this.focus();
      if (this.#work?.isOpen) this.hide();
      else this.show();
    },
    unfold: () => {
      if (this.#work?.showChosen() !== true) this.isUnfolded = !this.isUnfolded;
    },
    remove: (tagId) => void this.#later((work) => void work.remove(tagId)),
  };

  /** A press on the frame goes to the input and opens the list; a press on a chip or button is its own. */
  #press(event: MouseEvent): void {
    const target = event.target as Element;
    if (event.button !== 0 || target.closest('tagma-tag, button')) return;
    if (target !== this.input) event.preventDefault();
    this.focus();
    this.show();
  }

  /** Keys that come before the part that works has come are answered in their order when it comes. */
  #earlyKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const moves = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    // The form is not sent while a tag is being looked for.
    if (!moves && !(event.key === 'Enter' && (this.#hasMoved || this.input?.value))) return;
    event.preventDefault();
    this.#hasMoved ||= moves;
    void this.#later((work) => {
      if (this.matches(':focus-within')) work.onKeydown(event);
    });
  }

  /** An input drops line breaks, and with them what parts the names. */
  #earlyPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/[\n\t]/u.test(text.trim())) return;
    event.preventDefault();
    void this.#later((work) => work.takeNames(text));
  }

  async #later(run: (work: PickerWork) => void): Promise<void> {
    if (!this.#work) await this.#fetch();
    if (this.#work) run(this.#work);
  }

  /** A picker without its later parts still shows its tags, and tries to fetch them the next time it is used. */
  async #fetch(): Promise<void> {
    if (this.#work) return;
    this.#arrival = loadWork(this.record !== undefined).then(
      () => (this.hasFailed = false),
      () => (this.hasFailed = true),
    );
    await this.#arrival;
    this.requestUpdate();
    await super.getUpdateComplete();
  }

  readonly #onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    // Another window took the focus: nothing was decided here.
    if ((next && this.contains(next)) || !document.hasFocus()) return;
    this.interacted = true;
    this.#work?.left();
  };

  /** A press on a label of the page arrives as a click on the element itself. */
  readonly #onHostClick = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-tag-picker': TagPicker;
  }
}
