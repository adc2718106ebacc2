import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from '../state/app-element.js';
import type { Notice } from '../state/app-state.js';
import { icon } from './icons.js';

/** Short messages at the foot of the page; read out politely. */
export class CrmNotices extends AppElement {
  protected override render() {
    return html`<div class="crm-notices" role="status" aria-live="polite">
      ${repeat(
        this.app.notices,
        (notice) => notice.id,
        (notice) => this.#notice(notice),
      )}
    </div>`;
  }

  #notice(notice: Notice) {
    const { action } = notice;
    const run = () => {
      this.app.dismiss(notice.id);
      action?.run();
    };
    return html`<div class="crm-notice" data-kind=${notice.kind}>
      <span class="crm-notice__text">${notice.text}</span>
      ${action ? html`<button type="button" class="crm-button" data-variant="plain" @click=${run}>${action.label}</button>` : null}
      <button
        type="button"
        class="crm-icon-button"
        aria-label=${this.t.shell.dismiss}
        @click=${() => this.app.dismiss(notice.id)}
      >
        ${icon('x')}
      </button>
    </div>`;
  }
}
customElements.define('crm-notices', CrmNotices);
