import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { closeIcon } from './icons/field-icons.js';
import { icon } from './icons/icon.js';
import { alertIcon, infoIcon, successIcon, warningIcon } from './icons/notice-icons.js';

/** Something to do about a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** What just happened, and what can be done about it. */
export interface Notice {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
  readonly action?: NoticeAction | undefined;
  /** Stays until it is mended; it has no button to close it. */
  readonly isLasting?: boolean;
}

const shapes = { info: infoIcon, success: successIcon, warning: warningIcon, danger: alertIcon };

/** Draws a notice with its action, and a button to close it unless it stays until it is mended. */
export function renderNotice(
  notice: Notice | null,
  closeLabel: string,
  onClose: () => void,
): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  return html`<div part="notice" class="notice ${notice.tone}">
    ${icon(shapes[notice.tone])}
    <span class="notice-text">${notice.text}</span>
    ${
      notice.action
        ? html`<button class="button link small" type="button" @click=${notice.action.run}>
            ${notice.action.label}
          </button>`
        : nothing
    }
    ${
      notice.isLasting
        ? nothing
        : html`<button
            class="button quiet icon-only small"
            type="button"
            aria-label=${closeLabel}
            title=${closeLabel}
            @click=${onClose}
          >
            ${icon(closeIcon)}
          </button>`
    }
  </div>`;
}
