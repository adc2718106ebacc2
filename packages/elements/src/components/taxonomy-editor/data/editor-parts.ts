import { html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type {
  DetailPart,
  DialogsPart,
  EditorContext,
  EditorDialog,
  ViewsPart,
} from '../editor-context.types.js';
import { retryButton, skeleton } from '../tree/tree-view.js';
import { LazyPart } from '../../../internal/lazy-part.js';

/** The parts of the editor that come when they are needed: details, dialogs, views. */
export class EditorParts {
  readonly detail: LazyPart<DetailPart, EditorContext>;
  readonly dialogs: LazyPart<DialogsPart, EditorContext>;
  readonly views: LazyPart<ViewsPart, EditorContext>;
  #styles: readonly CSSResult[] = [];

  constructor(context: EditorContext, adopt: (styles: readonly CSSResult[]) => void) {
    this.detail = new LazyPart(
      context,
      async (given) => (await import('../detail/index.js')).createDetail(given),
      adopt,
    );
    this.dialogs = new LazyPart(
      context,
      async (given) => (await import('../dialogs/index.js')).createDialogs(given),
      adopt,
    );
    this.views = new LazyPart(
      context,
      async (given) => (await import('../views/index.js')).createViews(given),
      adopt,
    );
  }

  /** All styles of the parts that came so far, with these. */
  styles(more: readonly CSSResult[]): readonly CSSResult[] {
    this.#styles = [...new Set([...this.#styles, ...more])];
    return this.#styles;
  }

  /** Fetches the dialogs and opens one. */
  async openDialog(kind: EditorDialog, ids: readonly string[]): Promise<void> {
    (await this.dialogs.load())?.open(kind, ids);
  }

  /** The dialogs, once they are there. */
  renderDialogs(): TemplateResult | typeof nothing {
    return this.dialogs.part?.render() ?? nothing;
  }

  /** Title of a view. */
  viewLabel(view: string): string | undefined {
    return this.views.part?.items.find(({ id }) => id === view)?.label;
  }

  /** What stands beside the tree: the view, else the details of what is selected. */
  renderSide(
    view: string | null,
    selected: readonly Concept[],
    terms: TaxonomyEditorTerms,
    localize: LocalizeController,
  ): TemplateResult | typeof nothing {
    const lazy = view === null ? this.detail : this.views;
    if (lazy.part === null) {
      if (!lazy.failed) return skeleton();
      return html`<div class="side-failed" role="alert">
        ${terms.partFailed} ${retryButton(localize.terms(commonTerms).retry, () => void lazy.load())}
      </div>`;
    }
    return view === null
      ? (this.detail.part?.render(selected) ?? nothing)
      : (this.views.part?.render(view) ?? nothing);
  }
}
