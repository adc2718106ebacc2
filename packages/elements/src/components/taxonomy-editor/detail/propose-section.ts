import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept, ProposableCommand } from '@tagma/core';
import { alertIcon, icon } from '../../../internal/icons.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { nameKey } from '../naming/name-key.js';

/** As long as the core allows. */
const MAX_NAME = 100;
const MAX_REASON = 500;

/**
 * What somebody may ask for who may not change the concepts: another name for one, one tag out of several. It goes to
 * those who may, as a proposal.
 */
export class ProposeSection {
  readonly #context: EditorContext;
  #error = '';
  /** What the error is about. */
  #about = '';

  constructor(context: EditorContext) {
    this.#context = context;
  }

  /** Whether the reader can ask for what they may not do themselves. */
  canPropose(selected: readonly Concept[]): boolean {
    const { session, readonly } = this.#context;
    const isInUse = selected.every(({ state }) => state !== 'merged');
    return session !== null && !readonly && isInUse && this.#context.can('tag.suggest').allowed;
  }

  render(selected: readonly Concept[], terms: TaxonomyDetailTerms): TemplateResult | typeof nothing {
    const [first] = selected;
    const isOneKind = selected.every(({ kind }) => kind === first?.kind);
    if (first === undefined || !isOneKind || !this.canPropose(selected)) return nothing;
    const about = selected.map(({ id }) => id).join(' ');
    const isOne = selected.length === 1;
    return html`<form
      class="stack propose"
      aria-label=${terms.propose.title}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#send(event.currentTarget as HTMLFormElement, selected, about, terms);
      }}
    >
      ${isOne ? this.#renaming(first, terms) : this.#merging(selected, terms)}
      <label class="field"
        ><span class="label">${terms.propose.reason}</span
        ><textarea class="input" name="reason" rows="2" maxlength=${MAX_REASON}></textarea>
      </label>
      <div role="alert">
        ${
          this.#error === '' || this.#about !== about
            ? nothing
            : html`<p class="error">${icon(alertIcon)}${this.#error}</p>`
        }
      </div>
      <div class="choices">
        <button type="submit" class="button small">
          ${isOne ? terms.propose.rename : terms.propose.merge}
        </button>
      </div>
    </form>`;
  }

  #renaming({ id }: Concept, terms: TaxonomyDetailTerms): TemplateResult {
    return html`<label class="field"
      ><span class="label">${terms.propose.newName}</span
      ><input
        class="input"
        name="name"
        maxlength=${MAX_NAME}
        autocomplete="off"
        .value=${this.#context.nameOf(id)}
    /></label>`;
  }

  #merging(selected: readonly Concept[], terms: TaxonomyDetailTerms): TemplateResult {
    return html`<label class="field"
      ><span class="label">${terms.propose.into}</span
      ><select class="input" name="into">
        ${selected.map(({ id }) => html`<option value=${id}>${this.#context.pathOf(id).join(' / ')}</option>`)}
      </select></label
    >`;
  }

  async #send(
    form: HTMLFormElement,
    selected: readonly Concept[],
    about: string,
    terms: TaxonomyDetailTerms,
  ): Promise<void> {
    const given = new FormData(form);
    const reason = textOf(given, 'reason');
    const asked = this.#asked(given, selected, terms);
    if (asked === null) return;
    const outcome = await this.#context.execute(
      { type: 'proposeChange', command: asked.command, ...(reason === '' ? {} : { reason }) },
      { done: asked.done, showsRefusal: true },
    );
    this.#about = about;
    this.#error = outcome.ok ? '' : outcome.text;
    if (outcome.ok) form.reset();
    this.#context.host.requestUpdate();
  }

  #asked(
    given: FormData,
    selected: readonly Concept[],
    terms: TaxonomyDetailTerms,
  ): { readonly command: ProposableCommand; readonly done: string } | null {
    const [first] = selected;
    if (first === undefined) return null;
    const nameOf = (id: string): string => this.#context.nameOf(id);
    if (selected.length > 1) {
      const intoId = textOf(given, 'into') || first.id;
      const ids = selected.map(({ id }) => id).filter((id) => id !== intoId);
      return {
        command: { type: 'mergeConcepts', ids, intoId },
        done: terms.propose.mergeDone(nameOf(intoId)),
      };
    }
    const text = textOf(given, 'name');
    const name = { ...first.name, [nameKey(first.name, this.#context.localize.lang)]: text };
    return {
      command: { type: 'updateConcept', id: first.id, expectedVersion: first.version, patch: { name } },
      done: terms.propose.renameDone(nameOf(first.id), text),
    };
  }
}

function textOf(given: FormData, member: string): string {
  const value = given.get(member);
  return typeof value === 'string' ? value.trim() : '';
}
