import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderNotice } from '../../../internal/notice.js';
import type { Notice } from '../../../internal/notice.js';
import type { CommonTerms } from '../../../locales/common.terms.js';
import type { Part, PickerMore } from '../picker-more.js';
import { renderRows } from '../picker-row-templates.js';
import type { RowContext } from '../picker-row-templates.js';

/** What stands in the popup in place of rows, or under them. */
export interface PopupMessage {
  readonly title: string;
  readonly hint: string;
}

/** What the popup shows, ready to be drawn. */
export interface PopupView {
  readonly isOpen: boolean;
  /** No rows are known yet; bars stand for them. */
  readonly isWaiting: boolean;
  readonly rows: RowContext;
  readonly common: CommonTerms;
  readonly notice: Notice | null;
  readonly message: PopupMessage | null;
  /** Count of rows or of chosen tags, at the foot of the list. */
  readonly foot: string;
  readonly more: PickerMore | undefined;
  readonly closeNotice: () => void;
  readonly onScroll: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

// Keys go to the input, which owns the listbox; the rows hear only the mouse.
/* eslint-disable lit-a11y/click-events-have-key-events */
/** The list with its head and foot; a panel takes the place of all of it. */
export function renderPopup(view: PopupView): TemplateResult {
  const { content, terms, isSingle } = view.rows;
  const panel: Part = view.isOpen ? (view.more?.panel() ?? nothing) : nothing;
  const showsList = view.isOpen && panel === nothing;
  return html`${showsList ? view.more?.tools() : panel}
    <div
      part="listbox"
      id="listbox"
      class="listbox"
      role="listbox"
      aria-label=${terms.listLabel}
      aria-multiselectable=${isSingle ? nothing : 'true'}
      aria-busy=${view.isWaiting ? 'true' : nothing}
      ?hidden=${panel !== nothing || (view.isOpen && content.rows.length === 0)}
      @scroll=${view.onScroll}
      @click=${view.onClick}
    >
      ${showsList ? renderRows(view.rows) : nothing}
    </div>
    ${showsList ? renderFoot(view) : nothing}`;
}
/* eslint-enable lit-a11y/click-events-have-key-events */

/** What stands below the control. */
export function renderBelow(
  more: Part | undefined,
  notice: Notice | null,
  close: string,
  onClose: () => void,
): TemplateResult {
  return html`${more}${renderNotice(notice, close, onClose)}`;
}

function renderFoot(view: PopupView): TemplateResult {
  return html`${view.isWaiting ? renderWaiting(view.common.loading) : renderMessage(view.message)}
  ${renderNotice(view.notice, view.common.close, view.closeNotice)}
  ${view.foot ? html`<div class="foot">${view.foot}</div>` : nothing}`;
}

function renderWaiting(text: string): TemplateResult {
  return html`<div class="message">
    <span class="visually-hidden">${text}</span>
    ${['a', 'b', 'c', 'd'].map((name) => html`<span class="skeleton bar ${name}"></span>`)}
  </div>`;
}

function renderMessage(message: PopupMessage | null): Part {
  if (!message) return nothing;
  return html`<div class="message">
    <strong>${message.title}</strong>
    ${message.hint ? html`<span>${message.hint}</span>` : nothing}
  </div>`;
}
