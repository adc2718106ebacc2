import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { chevronLeftIcon } from '../../../internal/icons/arrow-icons.js';
import { closeIcon } from '../../../internal/icons/field-icons.js';
import { icon } from '../../../internal/icons/icon.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorParts } from '../data/editor-parts.js';

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
