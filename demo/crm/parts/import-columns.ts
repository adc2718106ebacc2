import { html, nothing } from 'lit';
import type { FieldDefinition, FieldType } from '@tagma/core';
import type { ColumnMapping, ColumnProfile } from '@tagma/csv';
import type { ChosenFile, ImportDesk } from '../state/import-desk.js';
import { formatNumber, localized } from '../state/format.js';
import type { ImportTexts } from '../texts/import.js';

const TYPES: readonly FieldType[] = ['text', 'integer', 'number', 'boolean', 'date', 'datetime'];

interface Scene {
  readonly role: string;
  readonly label: string;
  readonly isChild: boolean;
  readonly fields: readonly FieldDefinition[];
  readonly desk: ImportDesk;
  readonly locale: string;
  readonly t: ImportTexts;
}

/** The columns of one file: which field each fills, as what type, and which one is the key. */
export function renderColumns(file: ChosenFile, scene: Scene) {
  const { t, label, role } = scene;
  const profile = file.answer?.profile;
  const mapping = file.mapping;
  if (!profile || !mapping) return nothing;
  const titleId = `columns-${role}`;
  return html`<section class="crm-card" aria-labelledby=${titleId}>
    <h3 class="crm-card__title" id=${titleId}>${label}</h3>
    <div class="crm-form__grid">
      ${keySelect(
        profile.columns,
        mapping.idColumn,
        scene.isChild ? t.childIdColumn : t.idColumn,
        scene.isChild ? t.noIdColumn : null,
        `${role}-id`,
        (idColumn) => scene.desk.remap(role, (before) => ({ ...before, idColumn })),
      )}
      ${
        scene.isChild
          ? keySelect(
              profile.columns,
              mapping.parentColumn,
              t.parentColumn,
              t.noParentColumn,
              `${role}-parent`,
              (parentColumn) => scene.desk.remap(role, (before) => ({ ...before, parentColumn })),
            )
          : nothing
      }
    </div>
    <div class="crm-table-scroll" role="group" tabindex="0" aria-labelledby=${titleId}>
      <table class="crm-table">
        <thead>
          <tr>
            <th scope="col">${t.column}</th>
            <th scope="col">${t.samples}</th>
            <th scope="col">${t.becomes}</th>
            <th scope="col">${t.type}</th>
          </tr>
        </thead>
        <tbody>
          ${profile.columns.map((column) =>
            columnRow(
              column,
              mapping.columns.find(({ index }) => index === column.index),
              scene,
            ),
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function columnRow(column: ColumnProfile, mapped: ColumnMapping | undefined, scene: Scene) {
  if (!mapped) return nothing;
  const { t, role, desk, locale } = scene;
  const name = column.header || column.key;
  return html`<tr>
    <th scope="row" class="crm-mono">${name}</th>
    <td class="crm-muted crm-samples">
      ${column.samples.slice(0, 3).join(' · ')}${notes(column, mapped, locale, t)}
    </td>
    <td>${fieldSelect(column, mapped, scene, `${t.becomes}: ${name}`)}</td>
    <td>
      <select
        class="crm-select"
        aria-label=${`${t.type}: ${name}`}
        ?disabled=${mapped.field === null}
        @change=${(event: Event) =>
          desk.remapColumn(role, column.index, { type: valueOf(event) as FieldType })}
      >
        ${TYPES.map((type) => html`<option value=${type} ?selected=${type === mapped.type}>${t.types[type]}</option>`)}
      </select>
    </td>
  </tr>`;
}

function fieldSelect(
  column: ColumnProfile,
  mapped: ColumnMapping,
  { t, role, desk, fields, locale }: Scene,
  label: string,
) {
  const isNew = !fields.some((field) => field.key === column.key);
  return html`<select
    class="crm-select"
    aria-label=${label}
    @change=${(event: Event) => desk.remapColumn(role, column.index, { field: valueOf(event) || null })}
  >
    <option value="" ?selected=${mapped.field === null}>${t.ignore}</option>
    ${isNew ? html`<option value=${column.key} ?selected=${mapped.field === column.key}>${t.newField(column.key)}</option>` : nothing}
    ${fields.map((field) => html`<option value=${field.key} ?selected=${mapped.field === field.key}>${localized(field.title, locale)}</option>`)}
  </select>`;
}

function notes(column: ColumnProfile, mapped: ColumnMapping, locale: string, t: ImportTexts) {
  const misfits = mapped.field !== null && mapped.type === column.type && column.misfits > 0;
  return html`${column.notes.map((note) => html`<span class="crm-field__help crm-block">${t.notes[note]}</span>`)}
  ${misfits ? html`<span class="crm-field__error crm-block">${t.misfits(formatNumber(column.misfits, locale))}</span>` : nothing}`;
}

function keySelect(
  columns: readonly ColumnProfile[],
  chosen: number | null,
  label: string,
  none: string | null,
  name: string,
  choose: (index: number | null) => void,
) {
  const onChange = (event: Event) => choose(valueOf(event) === '' ? null : Number(valueOf(event)));
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <select class="crm-select" name=${name} @change=${onChange}>
      ${none === null && chosen !== null ? nothing : html`<option value="" ?selected=${chosen === null}>${none ?? '–'}</option>`}
      ${columns.map(({ index, header, key }) => html`<option value=${index} ?selected=${index === chosen}>${header || key}</option>`)}
    </select>
  </label>`;
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLSelectElement).value;
}
