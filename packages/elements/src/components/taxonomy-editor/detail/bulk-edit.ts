import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { TAG_HUES, TAG_LAYERS } from '@tagma/core/taxonomy';
import type { Command, Concept, ConceptDraft, Duration } from '@tagma/core';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { layerSpec } from './choice-specs.js';
import { parseDuration } from './duration-words.js';

/** What somebody wants for all selected concepts; an empty text leaves things as they are. */
interface Wanted {
  readonly layer: string;
  readonly color: string;
  readonly ownerId: string;
  readonly reviewEvery: string;
}

const NOTHING: Wanted = { layer: '', color: '', ownerId: '', reviewEvery: '' };

/** Layer, owner, colour and review cadence of several concepts at once: all or nothing, one undo. */
export class BulkEdit {
  readonly #context: EditorContext;
  readonly #terms: () => TaxonomyDetailTerms;
  #wanted: Wanted = NOTHING;
  #error = '';
  #isBusy = false;

  constructor(context: EditorContext, terms: () => TaxonomyDetailTerms) {
    this.#context = context;
    this.#terms = terms;
  }

  render(selected: readonly Concept[], people: readonly string[]): TemplateResult {
    const terms = this.#terms();
    return html`<form
      class="bulk"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#apply(selected);
      }}
    >
      <h3 class="section-title">${terms.bulkTitle}</h3>
      <div class="grid">
        ${this.#select('layer', terms.layer, layerSpec(terms).options)}
        ${this.#select(
          'color',
          terms.color,
          TAG_HUES.map((hue) => [hue, terms.hues[hue]] as const),
        )}
        ${this.#text('ownerId', terms.owner, people)}
        ${this.#text('reviewEvery', terms.reviewEvery, [], terms.durationPlaceholder)}
      </div>
      ${this.#error === '' ? '' : html`<p class="error" role="alert">${this.#error}</p>`}
      <div class="actions">
        <button type="submit" class="button primary" ?disabled=${this.#isBusy}>${terms.bulkApply}</button>
      </div>
    </form>`;
  }

  #select(
    member: 'layer' | 'color',
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ): TemplateResult {
    return html`<label class="field"
      ><span class="label">${label}</span
      ><select
        class="input"
        name=${member}
        .value=${this.#wanted[member]}
        @change=${(event: Event) => this.#want(member, (event.target as HTMLSelectElement).value)}
      >
        <option value="">${this.#terms().bulkKeep}</option>
        ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select></label
    >`;
  }

  #text(
    member: 'ownerId' | 'reviewEvery',
    label: string,
    suggestions: readonly string[],
    placeholder = this.#terms().bulkKeep,
  ): TemplateResult {
    return html`<label class="field"
        ><span class="label">${label}</span
        ><input
          class="input"
          name=${member}
          autocomplete="off"
          list=${`bulk-${member}`}
          placeholder=${placeholder}
          .value=${this.#wanted[member]}
          @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
          @input=${(event: Event) => this.#want(member, (event.target as HTMLInputElement).value)}
      /></label>
      <datalist id=${`bulk-${member}`}>
        ${suggestions.map((id) => html`<option value=${id}></option>`)}
      </datalist>`;
  }

  #want(member: keyof Wanted, value: string): void {
    this.#wanted = { ...this.#wanted, [member]: value };
    this.#error = '';
    this.#context.host.requestUpdate();
  }

  async #apply(selected: readonly Concept[]): Promise<void> {
    const terms = this.#terms();
    const duration = parseDuration(this.#wanted.reviewEvery);
    if (this.#wanted.reviewEvery.trim() !== '' && duration === null) {
      this.#fail(terms.errors.duration);
      return;
    }
    const change = changeOf(this.#wanted, duration);
    if (Object.keys(change).length === 0) {
      this.#fail(terms.bulkNothing);
      return;
    }
    this.#isBusy = true;
    const done = terms.savedMany(this.#context.localize.number(selected.length));
    const outcome = await this.#context.execute(updateAll(selected, change), { done, showsRefusal: true });
    this.#isBusy = false;
    if (!outcome.ok) {
      this.#fail(outcome.text);
      return;
    }
    this.#wanted = NOTHING;
    this.#fail('');
  }

  #fail(error: string): void {
    this.#error = error;
    this.#context.host.requestUpdate();
  }
}

type Change = Pick<ConceptDraft, 'layer' | 'color' | 'ownerId' | 'reviewEvery'>;

function changeOf(wanted: Wanted, reviewEvery: Duration | null): Change {
  const layer = TAG_LAYERS.find((known) => known === wanted.layer);
  const color = TAG_HUES.find((known) => known === wanted.color);
  const ownerId = wanted.ownerId.trim();
  return {
    ...(layer === undefined ? {} : { layer }),
    ...(color === undefined ? {} : { color }),
    ...(ownerId === '' ? {} : { ownerId }),
    ...(reviewEvery === null ? {} : { reviewEvery }),
  };
}

/** One command for all, so that one undo takes it back; what the drafts leave out stays as it is. */
function updateAll(selected: readonly Concept[], change: Change): Command {
  const concepts = selected.map(({ id, kind, parentId, name }) => ({ id, kind, parentId, name, ...change }));
  return { type: 'importConcepts', concepts, onExisting: 'update' };
}
