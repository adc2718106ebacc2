import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import { handbook, handbookMarkdown } from '@tagma/core/handbook';
import type { Concept, Handbook, TaxonomyCharter } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import { downloadText } from './download.js';
import { handbookBlocks, printHandbook } from './print-handbook.js';
import type { ViewContext } from './view-frame.js';

/** What every category and tag means, to read, print, copy and save. */
export class HandbookView {
  readonly #book = memoize(
    (
      concepts: readonly Concept[],
      locale: string,
      charter: TaxonomyCharter | undefined,
      personName: (id: string) => string,
    ) => handbook(concepts, { locale, charter, personName }),
  );
  readonly #blocks = memoize((book: Handbook, locale: string) =>
    handbookBlocks(document, book, { locale, topHeading: 3 }),
  );
  #message = '';

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const locale = editor.localize.lang;
    const book = this.#book(editor.concepts, locale, editor.workspace?.settings.charter, editor.ownerName);
    const title = this.#title(context);
    const markdown = (): string => handbookMarkdown(book, { locale, title });
    return html`<p class="muted">${terms.handbook.intro}</p>
      <div class="choices">
        <button type="button" class="button" @click=${() => void this.#copy(markdown(), context)}>
          ${terms.handbook.copy}
        </button>
        <button
          type="button"
          class="button"
          @click=${() => {
            downloadText(markdown(), `${terms.handbook.title}.md`, 'text/markdown');
          }}
        >
          ${terms.handbook.download}
        </button>
        <button
          type="button"
          class="button"
          @click=${() => {
            this.#print(book, title, context);
          }}
        >
          ${terms.handbook.print}
        </button>
      </div>
      <p class="muted" role="status">${this.#message}</p>
      <article class="book" aria-label=${title}>${this.#blocks(book, locale)}</article>`;
  }

  #title({ editor, terms }: ViewContext): string {
    const name = editor.workspace?.settings.name;
    const workspace = name === undefined ? '' : displayName(name, editor.localize.lang, 'en');
    return workspace === '' ? terms.handbook.title : `${workspace} · ${terms.handbook.title}`;
  }

  async #copy(markdown: string, { editor, terms }: ViewContext): Promise<void> {
    try {
      await navigator.clipboard.writeText(markdown);
      this.#message = terms.handbook.copied;
    } catch {
      this.#message = terms.handbook.copyFailed;
    }
    editor.host.requestUpdate();
  }

  #print(book: Handbook, title: string, { editor, terms }: ViewContext): void {
    this.#message = printHandbook(book, title, editor.localize.lang) ? '' : terms.handbook.printBlocked;
    editor.host.requestUpdate();
  }
}
