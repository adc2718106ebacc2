import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { groupByParent, normalizeName } from '@tagma/core/taxonomy';
import type { Command, Concept } from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { TaxonomyDialogsTerms } from '../../../locales/taxonomy-dialogs.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { DialogKind } from './dialog-kind.js';
import { previewView } from './effect-view.js';
import type { DialogContent } from '../../../internal/modal/modal.js';
import { namesOf } from './names-of.js';
import { PreviewTask } from './preview-task.js';

/** Targets that are listed; a search narrows them down. */
const MAX_TARGETS = 50;

/** Joins the selected concepts into one that is searched for, or into one of themselves. */
export class MergeDialog implements DialogKind {
  readonly #context: EditorContext;
  readonly #terms: () => TaxonomyDialogsTerms;
  readonly #ids: readonly string[];
  readonly #preview: PreviewTask;
  readonly #search = memoize(searchable);
  #query = '';
  #targetId: string | null = null;

  constructor(context: EditorContext, terms: () => TaxonomyDialogsTerms, ids: readonly string[]) {
    this.#context = context;
    this.#terms = terms;
    this.#ids = ids;
    this.#preview = new PreviewTask(context);
  }

  content(): DialogContent {
    const terms = this.#terms();
    return {
      title: terms.merge.title(namesOf(this.#sources, this.#context, terms)),
      submitLabel: terms.merge.submit,
      tone: 'primary',
      canSubmit: this.#targetId !== null && this.#preview.isPossible,
      body: html`${this.#targets(terms)} ${this.#effect(terms)}`,
    };
  }

  end(): void {
    this.#preview.end();
  }

  submit(): { readonly command: Command; readonly done: string } | null {
    const command = this.#command;
    if (command === null) return null;
    const terms = this.#terms();
    const target = this.#context.nameOf(command.intoId);
    return { command, done: terms.merge.done(namesOf(this.#sources, this.#context, terms), target) };
  }

  get #sources(): readonly string[] {
    return this.#ids.filter((id) => id !== this.#targetId);
  }

  get #command(): Extract<Command, { readonly type: 'mergeConcepts' }> | null {
    if (this.#targetId === null) return null;
    return { type: 'mergeConcepts', ids: this.#sources, intoId: this.#targetId };
  }

  #targets(terms: TaxonomyDialogsTerms): TemplateResult {
    const found = this.#found();
    const shown = found.slice(0, MAX_TARGETS);
    return html`<div class="field">
        <label class="label" for="merge-search">${terms.merge.search}</label>
        <input
          class="input"
          id="merge-search"
          type="search"
          dir="auto"
          autocomplete="off"
          .value=${live(this.#query)}
          @input=${(event: Event) => {
            this.#query = (event.target as HTMLInputElement).value;
            this.#context.host.requestUpdate();
          }}
        />
        <span class="help" role="status">
          ${found.length === 0 ? terms.merge.noResults : terms.merge.results(this.#context.localize.number(found.length))}
        </span>
      </div>
      ${
        shown.length === 0
          ? nothing
          : html`<fieldset class="targets" role="radiogroup" aria-label=${terms.merge.into}>
              ${shown.map((concept) => this.#target(concept))}
            </fieldset>`
      }`;
  }

  #target(concept: Concept): TemplateResult {
    const path = this.#context.pathOf(concept.id);
    return html`<label class="target"
      ><input
        type="radio"
        name="merge-target"
        value=${concept.id}
        .checked=${live(concept.id === this.#targetId)}
        @change=${() => this.#choose(concept.id)}
      /><span
        ><bdi>${path.at(-1)}</bdi> ${
          path.length > 1
            ? html`<span class="where"><bdi>${path.slice(0, -1).join(' / ')}</bdi></span>`
            : nothing
        }</span
      ></label
    >`;
  }

  #effect(terms: TaxonomyDialogsTerms): TemplateResult {
    if (this.#targetId === null) return html`<p class="muted">${terms.merge.choose}</p>`;
    return html`${previewView(this.#preview.current, this.#context, terms)}
      <p class="muted">${terms.merge.alias(this.#context.nameOf(this.#targetId))}</p>`;
  }

  #choose(id: string): void {
    this.#targetId = id;
    void this.#preview.show(this.#command);
  }

  /** What they may be merged into; without a search those among them and beside them. */
  #found(): readonly Concept[] {
    const query = normalizeName(this.#query);
    const candidates = this.#search(this.#context.concepts, this.#ids);
    if (query !== '') {
      const words = query.split(' ');
      const hits = candidates.filter(({ text }) => words.every((word) => text.includes(word)));
      return hits.map(({ concept }) => concept);
    }
    const own = new Set(this.#ids);
    const parents = new Set(this.#ids.map((id) => this.#context.concept(id)?.parentId));
    const near = candidates
      .map(({ concept }) => concept)
      .filter(({ id, parentId }) => own.has(id) || parents.has(parentId));
    return [...near].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  }
}

/** Living concepts of the same kind that are not below one of the selected, with what a search looks at. */
function searchable(
  concepts: readonly Concept[],
  ids: readonly string[],
): readonly { readonly concept: Concept; readonly text: string }[] {
  const kind = concepts.find(({ id }) => id === ids[0])?.kind;
  const below = belowAny(concepts, ids);
  // One alone cannot be its own target; of several, one can take in the others.
  const own = new Set(ids.length === 1 ? ids : []);
  return concepts
    .filter(
      (concept) =>
        concept.kind === kind && concept.state === 'active' && !below.has(concept.id) && !own.has(concept.id),
    )
    .map((concept) => ({
      concept,
      text: [...Object.values(concept.name), ...concept.aliases].map(normalizeName).join('\u0001'),
    }));
}

function belowAny(concepts: readonly Concept[], ids: readonly string[]): ReadonlySet<string> {
  const children = groupByParent(concepts);
  const below = new Set<string>();
  const visit = (id: string): void => {
    for (const child of children.get(id) ?? []) {
      if (below.has(child.id)) continue;
      below.add(child.id);
      visit(child.id);
    }
  };
  for (const id of ids) visit(id);
  return below;
}
