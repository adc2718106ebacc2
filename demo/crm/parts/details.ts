import { html } from 'lit';
import type { FullRecord, RecordTypeDefinition } from '@tagma/core';
import { formatValue, localized } from '../state/format.js';

/** The filled fields of a customer as a list of terms; fields the workspace does not define keep their key as title. */
export function renderDetails(
  record: FullRecord,
  definition: RecordTypeDefinition | undefined,
  locale: string,
  noData: string,
) {
  const defined = definition?.fields ?? [];
  const known = new Set(defined.map((field) => field.key));
  const extra = Object.keys(record.data).filter((key) => !known.has(key));
  const rows = [
    ...defined
      .filter((field) => record.data[field.key] !== undefined)
      .map(
        (field) =>
          [localized(field.title, locale), formatValue(record.data[field.key], field.type, locale)] as const,
      ),
    ...extra.map((key) => [key, formatValue(record.data[key], 'text', locale)] as const),
  ];
  if (rows.length === 0) return html`<p class="crm-muted">${noData}</p>`;
  return html`<dl class="crm-details">
    ${rows.map(
      ([title, value]) =>
        html`<div class="crm-details__row">
          <dt>${title}</dt>
          <dd>${value ?? html`<span aria-label=${noData}>–</span>`}</dd>
        </div>`,
    )}
  </dl>`;
}
