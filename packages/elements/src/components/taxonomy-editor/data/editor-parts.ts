import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type {
  DetailPart,
  DialogsPart,
  EditorContext,
  EditorDialog,
  EditorPart,
  ViewsPart,
} from '../editor-context.types.js';
import { LazyPart } from '../../../internal/lazy-part.js';
import { retryButton } from '../frame/state-view.js';
import type { EditorElement } from '../interactive/interactive.types.js';
import { skeleton } from '../tree/skeleton.js';
import type { WorkHost, WorkPart } from '../editing/work.types.js';
import type { DenialText } from './denial-text.js';

/** The parts of the editor that come when they are needed: work, details, dialogs, views. */
export class EditorParts {
  readonly work: LazyPart<WorkPart, EditorContext>;
  readonly detail: LazyPart<DetailPart, EditorContext>;
  readonly dialogs: LazyPart<DialogsPart, EditorContext>;
  readonly views: LazyPart<ViewsPart, EditorContext>;
  readonly #element: EditorElement;
  #styles: readonly CSSResult[] = [];
  #denial: DenialText | null = null;

  constructor(element: EditorElement, context: EditorContext, workHost: () => WorkHost) {
    this.#element = element;
    const part = <T extends EditorPart>(load: (given: EditorContext) => Promise<T>) =>
      new LazyPart<T, EditorContext>(
        context,
        async (given) => {
          const [loaded] = await Promise.all([load(given), this.#loadWords()]);
          return loaded;
        },
        (styles) => this.adopt(styles),
      );
    this.work = part(async () => (await import('../editing/index.js')).createWork(workHost()));
    this.detail = part(async (given) => (await import('../detail/index.js')).createDetail(given));
    this.dialogs = part(async (given) => (await import('../dialogs/index.js')).createDialogs(given));
    this.views = part(async (given) => (await import('../views/index.js')).createViews(given));
  }

  /** Says why something may not be done; `null` before the first part is there. */
  get denial(): DenialText | null {
    return this.#denial;
  }

  /** Gives the editor these styles beside its own and those of the parts that came so far. */
  adopt(more: readonly CSSResult[]): void {
    const { renderRoot, constructor } = this.#element;
    this.#styles = [...new Set([...this.#styles, ...more])];
    const { elementStyles } = constructor as typeof LitElement;
    adoptStyles(renderRoot as ShadowRoot, [...elementStyles, ...this.#styles]);
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

  async #loadWords(): Promise<void> {
    this.#denial = (await import('./denial-text.js')).sayDenial;
  }
}
