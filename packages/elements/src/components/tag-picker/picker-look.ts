import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDownIcon, loaderIcon } from '../../internal/icons/field-icons.js';
import { icon } from '../../internal/icons/icon.js';
import type { CommonLookTerms } from '../../locales/common-look.terms.js';
import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import { renderChips, renderChipSkeletons } from './picker-chip-templates.js';
import type { KnownConcepts } from '../../internal/tag-list/known-concepts.js';
import type { PickerWork } from './picker-work.js';

/** More chips than this are folded away behind a button. */
const FOLDED_CHIPS = 24;

/** Everything that the first look of a picker shows, ready to be drawn. */
export interface PickerLook {
  readonly terms: TagPickerTerms;
  readonly common: CommonLookTerms;
  readonly known: KnownConcepts;
  /** Ids of the tags shown as chips. */
  readonly shownIds: readonly string[];
  readonly label: string;
  readonly hasLabel: boolean;
  /** Name for screen readers where no label shows. */
  readonly accessibleName: string;
  readonly help: string;
  readonly hasHelp: boolean;
  readonly error: string;
  readonly placeholder: string;
  readonly size: 'small' | 'medium' | 'large';
  /** No tags are known yet; bars stand for them. */
  readonly isWaiting: boolean;
  readonly isBusy: boolean;
  readonly isReadonly: boolean;
  readonly isDisabled: boolean;
  readonly isRequired: boolean;
  /** All chips show, however many. */
  readonly isUnfolded: boolean;
  /** One line of chips; the others are counted. */
  readonly isLine: boolean;
  /** What comes later. */
  readonly work: PickerWork | undefined;
  readonly on: PickerHandlers;
}

/** What the person can do. */
export interface PickerHandlers {
  readonly slotChange: () => void;
  readonly press: (event: MouseEvent) => void;
  readonly popupPress: (event: MouseEvent) => void;
  readonly input: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly toggle: () => void;
  readonly unfold: () => void;
  readonly remove: (tagId: string) => void;
}

/** The whole picker. */
export function renderPicker(look: PickerLook): TemplateResult {
  const { on, work } = look;
  return html`<div part="base" class="field">
    <label part="label" class="label" for="input" ?hidden=${!look.hasLabel}>
      <slot name="label" @slotchange=${on.slotChange}>${look.label}</slot>
      ${
        look.isRequired
          ? html`<span class="required" title=${look.common.required} aria-hidden="true">*</span>`
          : nothing
      }
    </label>
    ${work?.above()} ${look.isReadonly ? renderReadonly(look) : renderControl(look)}
    <div part="popup" class="popup list-popup" popover="manual" @mousedown=${on.popupPress}>
      ${work?.popup()}
    </div>
    ${work?.below()}
    <div part="error-text" id="error" class="error" ?hidden=${look.error === ''}>${look.error}</div>
    <div part="help-text" id="help" class="help" ?hidden=${!look.hasHelp}>
      <slot name="help-text" @slotchange=${on.slotChange}>${look.help}</slot>
    </div>
    ${work?.region()}
  </div>`;
}

function renderControl(look: PickerLook): TemplateResult {
  const { on, work, terms } = look;
  const isOpen = work?.isOpen === true;
  const classes = `control${look.error ? ' is-invalid' : ''}${look.isDisabled ? ' is-disabled' : ''}${look.isLine ? ' is-line' : ''}`;
  return html`<div part="control" class=${classes} @mousedown=${on.press}>
    ${renderChosen(look)}
    <input
      part="input"
      id="input"
      class="input"
      type="text"
      role="combobox"
      maxlength="200"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="enter"
      placeholder=${look.shownIds.length > 0 || look.isWaiting ? '' : look.placeholder}
      aria-label=${look.hasLabel ? nothing : look.accessibleName}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="listbox"
      aria-haspopup="listbox"
      aria-autocomplete="list"
      aria-activedescendant=${work?.activeId ?? nothing}
      aria-describedby="error help"
      aria-invalid=${look.error ? 'true' : nothing}
      aria-required=${look.isRequired ? 'true' : nothing}
      ?disabled=${look.isDisabled}
      @input=${on.input}
      @compositionend=${on.input}
      @keydown=${on.keydown}
      @paste=${on.paste}
    />
    ${
      look.isBusy
        ? html`<span class="busy" title=${look.common.loading}>${icon(loaderIcon, 'icon spinner')}</span>`
        : nothing
    }
    <button
      class="toggle"
      type="button"
      tabindex="-1"
      aria-label=${isOpen ? terms.close : terms.open}
      ?disabled=${look.isDisabled}
      @click=${on.toggle}
    >
      ${icon(chevronDownIcon)}
    </button>
  </div>`;
}

function renderReadonly(look: PickerLook): TemplateResult {
  const isEmpty = look.shownIds.length === 0 && !look.isWaiting;
  return html`<div
    part="control"
    class="control is-readonly${look.isLine ? ' is-line' : ''}"
    role="group"
    aria-label=${look.accessibleName}
    aria-describedby="help"
  >
    ${renderChosen(look)} ${isEmpty ? html`<span class="none">${look.terms.none}</span>` : nothing}
  </div>`;
}

function renderChosen(look: PickerLook): TemplateResult | typeof nothing {
  const { shownIds: ids, isWaiting, terms } = look;
  if (ids.length === 0 && !isWaiting) return nothing;
  const shown = look.work?.fold ?? FOLDED_CHIPS;
  const chips = isWaiting
    ? renderChipSkeletons()
    : renderChips(look.isUnfolded ? ids : ids.slice(0, shown), look);
  return html`<div part="chips" class="chips" role="list" aria-label=${terms.chosenLabel(ids.length)}>
    ${chips} ${ids.length > shown && !isWaiting ? renderFold(ids.length - shown, look) : nothing}
  </div>`;
}

function renderFold(folded: number, { terms, isLine, isUnfolded, on }: PickerLook): TemplateResult {
  const words = isUnfolded ? terms.fewer : terms.more(folded);
  return html`<div class="chip fold" role="listitem">
    <button
      class="button quiet small"
      type="button"
      aria-label=${words}
      aria-haspopup=${isLine ? 'dialog' : nothing}
      aria-expanded=${isLine ? nothing : isUnfolded ? 'true' : 'false'}
      @click=${on.unfold}
    >
      ${isLine ? `+${folded}` : words}
    </button>
  </div>`;
}
