import { html, nothing } from 'lit';
import type {
  CollectionDefinition,
  FieldDefinition,
  FullRecord,
  JsonObject,
  RecordTypeDefinition,
} from '@tagma/core';
import type { CustomersTexts } from '../texts/customers.js';
import { formatNumber, formatValue, localized } from '../state/format.js';

/** Rows shown before "show all". */
const FEW = 5;

/** What is longer than so many characters is read, not looked at: its column is not pressed into a strip. */
const LONG = 16;

/** The child rows of a customer (orders, enquiries, conversations …), newest first. */
export function renderCollections(
  record: FullRecord,
  definition: RecordTypeDefinition,
  locale: string,
  expanded: ReadonlySet<string>,
  toggle: (key: string) => void,
  t: CustomersTexts,
) {
  return definition.collections.map((collection) => {
    const rows = newestFirst(record.collections[collection.key] ?? [], collection);
    const open = expanded.has(collection.key);
    const titleId = `collection-${collection.key}`;
    return html`<section class="crm-card" aria-labelledby=${titleId}>
      <h2 id=${titleId} class="crm-card__title">
        ${localized(collection.title, locale)}
        <span class="crm-count">${formatNumber(rows.length, locale)}</span>
      </h2>
      ${rows.length === 0 ? html`<p class="crm-muted">${t.collectionEmpty}</p>` : table(open ? rows : rows.slice(0, FEW), collection, titleId, locale)}
      ${
        rows.length > FEW
          ? html`<button
              type="button"
              class="crm-button"
              data-variant="plain"
              aria-expanded=${open}
              @click=${() => toggle(collection.key)}
            >
              ${open ? t.showFewer : t.showAll(formatNumber(rows.length, locale))}
            </button>`
          : nothing
      }
    </section>`;
  });
}

function table(
  rows: readonly JsonObject[],
  collection: CollectionDefinition,
  titleId: string,
  locale: string,
) {
  const fields = collection.fields.filter((field) => rows.some((row) => row[field.key] !== undefined));
  return html`<div class="crm-table-scroll" role="group" tabindex="0" aria-labelledby=${titleId}>
    <table class="crm-table">
      <thead>
        <tr>
          ${fields.map((field) => html`<th scope="col" data-type=${field.type}>${localized(field.title, locale)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${fields.map((field) => cell(row, field, locale))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(row: JsonObject, field: FieldDefinition, locale: string) {
  const text = formatValue(row[field.key], field.type, locale) ?? '–';
  return html`<td data-type=${field.type} ?data-long=${text.length > LONG}>${text}</td>`;
}

function newestFirst(rows: readonly JsonObject[], { fields }: CollectionDefinition): readonly JsonObject[] {
  const dated = fields.find((field) => field.type === 'datetime' || field.type === 'date');
  if (!dated) return rows;
  const time = (row: JsonObject) => Date.parse(String(row[dated.key])) || 0;
  return [...rows].sort((a, b) => time(b) - time(a));
}
