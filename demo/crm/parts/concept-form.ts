import { html, nothing, type PropertyValues } from 'lit';
import { TAG_HUES, TAG_LAYERS } from '@tagma/core';
import type { Concept, ConceptDraft, LocalizedText, Refusal } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { AppElement } from '../state/app-element.js';
import { localized } from '../state/format.js';
import { taxonomyRows } from '../state/taxonomy-rows.js';

/** Creates or edits a tag or category. Fires `done` when saved or given up. */
export class CrmConceptForm extends AppElement {
  static override properties = { concept: { attribute: false }, kind: { attribute: false } };
  /** The concept to edit, or `null` to create one. */
  declare concept: Concept | null;
  declare kind: 'category' | 'tag';

  #refusal: Refusal | null = null;
  #problem: string | null = null;
  #busy = false;
  // The version this form was opened with; taken anew only after the person has seen a conflict.
  #baseVersion = 0;

  constructor() {
    super();
    this.concept = null;
    this.kind = 'tag';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('concept') as Concept | null | undefined;
    if (changed.has('concept') && before?.id !== this.concept?.id)
      this.#baseVersion = this.concept?.version ?? 0;
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    const t = this.t.taxonomy;
    const { concept } = this;
    return html`<form
      class="crm-card crm-form"
      aria-label=${this.kind === 'tag' ? t.formTag : t.formCategory}
      @submit=${this.#submit}
      @keydown=${this.#onKey}
    >
      <div class="crm-form__grid">
        ${this.#text('zh', t.nameZh, concept?.name['zh-CN'] ?? '')}
        ${this.#text('en', t.nameEn, concept?.name['en'] ?? '')} ${this.#parent()}
        ${this.kind === 'tag' ? this.#tagFields() : nothing}
      </div>
      <label class="crm-field">
        <span class="crm-field__label">${t.description}</span>
        <textarea
          class="crm-textarea crm-textarea--short"
          name="description"
          maxlength="1000"
          .value=${concept?.description ? localized(concept.description, this.locale) : ''}
        ></textarea>
      </label>
      ${
        this.kind === 'category'
          ? html`<label class="crm-check"
              ><input type="checkbox" name="exclusive" ?checked=${concept?.exclusive ?? false} />
              ${t.exclusiveLabel}</label
            >`
          : nothing
      }
      ${this.#message()}
      <div class="crm-actions">
        <button type="submit" class="crm-button" data-variant="primary" ?disabled=${this.#busy}>
          ${concept ? t.save : t.create}
        </button>
        <button type="button" class="crm-button" @click=${this.#done}>${this.t.shell.cancel}</button>
      </div>
    </form>`;
  }

  #text(name: string, label: string, value: string) {
    return html`<label class="crm-field">
      <span class="crm-field__label">${label}</span>
      <input class="crm-input" name=${name} maxlength="100" autocomplete="off" .value=${value} />
    </label>`;
  }

  #parent() {
    const t = this.t.taxonomy;
    const rows = taxonomyRows(this.app.signedIn?.workspace.concepts ?? []).filter(
      ({ concept }) => concept.state === 'active' && concept.id !== this.concept?.id,
    );
    const chosen = this.concept ? this.concept.parentId : null;
    return html`<label class="crm-field">
      <span class="crm-field__label">${t.parent}</span>
      <select class="crm-select" name="parent">
        <option value="" ?selected=${chosen === null}>${t.parentNone}</option>
        ${rows.map(
          ({ concept, depth }) =>
            html`<option value=${concept.id} ?selected=${concept.id === chosen}>
              ${'\u2003'.repeat(depth)}${localized(concept.name, this.locale)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #tagFields() {
    const t = this.t.taxonomy;
    const layer = this.concept?.layer ?? 'extended';
    const layers = [
      ['core', t.layerCore],
      ['extended', t.layerExtended],
      ['temporary', t.layerTemporary],
    ] as const;
    return html`<label class="crm-field">
        <span class="crm-field__label">${t.color}</span>
        <select class="crm-select" name="color">
          <option value="">${t.colorNone}</option>
          ${TAG_HUES.map((hue) => html`<option value=${hue} ?selected=${this.concept?.color === hue}>${t.colors[hue]}</option>`)}
        </select>
      </label>
      <label class="crm-field">
        <span class="crm-field__label">${t.layer}</span>
        <select class="crm-select" name="layer">
          ${layers.map(([value, text]) => html`<option value=${value} ?selected=${value === layer}>${text}</option>`)}
        </select>
      </label>`;
  }

  #message() {
    const text = this.#problem ?? (this.#refusal ? describeRefusal(this.#refusal, this.locale) : null);
    return text === null ? nothing : html`<p class="crm-field__error" role="alert">${text}</p>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const t = this.t.taxonomy;
    const draft = this.#read(new FormData(event.currentTarget as HTMLFormElement));
    this.#refusal = null;
    this.#problem = Object.keys(draft.name).length === 0 ? t.nameMissing : null;
    this.requestUpdate();
    if (this.#problem !== null || this.#busy) return;
    const { concept } = this;
    this.#busy = true;
    try {
      const outcome = await this.app.execute(
        concept
          ? { type: 'updateConcept', id: concept.id, expectedVersion: this.#baseVersion, patch: draft }
          : { type: 'createConcept', concept: draft },
      );
      if (outcome.ok) {
        const name = localized(draft.name, this.locale);
        this.app.notify('success', concept ? t.saved(name) : t.created(name));
        this.#done();
      } else this.#onRefused(outcome.refusal);
    } catch {
      this.#problem = this.t.shell.offline;
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  };

  #onRefused(refusal: Refusal): void {
    if (refusal.code !== 'conflict' || !this.concept) {
      this.#refusal = refusal;
      return;
    }
    this.#problem = this.t.taxonomy.changedMeanwhile;
    const id = this.concept.id;
    const now = this.app.signedIn?.workspace.concepts.find((candidate) => candidate.id === id);
    if (now) this.#baseVersion = now.version;
  }

  #read(data: FormData): ConceptDraft {
    const text = (key: string): string => String(data.get(key) ?? '').trim();
    const name: LocalizedText = {
      ...(text('zh') ? { 'zh-CN': text('zh') } : {}),
      ...(text('en') ? { en: text('en') } : {}),
    };
    const description = text('description');
    const hue = TAG_HUES.find((candidate) => candidate === text('color'));
    const layer = TAG_LAYERS.find((candidate) => candidate === text('layer'));
    return {
      kind: this.kind,
      parentId: text('parent') || null,
      name,
      ...(description ? { description: { ...this.concept?.description, [this.locale]: description } } : {}),
      ...(hue ? { color: hue } : {}),
      ...(layer ? { layer } : {}),
      ...(this.kind === 'category' ? { exclusive: data.get('exclusive') !== null } : {}),
    };
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) this.#done();
  };

  #done = (): void => {
    this.dispatchEvent(new Event('done'));
  };
}
customElements.define('crm-concept-form', CrmConceptForm);
