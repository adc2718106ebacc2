import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDownIcon, icon, loaderIcon } from '../../internal/icons.js';
import type { CommonTerms } from '../../locales/common.terms.js';
import { renderChips, renderChipSkeletons } from './picker-chip-templates.js';
import type { ChipContext } from './picker-chip-templates.js';
import type { Part, PickerMore } from './picker-more.js';
import { renderNotice } from '../../internal/notice.js';
import type { Notice } from '../../internal/notice.js';
import { renderRows, rowId } from './picker-row-templates.js';
import type { RowContext } from './picker-row-templates.js';

/** More chips than this are folded away behind a button. */
const FOLDED_CHIPS = 24;

/** What stands in the popup in place of rows, or under them. */
export interface PopupMessage {
  readonly title: string;
  readonly hint: string;
}

/** Everything the picker shows, ready to be drawn. */
export interface PickerView {
  readonly common: CommonTerms;
  readonly rows: RowContext;
  readonly chips: ChipContext;
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
  readonly notice: Notice | null;
  readonly message: PopupMessage | null;
  /** Count of rows or of chosen tags, at the foot of the list. */
  readonly foot: string;
  readonly isOpen: boolean;
  /** No tags are known yet; bars stand for them. */
  readonly isWaiting: boolean;
  readonly isBusy: boolean;
  readonly isReadonly: boolean;
  readonly isDisabled: boolean;
  readonly isRequired: boolean;
  readonly isUnfolded: boolean;
  /** Parts that come later. */
  readonly more: PickerMore | undefined;
  readonly announcer: TemplateResult;
  readonly on: PickerHandlers;
}

/** What the person can do. */
export interface PickerHandlers {
  readonly slotChange: () => void;
  readonly controlPress: (event: MouseEvent) => void;
  readonly popupPress: (event: MouseEvent) => void;
  readonly input: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly toggle: () => void;
  readonly unfold: () => void;
  readonly scroll: () => void;
  readonly listClick: (event: MouseEvent) => void;
  readonly closeNotice: () => void;
}

/** The whole picker. */
export function renderPicker(view: PickerView): TemplateResult {
  return html`<div part="base" class="field">
    <label part="label" class="label" for="input" ?hidden=${!view.hasLabel}>
      <slot name="label" @slotchange=${view.on.slotChange}>${view.label}</slot>
      ${
        view.isRequired
          ? html`<span class="required" title=${view.common.required} aria-hidden="true">*</span>`
          : nothing
      }
    </label>
    ${view.more?.above()} ${view.isReadonly ? renderReadonly(view) : renderControl(view)} ${renderPopup(view)}
    ${view.more?.below()}
    ${view.isOpen ? nothing : renderNotice(view.notice, view.common.close, view.on.closeNotice)}
    <div part="error-text" id="error" class="error" ?hidden=${view.error === ''}>${view.error}</div>
    <div part="help-text" id="help" class="help" ?hidden=${!view.hasHelp}>
      <slot name="help-text" @slotchange=${view.on.slotChange}>${view.help}</slot>
    </div>
    ${view.announcer}
  </div>`;
}

function renderControl(view: PickerView): TemplateResult {
  const { list, terms } = view.rows;
  const classes = `control${view.error ? ' is-invalid' : ''}${view.isDisabled ? ' is-disabled' : ''}`;
  return html`<div part="control" class=${classes} @mousedown=${view.on.controlPress}>
    ${renderChosen(view)}
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
      placeholder=${view.shownIds.length > 0 || view.isWaiting ? '' : view.placeholder}
      aria-label=${view.hasLabel ? nothing : view.accessibleName}
      aria-expanded=${view.isOpen ? 'true' : 'false'}
      aria-controls="listbox"
      aria-haspopup="listbox"
      aria-autocomplete="list"
      aria-activedescendant=${view.isOpen && list.isActiveDrawn ? rowId(list.active.index) : nothing}
      aria-describedby="error help"
      aria-invalid=${view.error ? 'true' : nothing}
      aria-required=${view.isRequired ? 'true' : nothing}
      ?disabled=${view.isDisabled}
      @input=${view.on.input}
      @compositionend=${view.on.input}
      @keydown=${view.on.keydown}
      @paste=${view.on.paste}
    />
    ${
      view.isBusy
        ? html`<span class="busy" title=${view.common.loading}>${icon(loaderIcon, 'icon spinner')}</span>`
        : nothing
    }
    <button
      class="toggle"
      type="button"
      tabindex="-1"
      aria-label=${view.isOpen ? terms.close : terms.open}
      ?disabled=${view.isDisabled}
      @click=${view.on.toggle}
    >
      ${icon(chevronDownIcon)}
    </button>
  </div>`;
}

function renderReadonly(view: PickerView): TemplateResult {
  const isEmpty = view.shownIds.length === 0 && !view.isWaiting;
  return html`<div
    part="control"
    class="control is-readonly"
    role="group"
    aria-label=${view.accessibleName}
    aria-describedby="help"
  >
    ${renderChosen(view)} ${isEmpty ? html`<span class="none">${view.rows.terms.none}</span>` : nothing}
  </div>`;
}

function renderChosen(view: PickerView): TemplateResult | typeof nothing {
  const { shownIds: ids, isWaiting } = view;
  if (ids.length === 0 && !isWaiting) return nothing;
  const { terms } = view.rows;
  const shown = view.more?.fold ?? FOLDED_CHIPS;
  const folded = ids.length - shown;
  return html`<div part="chips" class="chips" role="list" aria-label=${terms.chosenLabel(ids.length)}>
    ${isWaiting ? renderChipSkeletons() : renderChips(view.isUnfolded ? ids : ids.slice(0, shown), view.chips)}
    ${
      folded > 0 && !isWaiting
        ? html`<div class="chip" role="listitem">
            <button
              class="button quiet small"
              type="button"
              aria-expanded=${view.isUnfolded ? 'true' : 'false'}
              @click=${view.on.unfold}
            >
              ${view.isUnfolded ? terms.fewer : terms.more(folded)}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

// Keys go to the input, which owns the listbox; the rows hear only the mouse.
/* eslint-disable lit-a11y/click-events-have-key-events */
function renderPopup(view: PickerView): TemplateResult {
  const { content, terms, isSingle } = view.rows;
  const panel: Part = view.isOpen ? (view.more?.panel() ?? nothing) : nothing;
  const isPlain = panel === nothing;
  return html`<div part="popup" class="popup" popover="manual" @mousedown=${view.on.popupPress}>
    ${view.isOpen && isPlain ? view.more?.tools() : panel}
    <div
      part="listbox"
      id="listbox"
      class="listbox"
      role="listbox"
      aria-label=${terms.listLabel}
      aria-multiselectable=${isSingle ? nothing : 'true'}
      aria-busy=${view.isWaiting ? 'true' : nothing}
      ?hidden=${content.rows.length === 0 || !isPlain}
      @scroll=${view.on.scroll}
      @click=${view.on.listClick}
    >
      ${view.isOpen && isPlain ? renderRows(view.rows) : nothing}
    </div>
    ${view.isOpen && isPlain ? renderBelowRows(view) : nothing}
  </div>`;
}
/* eslint-enable lit-a11y/click-events-have-key-events */

function renderBelowRows(view: PickerView): TemplateResult {
  return html`${view.isWaiting ? renderWaiting(view.common.loading) : renderMessage(view.message)}
  ${renderNotice(view.notice, view.common.close, view.on.closeNotice)}
  ${view.foot ? html`<div class="foot">${view.foot}</div>` : nothing}`;
}

function renderWaiting(text: string): TemplateResult {
  return html`<div class="message">
    <span class="visually-hidden">${text}</span>
    ${['a', 'b', 'c', 'd'].map((name) => html`<span class="skeleton bar ${name}"></span>`)}
  </div>`;
}

function renderMessage(message: PopupMessage | null): TemplateResult | typeof nothing {
  if (!message) return nothing;
  return html`<div class="message">
    <strong>${message.title}</strong>
    ${message.hint ? html`<span>${message.hint}</span>` : nothing}
  </div>`;
}
