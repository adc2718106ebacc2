import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { closeIcon, icon, loaderIcon } from '../icons.js';
import { isComposing } from '../ime.js';

/** What a dialog shows and does. */
export interface DialogContent {
  readonly title: string;
  readonly body: TemplateResult;
  readonly submitLabel: string;
  readonly tone: 'primary' | 'danger';
  readonly canSubmit: boolean;
  /** Another way out, beside the main one. */
  readonly other?: { readonly label: string; readonly run: () => void };
}

/** Words of the frame. */
export interface ModalWords {
  readonly cancel: string;
  readonly close: string;
  readonly working: string;
}

/** What the frame is told about itself. */
export interface ModalOptions {
  readonly words: ModalWords;
  readonly isBusy: boolean;
  readonly error: string;
  readonly onSubmit: () => void;
  readonly onClosed: () => void;
}

/**
 * A real modal dialog: the platform keeps the focus inside, gives it back on closing and lets Escape close it;
 * an Escape that ends a composition does not.
 */
export class Modal {
  #element: HTMLDialogElement | undefined;
  #isComposing = false;

  /** The dialog with its frame. */
  render(content: DialogContent, options: ModalOptions): TemplateResult {
    const { words, isBusy, error } = options;
    return html`<dialog
      class="dialog"
      aria-labelledby="dialog-title"
      ${ref(this.#onElement)}
      @close=${options.onClosed}
      @cancel=${(event: Event) => {
        if (isBusy || this.#isComposing) event.preventDefault();
      }}
      @compositionstart=${() => (this.#isComposing = true)}
      @compositionend=${() => (this.#isComposing = false)}
      @keydown=${this.#onKey}
    >
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          if (content.canSubmit && !isBusy) options.onSubmit();
        }}
      >
        <header>
          <h2 id="dialog-title" dir="auto">${content.title}</h2>
          <button
            type="button"
            class="button quiet icon-only"
            aria-label=${words.close}
            @click=${() => this.close()}
          >
            ${icon(closeIcon)}
          </button>
        </header>
        <div class="body">${content.body}</div>
        ${error === '' ? nothing : html`<p class="error" role="alert">${error}</p>`}
        <footer>
          ${isBusy ? html`<span class="muted" role="status">${icon(loaderIcon, 'icon spinner')} ${words.working}</span>` : nothing}
          ${
            content.other
              ? html`<button type="button" class="button" @click=${content.other.run}>
                  ${content.other.label}
                </button>`
              : nothing
          }
          <button type="button" class="button" data-way="out" @click=${() => this.close()}>
            ${words.cancel}
          </button>
          <button type="submit" class=${`button ${content.tone}`} ?disabled=${!content.canSubmit || isBusy}>
            ${content.submitLabel}
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  /** Closes; the focus goes back to where it was. */
  close(): void {
    this.#element?.close();
  }

  readonly #onElement = (element: Element | undefined): void => {
    this.#element = element instanceof HTMLDialogElement ? element : undefined;
    // It is put into the document only after its template is filled.
    queueMicrotask(() => {
      const dialog = this.#element;
      if (!dialog?.isConnected || dialog.open) return;
      dialog.showModal();
      // The first thing to fill in; where there is none, the way out beside the way on.
      const field = dialog.querySelector<HTMLElement>('.body :is(input, select, textarea)');
      (field ?? dialog.querySelector<HTMLElement>('footer [data-way=out]'))?.focus();
    });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // Keys in the dialog are not shortcuts of the editor behind it.
    event.stopPropagation();
    // The Enter that takes a candidate does not submit the form.
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  };
}
