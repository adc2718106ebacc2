import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import { icon, uploadIcon } from '../../../internal/icons.js';
import { downloadText } from './download.js';
import type { TaxonomyFormat } from './format.types.js';
import { ImportPanel } from './import-panel.js';
import { jsonFormat } from './json-format.js';
import type { ViewContext } from './view-frame.js';

/** An editor whose page handed in more formats. */
interface FormatsHost {
  readonly formats?: readonly TaxonomyFormat[];
}

/** Takes the taxonomy out in a format of choice, and brings one in. */
export class ExchangeView {
  readonly #import: ImportPanel;
  #error = '';

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#import = new ImportPanel(editor);
  }

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    if (!editor.workspace) return html`<p class="muted">${terms.noSession}</p>`;
    const formats = [jsonFormat, ...((editor.host as FormatsHost).formats ?? [])];
    const mayImport = !editor.readonly && editor.can('concept.create').allowed;
    return html`<p class="muted">${terms.exchange.intro}</p>
      <section class="section" aria-label=${terms.exchange.exportTitle}>
        <h3 class="section-title">${terms.exchange.exportTitle}</h3>
        <div class="choices">
          ${formats.map(
            (format) =>
              html`<button type="button" class="button" @click=${() => void this.#export(format, context)}>
                ${terms.exchange.exportAs(format.label)}
              </button>`,
          )}
        </div>
        ${this.#error === '' ? nothing : html`<p class="error" role="alert">${this.#error}</p>`}
      </section>
      ${
        mayImport
          ? html`<section class="section" aria-label=${terms.exchange.importTitle}>
              <h3 class="section-title">${icon(uploadIcon)} ${terms.exchange.importTitle}</h3>
              <div class="stack">${this.#import.render(formats, context)}</div>
            </section>`
          : html`<p class="muted">${editor.can('concept.create').reason}</p>`
      }`;
  }

  async #export(format: TaxonomyFormat, { editor }: ViewContext): Promise<void> {
    const { workspace, localize, host } = editor;
    if (!workspace) return;
    this.#error = '';
    try {
      const name = displayName(workspace.settings.name, localize.lang, 'en') || workspace.settings.id;
      // What file systems refuse in names.
      const fileName = `${name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '-')}${format.extensions[0]}`;
      downloadText(await format.write(workspace), fileName, format.mediaType);
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
    }
    host.requestUpdate();
  }
}
