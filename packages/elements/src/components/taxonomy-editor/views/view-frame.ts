import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Icon } from '../../../internal/icons.js';
import { alertIcon, icon, loaderIcon, refreshIcon, successIcon } from '../../../internal/icons.js';
import type { TaxonomyViewsTerms } from '../../../locales/taxonomy-views.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { Reading, ViewReader } from './reading.js';

/** What every view is drawn with. */
export interface ViewContext {
  readonly editor: EditorContext;
  readonly terms: TaxonomyViewsTerms;
}

/** Draws what was read, or how far the reading is. */
export function readingView<T>(
  reading: Reading<T>,
  reader: ViewReader<T>,
  terms: TaxonomyViewsTerms,
  draw: (value: T) => TemplateResult,
): TemplateResult {
  if (reading.state === 'there') return draw(reading.value);
  if (reading.state === 'failed') {
    return html`<div class="view-empty" role="alert">
      ${icon(alertIcon)}
      <p>${terms.failed}</p>
      <button type="button" class="button small" @click=${() => reader.again()}>${terms.retry}</button>
    </div>`;
  }
  return html`<p class="muted" role="status">${icon(loaderIcon, 'icon spinner')} ${terms.loading}</p>`;
}

/** Nothing to show: all is done, or nothing was made yet and the text says what to do first. */
export function emptyView(title: string, help: string, shape: Icon = successIcon): TemplateResult {
  return html`<div class="view-empty">
    ${icon(shape)}
    <p class="strong">${title}</p>
    <p class="muted">${help}</p>
  </div>`;
}

/** The button that reads again. */
export function refreshButton<T>(reader: ViewReader<T>, terms: TaxonomyViewsTerms): TemplateResult {
  return html`<button type="button" class="button small" @click=${() => reader.again()}>
    ${icon(refreshIcon)}${terms.refresh}
  </button>`;
}

/** A link to a concept in the tree. */
export function conceptLink(id: string, { editor, terms }: ViewContext): TemplateResult {
  const path = editor.pathOf(id);
  const name = editor.nameOf(id);
  return html`<span class="concept"
    ><button type="button" class="button link" title=${terms.goTo(name)} @click=${() => editor.select(id)}>
      <bdi>${name}</bdi></button
    >${path.length > 1 ? html`<span class="where"><bdi>${path.slice(0, -1).join(' / ')}</bdi></span>` : nothing}</span
  >`;
}

/** Lists that can be long show a part of themselves, and more on demand. */
export class Portions {
  readonly #context: EditorContext;
  readonly #size: number;
  readonly #shown = new Map<string, number>();

  constructor(context: EditorContext, size: number) {
    this.#context = context;
    this.#size = size;
  }

  /** The items to show of a list, and the button for more. */
  of<T>(
    key: string,
    items: readonly T[],
    terms: TaxonomyViewsTerms,
  ): { readonly items: readonly T[]; readonly more: TemplateResult | typeof nothing } {
    const shown = this.#shown.get(key) ?? this.#size;
    const left = items.length - shown;
    if (left <= 0) return { items, more: nothing };
    const next = Math.min(left, this.#size);
    return {
      items: items.slice(0, shown),
      more: html`<button
        type="button"
        class="button small"
        @click=${() => {
          this.#shown.set(key, shown + next);
          this.#context.host.requestUpdate();
        }}
      >
        ${terms.showMore(this.#context.localize.number(next))}
      </button>`,
    };
  }
}
