import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { taxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext, EditorDialog } from '../editor-context.types.js';
import type { DialogKind } from './dialog-kind.js';
import { MergeDialog } from './merge-dialog.js';
import { Modal } from '../../../internal/modal/modal.js';
import { SplitDialog } from './split-dialog.js';
import { StateDialog } from './state-dialog.js';

/** The one dialog that is open, if any. */
export class Dialogs {
  readonly #context: EditorContext;
  readonly #modal = new Modal();
  #kind: DialogKind | null = null;
  #isBusy = false;
  #error = '';

  constructor(context: EditorContext) {
    this.#context = context;
  }

  /** Opens a dialog, in place of one that is open. */
  open(kind: EditorDialog, ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#error = '';
    this.#isBusy = false;
    this.#kind?.end();
    this.#kind = this.#make(kind, ids);
    this.#context.host.requestUpdate();
  }

  render(): TemplateResult {
    if (this.#kind === null) return html`${nothing}`;
    return this.#modal.render(this.#kind.content(), {
      words: this.#terms,
      isBusy: this.#isBusy,
      error: this.#error,
      onSubmit: () => void this.#submit(),
      onClosed: () => {
        this.#kind?.end();
        this.#kind = null;
        this.#context.host.requestUpdate();
      },
    });
  }

  get #terms(): TaxonomyDialogsTerms {
    return this.#context.localize.terms(taxonomyDialogsTerms);
  }

  #make(kind: EditorDialog, ids: readonly string[]): DialogKind {
    const terms = (): TaxonomyDialogsTerms => this.#terms;
    if (kind === 'merge') return new MergeDialog(this.#context, terms, ids);
    if (kind === 'split') return new SplitDialog(this.#context, terms, ids[0] ?? '');
    return new StateDialog(this.#context, terms, kind, ids);
  }

  async #submit(): Promise<void> {
    const kind = this.#kind;
    const task = kind?.submit();
    if (!kind || !task) return;
    this.#isBusy = true;
    this.#error = '';
    this.#context.host.requestUpdate();
    const outcome = await this.#context.execute(task.command, { done: task.done, showsRefusal: true });
    this.#isBusy = false;
    // It may have been closed or replaced meanwhile.
    if (this.#kind === kind && outcome.ok) this.#modal.close();
    else if (this.#kind === kind && !outcome.ok) this.#error = outcome.text;
    this.#context.host.requestUpdate();
  }
}
