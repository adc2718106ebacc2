import { html, nothing } from 'lit';
import { RECORDS_ROLE } from '@tagma/csv';
import type { CollectionDefinition, FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { localized } from '../state/format.js';
import { ImportDesk } from '../state/import-desk.js';
import { renderColumns } from '../parts/import-columns.js';
import { renderFileSlot } from '../parts/import-file.js';
import { renderPreview } from '../parts/import-preview.js';
import { renderStatus } from '../parts/import-result.js';
import '../parts/backup-card.js';

/** Brings customers and their child rows from CSV files: choose, check, import. */
export class CrmImportPage extends AppElement {
  #desk = new ImportDesk(this.app, () => this.requestUpdate());

  protected override render() {
    const t = this.t.imports;
    return html`
      <div class="crm-page">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.title}</h1>
            <p class="crm-page__subtitle">${t.subtitle}</p>
          </div>
        </header>
        ${this.app.can('record.import') ? this.#content() : html`<p class="crm-note">${t.denied}</p>`}
        ${this.app.can('workspace.edit') && this.app.can('export') ? html`<crm-backup></crm-backup>` : nothing}
      </div>
    `;
  }

  #content() {
    const { status } = this.#desk;
    const scene = { desk: this.#desk, nameOf: this.#nameOf, locale: this.locale, t: this.t.imports };
    if (status && status.state !== 'uploading' && status.state !== 'ready')
      return html`${renderStatus(status, scene)}${this.#problem()}`;
    return html`${this.#fileStep()} ${this.#desk.ready ? this.#columnStep() : nothing} ${this.#problem()}`;
  }

  #fileStep() {
    const t = this.t.imports;
    const slots = [
      [RECORDS_ROLE, t.customersFile] as const,
      ...this.#collections().map(
        ({ key, title }) => [key, t.childFile(localized(title, this.locale))] as const,
      ),
    ];
    return html`<section class="crm-card" aria-labelledby="files-title">
      <h2 id="files-title" class="crm-card__title">${t.stepFiles}</h2>
      <div class="crm-drops">
        ${slots.map(([role, label]) =>
          renderFileSlot(
            role,
            label,
            this.#desk.files.get(role),
            this.locale,
            t,
            (file) => void this.#desk.choose(role, file),
          ),
        )}
      </div>
    </section>`;
  }

  #columnStep() {
    const t = this.t.imports;
    const { files, preview } = this.#desk;
    return html`
      <h2 class="crm-step">${t.stepColumns}</h2>
      ${[...files].map(([role, file]) =>
        renderColumns(file, {
          role,
          label: `${this.#nameOf(role)} · ${file.name}`,
          isChild: role !== RECORDS_ROLE,
          fields: this.#fieldsOf(role),
          desk: this.#desk,
          locale: this.locale,
          t,
        }),
      )}
      ${[...files].map(([role, { mapping }]) => {
        const found = preview?.files[role];
        return found && mapping
          ? renderPreview(role, this.#nameOf(role), found, mapping, this.locale, t)
          : nothing;
      })}
      <section class="crm-card" aria-labelledby="run-title">
        <h2 id="run-title" class="crm-card__title">${t.stepResult}</h2>
        <fieldset class="crm-choices">
          <legend class="crm-field__label">${t.onExisting}</legend>
          ${this.#choice('update', t.onExistingUpdate)} ${this.#choice('skip', t.onExistingSkip)}
          ${this.#choice('replace', t.onExistingReplace)}
        </fieldset>
        <div class="crm-actions">
          <button
            type="button"
            class="crm-button"
            name="run-import"
            data-variant="primary"
            @click=${() => void this.#desk.run()}
          >
            ${t.run}
          </button>
          <button type="button" class="crm-button" @click=${this.#giveUp}>${t.cancel}</button>
        </div>
      </section>
    `;
  }

  #choice(value: ImportDesk['onExisting'], text: string) {
    const choose = () => {
      this.#desk.onExisting = value;
      this.requestUpdate();
    };
    return html`<label class="crm-check"
      ><input
        type="radio"
        name="on-existing"
        value=${value}
        .checked=${this.#desk.onExisting === value}
        @change=${choose}
      />
      ${text}</label
    >`;
  }

  #problem() {
    const { problem } = this.#desk;
    return problem === null ? nothing : html`<p class="crm-field__error" role="alert">${problem}</p>`;
  }

  #definition(): RecordTypeDefinition | undefined {
    return this.app.signedIn?.workspace.settings.recordTypes.find((type) => type.id === CUSTOMER);
  }

  #collections(): readonly CollectionDefinition[] {
    return this.#definition()?.collections ?? [];
  }

  #fieldsOf(role: string): readonly FieldDefinition[] {
    if (role === RECORDS_ROLE) return this.#definition()?.fields ?? [];
    return this.#collections().find(({ key }) => key === role)?.fields ?? [];
  }

  #nameOf = (role: string): string => {
    if (role === RECORDS_ROLE) return this.t.customers.title;
    const collection = this.#collections().find(({ key }) => key === role);
    return collection ? localized(collection.title, this.locale) : role;
  };

  #giveUp = (): void => {
    void this.#desk.cancel();
    this.#desk.startOver();
  };
}
customElements.define('crm-import-page', CrmImportPage);
