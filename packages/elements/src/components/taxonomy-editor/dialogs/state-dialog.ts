import { html } from 'lit';
import type { Command } from '@tagma/core';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { DialogKind } from './dialog-kind.js';
import { previewView } from './effect-view.js';
import type { DialogContent } from '../../../internal/modal/modal.js';
import { namesOf } from './names-of.js';
import { PreviewTask } from './preview-task.js';

type StateKind = 'archive' | 'restore' | 'delete';

const COMMANDS = {
  archive: 'archiveConcepts',
  restore: 'restoreConcepts',
  delete: 'deleteConcepts',
} as const satisfies Record<StateKind, Command['type']>;

/** Archives, restores or deletes concepts, after showing what that does. */
export class StateDialog implements DialogKind {
  readonly #context: EditorContext;
  readonly #terms: () => TaxonomyDialogsTerms;
  readonly #kind: StateKind;
  readonly #ids: readonly string[];
  readonly #preview: PreviewTask;

  constructor(
    context: EditorContext,
    terms: () => TaxonomyDialogsTerms,
    kind: StateKind,
    ids: readonly string[],
  ) {
    this.#context = context;
    this.#terms = terms;
    this.#kind = kind;
    this.#ids = ids;
    this.#preview = new PreviewTask(context);
    void this.#preview.show(this.#command);
  }

  content(): DialogContent {
    const terms = this.#terms();
    const words = terms[this.#kind];
    return {
      title: words.title(namesOf(this.#ids, this.#context, terms)),
      submitLabel: words.submit,
      tone: this.#kind === 'delete' ? 'danger' : 'primary',
      canSubmit: this.#preview.isPossible,
      body: html`<p>${words.help}</p>
        ${previewView(this.#preview.current, this.#context, terms)}`,
      ...(this.#offersArchive
        ? {
            other: {
              label: terms.delete.archiveInstead,
              run: () => this.#context.openDialog('archive', this.#ids),
            },
          }
        : {}),
    };
  }

  end(): void {
    this.#preview.end();
  }

  submit(): { readonly command: Command; readonly done: string } {
    const terms = this.#terms();
    return {
      command: this.#command,
      done: terms[this.#kind].done(namesOf(this.#ids, this.#context, terms)),
    };
  }

  get #command(): Command {
    return { type: COMMANDS[this.#kind], ids: this.#ids };
  }

  /** What is still used cannot be deleted; putting it out of use is what helps. */
  get #offersArchive(): boolean {
    const { current } = this.#preview;
    if (this.#kind !== 'delete' || current.state !== 'there' || current.previewed.ok) return false;
    return this.#ids.some((id) => this.#context.concept(id)?.state === 'active');
  }
}
