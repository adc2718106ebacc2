import { html, nothing } from 'lit';
import { describeProblem, type FileMapping } from '@tagma/csv';
import type { FilePreview } from '@tagma/server/client';
import { formatNumber, formatValue } from '../state/format.js';
import type { ImportTexts } from '../texts/import.js';

/** The first rows as they would be stored, and what is wrong with the others. */
export function renderPreview(
  role: string,
  name: string,
  preview: FilePreview,
  mapping: FileMapping,
  locale: string,
  t: ImportTexts,
) {
  const columns = mapping.columns.filter((column) => column.field !== null);
  const titleId = `preview-${role}`;
  const shownProblems = preview.problems.slice(0, 10);
  return html`<section class="crm-card" aria-labelledby=${titleId}>
    <h3 class="crm-card__title" id=${titleId}>${t.previewFor(name)}</h3>
    <p class="crm-field__help">${t.previewChecked(formatNumber(preview.checked, locale))}</p>
    <div class="crm-table-scroll" role="group" tabindex="0" aria-labelledby=${titleId}>
      <table class="crm-table crm-table--preview">
        <thead>
          <tr>
            <th scope="col">id</th>
            ${columns.map((column) => html`<th scope="col" data-type=${column.type}>${column.field}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${preview.rows.slice(0, 8).map(
            (row) =>
              html`<tr>
                <td class="crm-mono">${row.id}</td>
                ${columns.map((column) => html`<td data-type=${column.type}>${formatValue(row.data[column.field ?? ''], column.type, locale) ?? '–'}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      shownProblems.length === 0
        ? nothing
        : html`<ul class="crm-error-list">
            ${shownProblems.map((problem) => html`<li class="crm-field__error">${describeProblem(problem, locale === 'zh-CN' ? 'zh-CN' : 'en')}</li>`)}
          </ul>`
    }
  </section>`;
}
