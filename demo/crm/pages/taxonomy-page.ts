import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Command, Concept } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { AppElement } from '../state/app-element.js';
import { formatNumber, localized } from '../state/format.js';
import { taxonomyRows, type TaxonomyRow } from '../state/taxonomy-rows.js';
import { icon } from '../parts/icons.js';
import '../parts/concept-form.js';

/** The taxonomy as an indented list; managers create, edit, archive and delete. */
export class CrmTaxonomyPage extends AppElement {
  #form: { readonly kind: 'category' | 'tag'; readonly id: string | null } | null = null;
  #opener: HTMLElement | null = null;

  protected override render() {
    const t = this.t.taxonomy;
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const count = (kind: Concept['kind']) =>
      formatNumber(
        concepts.filter((concept) => concept.kind === kind && concept.state === 'active').length,
        this.locale,
      );
    return html`
      <div class="crm-page">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.title}</h1>
            <p class="crm-page__subtitle">${t.subtitle(count('tag'), count('category'))}</p>
          </div>
          ${
            this.app.can('concept.create')
              ? html`<div class="crm-actions">
                  <button
                    type="button"
                    class="crm-button"
                    name="create-category"
                    @click=${() => this.#open('category', null)}
                  >
                    ${icon('plus')}${t.createCategory}
                  </button>
                  <button
                    type="button"
                    class="crm-button"
                    name="create-tag"
                    data-variant="primary"
                    @click=${() => this.#open('tag', null)}
                  >
                    ${icon('plus')}${t.createTag}
                  </button>
                </div>`
              : nothing
          }
        </header>
        ${this.app.can('concept.edit') ? nothing : html`<p class="crm-note">${t.readOnly}</p>`}
        ${this.#formCard(concepts)}
        ${concepts.length === 0 ? html`<div class="crm-empty"><p>${t.empty}</p></div>` : this.#table(taxonomyRows(concepts))}
      </div>
    `;
  }

  #formCard(concepts: readonly Concept[]) {
    const form = this.#form;
    if (!form) return nothing;
    const concept = concepts.find((candidate) => candidate.id === form.id) ?? null;
    return keyed(
      `${form.kind}:${form.id ?? ''}`,
      html`<crm-concept-form .kind=${form.kind} .concept=${concept} @done=${this.#close}></crm-concept-form>`,
    );
  }

  #table(rows: readonly TaxonomyRow[]) {
    const t = this.t.taxonomy;
    const editable = this.app.can('concept.edit');
    return html`<div class="crm-card crm-card--flush">
      <div class="crm-table-scroll" role="region" tabindex="0" aria-label=${t.treeLabel}>
        <table class="crm-table crm-taxonomy" aria-label=${t.treeLabel}>
          <thead>
            <tr>
              <th scope="col">${t.columnName}</th>
              <th scope="col">${t.columnLayer}</th>
              <th scope="col">${t.columnState}</th>
              ${editable ? html`<th scope="col">${t.columnActions}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, editable))}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  #row({ concept, depth }: TaxonomyRow, editable: boolean) {
    const t = this.t.taxonomy;
    const name = localized(concept.name, this.locale);
    const layers = { core: t.layerCore, extended: t.layerExtended, temporary: t.layerTemporary };
    return html`<tr>
      <th scope="row" data-depth=${Math.min(depth, 4)}>
        ${
          concept.kind === 'tag'
            ? html`<tagma-tag .concept=${concept}></tagma-tag>`
            : html`<span class="crm-taxonomy__category">${name}</span
                >${concept.exclusive ? html` <span class="crm-badge">${t.exclusive}</span>` : nothing}`
        }
        ${concept.description ? html`<p class="crm-field__help">${localized(concept.description, this.locale)}</p>` : nothing}
      </th>
      <td>${concept.kind === 'tag' ? layers[concept.layer] : nothing}</td>
      <td>${this.#state(concept)}</td>
      ${editable ? html`<td>${this.#actions(concept, name)}</td>` : nothing}
    </tr>`;
  }

  #state({ state }: Concept) {
    const t = this.t.taxonomy;
    if (state === 'active') return nothing;
    return html`<span class="crm-badge"
      >${{ archived: t.stateArchived, draft: t.stateDraft, merged: t.stateMerged }[state]}</span
    >`;
  }

  #actions(concept: Concept, name: string) {
    const t = this.t.taxonomy;
    const version = { id: concept.id, expectedVersion: concept.version };
    return html`<div class="crm-actions crm-actions--tight">
      <button
        type="button"
        class="crm-icon-button"
        aria-label=${t.edit(name)}
        title=${t.edit(name)}
        @click=${() => this.#open(concept.kind, concept.id)}
      >
        ${icon('edit')}
      </button>
      ${
        concept.state === 'active' && this.app.can('concept.archive')
          ? this.#command(
              t.archive,
              t.archiveNamed(name),
              { type: 'archiveConcept', ...version },
              t.archived(name),
            )
          : nothing
      }
      ${
        concept.state === 'archived' && this.app.can('concept.archive')
          ? this.#command(
              t.restore,
              t.restoreNamed(name),
              { type: 'restoreConcept', ...version },
              t.restored(name),
            )
          : nothing
      }
      ${
        concept.state === 'archived' && this.app.can('concept.delete')
          ? this.#command(
              t.delete,
              t.deleteNamed(name),
              { type: 'deleteConcept', ...version },
              t.deleted(name),
            )
          : nothing
      }
    </div>`;
  }

  #command(text: string, label: string, command: Command, done: string) {
    return html`<button
      type="button"
      class="crm-button"
      data-variant="plain"
      aria-label=${label}
      @click=${() => void this.#execute(command, done)}
    >
      ${text}
    </button>`;
  }

  async #execute(command: Command, done: string): Promise<void> {
    try {
      const outcome = await this.app.execute(command);
      if (!outcome.ok) {
        this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
        return;
      }
      const { transactionId } = outcome;
      this.app.notify(
        'success',
        done,
        transactionId === null
          ? undefined
          : { label: this.t.shell.undo, run: () => void this.#undo(transactionId) },
      );
    } catch {
      this.app.notify('danger', this.t.shell.offline);
    }
  }

  async #undo(transactionId: string): Promise<void> {
    await this.#execute({ type: 'undo', transactionId }, this.t.shell.undone);
  }

  #open(kind: 'category' | 'tag', id: string | null): void {
    this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.#form = { kind, id };
    this.requestUpdate();
  }

  #close = (): void => {
    this.#form = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#opener?.focus());
  };
}
customElements.define('crm-taxonomy-page', CrmTaxonomyPage);
