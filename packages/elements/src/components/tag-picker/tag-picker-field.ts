import { property } from '../../internal/property.js';
import type { Concept, RecordRef, TagValue, Transliterate } from '@tagma/core';
import { TagmaFormElement } from '../../internal/tagma-form-element.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { commonLookTerms } from '../../locales/common-look.terms.js';
import type { CommonLookTerms } from '../../locales/common-look.terms.js';
import { tagPickerTerms } from '../../locales/tag-picker.terms.js';
import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import { parseState, parseValue } from './picker-value.js';
import type { TagResolver, TagSource, TagSuggestion } from './tag-picker.types.js';

/** What a host sets on a tag picker, and what a form sees of it. */
export abstract class TagPickerField extends TagmaFormElement {
  /** The taxonomy: categories and tags. Not used when bound to a record. */
  @property({ attribute: false }) concepts: readonly Concept[] = [];
  /** Ids of the chosen tags, in order. The attribute holds them separated by commas or spaces, and is where a form reset goes back to. Mirrors the record when bound. */
  @property({ converter: { fromAttribute: parseValue } }) value: readonly string[] = [];
  /** Shows and changes the tags of this record through the session that `provideSession` gives. */
  @property({ attribute: false }) record?: RecordRef | undefined;
  /** Ids of tags to offer first, e.g. those used last. */
  @property({ attribute: false }) recent: readonly string[] = [];
  /** Label above the control. */
  @property() label = '';
  /** Text in the empty control. Default: an invitation in the language of the element. */
  @property() placeholder = '';
  /** Help under the control. */
  @property({ attribute: 'help-text' }) helpText = '';
  /** At most so many tags; 0 for no limit. With 1, a choice replaces the one before. */
  @property({ type: Number }) max = 0;
  /** The tags are shown, not changed; the value is still sent. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The tags are on their way. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** Why the tags could not be loaded; shows a button that fires `tagma-retry`. */
  @property({ attribute: 'load-error' }) loadError = '';
  /** Offers to create a tag that does not exist. When bound, the permission of the actor decides too: who may not create proposes the tag. */
  @property({ type: Boolean, attribute: 'with-create' }) withCreate = false;
  /** Says whom to ask for a new tag where creating is not allowed. Default: a general hint. */
  @property({ attribute: 'create-hint' }) createHint = '';
  /** Height of the control: 24, 32 or 40 pixels at normal density. */
  @property({ reflect: true }) size: 'small' | 'medium' | 'large' = 'medium';

  /** With `warn`, more than `max` can be chosen and the picker says so. */
  @property({ attribute: 'limit-policy' }) limitPolicy: 'block' | 'warn' = 'block';
  /** Values of typed tags by tag id. Not used when bound to a record, which has its own. */
  @property({ attribute: false }) values?: Readonly<Record<string, TagValue>> | undefined;
  /** Ids of tags that one click, or a number key, adds or removes. */
  @property({ attribute: false }) quick?: readonly string[] | undefined;
  /** Ids of tags used most, offered after the recent ones. */
  @property({ attribute: false }) frequent?: readonly string[] | undefined;
  /** Tags that somebody or something thinks would fit, each with its reason. */
  @property({ attribute: false }) suggestions?: readonly TagSuggestion[] | undefined;
  /** A condition in JSONata over `concept`, `value` and `record`: only tags for which it is true are offered. */
  @property() filter?: string | undefined;
  /** Says why a tag cannot be chosen here, in words; `null` where it can. The tag stays in the list, with the reason. */
  @property({ attribute: false }) whyNot?: ((tag: Concept) => string | null) | undefined;
  /** Chosen tags come first in the list. */
  @property({ type: Boolean, attribute: 'selected-on-top' }) selectedOnTop = false;
  /** Offers to choose all, none or the others of what the list shows. */
  @property({ type: Boolean, attribute: 'with-select-all' }) withSelectAll = false;

  /** `wrap`: chips go on in the next line. `line`: one line; what does not fit is counted by a button that shows all. */
  @property({ reflect: true }) overflow: 'wrap' | 'line' = 'wrap';
  /** Chips can be put in another order, by dragging or with Alt and the arrow keys. A record keeps no order. */
  @property({ type: Boolean, reflect: true }) reorderable = false;
  /** Finds tags elsewhere, page by page, in place of `concepts`. Not used when bound to a record. */
  @property({ attribute: false }) source?: TagSource | undefined;
  /** Tells about chosen tags that no page of `source` has shown. Without it their ids show. */
  @property({ attribute: false }) resolve?: TagResolver | undefined;
  /** Name of a user or team: who gave a tag, and whom to ask. Default: its id. */
  @property({ attribute: false }) personName: (id: string) => string = (id) => id;
  /** Spells names for search, e.g. with a library of the host. Default: pinyin where the element speaks Chinese. */
  @property({ attribute: false }) transliterate?: Transliterate | undefined;

  #given: { readonly values: TagPickerField['values'] } | undefined;

  /** `null` before the first rendering and where the picker is read-only. */
  protected get input(): HTMLInputElement | null {
    return this.shadowRoot?.querySelector<HTMLInputElement>('.input') ?? null;
  }

  /** Words of the picker. */
  protected get terms(): TagPickerTerms {
    return this.localize.terms(tagPickerTerms);
  }

  /** Words shared by all elements. */
  protected get common(): CommonLookTerms {
    return this.localize.terms(commonLookTerms);
  }

  /** Name for screen readers where no label shows. */
  protected get accessibleName(): string {
    const labels = [...this.labels].map((label) => label.textContent?.trim() ?? '').join(' ');
    const own = this.getAttribute('aria-label') ?? '';
    return this.label || own || labels || this.terms.label;
  }

  /** No more tags can be chosen. */
  protected get isFull(): boolean {
    return this.max > 0 && this.limitPolicy !== 'warn' && this.value.length >= this.max;
  }

  /** The person changed the value. */
  protected fireChange(): void {
    this.interacted = true;
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
    this.emit(new Event('change', { bubbles: true }));
  }

  /** Moves the focus to the text input. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  protected override formValue(): FormData | null {
    if (!this.name) return null;
    const data = new FormData();
    for (const id of this.value) data.append(this.name, id);
    // What a tag holds is sent beside it, as `name[id]`.
    for (const id of this.value) {
      const value = this.values?.[id];
      if (value !== undefined) data.append(`${this.name}[${id}]`, String(value));
    }
    return data;
  }

  protected override formState(): string {
    return JSON.stringify({ value: this.value, values: this.values });
  }

  protected override problem(): ValidityProblem | null {
    const over = this.max > 0 && this.limitPolicy !== 'warn' ? this.value.length - this.max : 0;
    if (over > 0) return { flags: { rangeOverflow: true }, message: this.terms.tooMany(this.max, over) };
    if (!this.required || this.value.length > 0) return null;
    return { flags: { valueMissing: true }, message: this.common.valueMissing };
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.input ?? undefined;
  }

  protected override resetValue(): void {
    this.value = parseValue(this.getAttribute('value'));
    if (this.#given) this.values = this.#given.values;
    this.#given = undefined;
  }

  protected override restoreValue(stored: string): void {
    const { value, values } = parseState(stored);
    this.value = value;
    if (values) this.changeValues(values);
  }

  /** Values that the person brought about; a reset goes back to those that the host gave. */
  changeValues(values: TagPickerField['values']): void {
    this.#given ??= { values: this.values };
    this.values = values;
  }
}
