import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorParts } from '../data/editor-parts.js';
import type { EditorContext } from '../editor-context.types.js';
import { sidePane } from './side-view.js';

/** What the pane needs of the editor. */
export interface SideHost {
  readonly context: EditorContext;
  readonly parts: EditorParts;
  readonly terms: () => TaxonomyEditorTerms;
  /** There is a place for it at all. */
  readonly isPossible: () => boolean;
  readonly isNarrow: () => boolean;
  readonly selected: () => readonly string[];
  readonly focusTree: () => void;
}

/** What stands beside the tree, or on a narrow page over it: the details of what is selected, or a view. */
export class SidePane {
  readonly #host: SideHost;
  #isOpen = true;
  /** On a narrow page it covers the tree, so it comes only when asked for. */
  #isWanted = false;
  #view: string | null = null;

  constructor(host: SideHost) {
    this.#host = host;
  }

  get isShown(): boolean {
    return this.#host.isPossible() && this.#isOpen && (!this.#host.isNarrow() || this.#isWanted);
  }

  /** Fetches the details when they show. */
  prepare(): void {
    if (this.isShown && this.#view === null) void this.#host.parts.detail.load();
  }

  /** Shows a view; `null` the details. */
  open(view: string | null): void {
    this.#view = view;
    this.#isOpen = true;
    this.#isWanted = true;
    if (view !== null) void this.#host.parts.views.load();
    this.#host.context.host.requestUpdate();
  }

  /** From a view back to the details, from the details back to the tree. */
  close(): void {
    if (this.#view !== null) this.#view = null;
    else if (this.#host.isNarrow()) this.#isWanted = false;
    else this.#isOpen = false;
    const { host } = this.#host.context;
    host.requestUpdate();
    void host.updateComplete.then(() => this.#host.focusTree());
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isShown) return nothing;
    const { context, parts, terms, selected } = this.#host;
    return sidePane({
      terms: terms(),
      localize: context.localize,
      parts,
      view: this.#view,
      selected: selected().flatMap((id) => context.concept(id) ?? []),
      isNarrow: this.#host.isNarrow(),
      onClose: () => this.close(),
    });
  }
}
