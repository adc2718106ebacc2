import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { chevronLeftIcon, closeIcon, icon } from '../../../internal/icons.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorParts } from '../data/editor-parts.js';
import { emptyState, errorState, noMatchesState, retryButton, skeleton } from './tree-view.js';

/** What stands in place of the rows depends on this. */
export interface StateContext {
  readonly terms: TaxonomyEditorTerms;
  readonly localize: LocalizeController;
  /** There are concepts, but search and filters leave none. */
  readonly isNarrowed: boolean;
  readonly error: string;
  readonly loading: boolean;
  readonly canCreate: boolean;
  readonly onClear: () => void;
  readonly onRetry: () => void;
  readonly onCreate: () => void;
}

/** Nothing found, an error, loading, or nothing there yet. */
export function stateLayer(context: StateContext): TemplateResult {
  return html`<div class="state-layer">${stateContent(context)}</div>`;
}

function stateContent(context: StateContext): TemplateResult {
  const { terms, localize } = context;
  if (context.isNarrowed)
    return noMatchesState(
      terms,
      html`<button type="button" class="button" @click=${context.onClear}>${terms.clearFilters}</button>`,
    );
  if (context.error !== '')
    return errorState(terms, context.error, retryButton(localize.terms(commonTerms).retry, context.onRetry));
  if (context.loading) return skeleton();
  const first = html`<button type="button" class="button primary" @click=${context.onCreate}>
    ${terms.addCategory}
  </button>`;
  return emptyState(terms, context.canCreate, first);
}

/** What the line below the tree says. */
export interface StatusContext {
  readonly terms: TaxonomyEditorTerms;
  readonly number: (value: number) => string;
  readonly found: number | null;
  readonly tags: number;
  readonly categories: number;
  readonly selected: number;
  readonly isLocked: boolean;
  readonly onClear: () => void;
}

/** How many there are, how many were found, how many are selected. */
export function statusLine(context: StatusContext): TemplateResult {
  const { terms, number, found, selected } = context;
  return html`<div class="status" part="status">
    <span
      >${found === null ? terms.status(number(context.tags), number(context.categories)) : terms.found(number(found))}</span
    >
    ${context.isLocked ? html`<span class="status-note">${terms.readonlyNote}</span>` : nothing}
    ${
      selected < 2
        ? nothing
        : html`<span class="status-end status-selected">${terms.selected(number(selected))}</span>
            <button type="button" class="button link small" @click=${context.onClear}>
              ${terms.clearSelection}
            </button>`
    }
  </div>`;
}

/** What stands beside the tree. */
export interface SideContext {
  readonly terms: TaxonomyEditorTerms;
  readonly localize: LocalizeController;
  readonly parts: EditorParts;
  readonly view: string | null;
  readonly selected: readonly Concept[];
  readonly isNarrow: boolean;
  readonly onClose: () => void;
}

/** The pane with the details or a view, its title, and the way back. */
export function sidePane(context: SideContext): TemplateResult {
  const { terms, view, isNarrow, onClose } = context;
  const back = isNarrow || view !== null;
  return html`<aside class="side" part="detail" aria-label=${terms.detail}>
    <header class="side-head">
      ${back ? sideButton('back', terms.back, chevronLeftIcon, onClose) : nothing}
      <h2 class="side-title">${sideTitle(context)}</h2>
      ${isNarrow ? nothing : sideButton('close', terms.closeDetail, closeIcon, onClose)}
    </header>
    <div class="side-body">${context.parts.renderSide(view, context.selected, terms, context.localize)}</div>
  </aside>`;
}

function sideButton(name: string, label: string, shape: string, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class=${`button quiet icon-only ${name}`}
    aria-label=${label}
    title=${label}
    @click=${onClick}
  >
    ${icon(shape)}
  </button>`;
}

function sideTitle({ terms, localize, parts, view, selected }: SideContext): string {
  if (view !== null) return parts.viewLabel(view) ?? terms.detail;
  const [only] = selected;
  return selected.length === 1 && only !== undefined
    ? displayName(only.name, localize.lang, 'en') || only.id
    : terms.detail;
}
