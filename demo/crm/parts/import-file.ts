import { html, nothing } from 'lit';
import type { ChosenFile } from '../state/import-desk.js';
import { formatNumber } from '../state/format.js';
import type { ImportTexts } from '../texts/import.js';
import { icon } from './icons.js';

/** One place for a file: button, drop target and what was found in it. */
export function renderFileSlot(
  role: string,
  label: string,
  file: ChosenFile | undefined,
  locale: string,
  t: ImportTexts,
  choose: (file: File) => void,
) {
  const onChange = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = input.files?.[0];
    // Emptied, so that choosing the same file again after mending it is noticed.
    if (chosen) choose(chosen);
    input.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) choose(dropped);
  };
  return html`<div
    class="crm-drop"
    data-role=${role}
    @dragover=${(event: DragEvent) => event.preventDefault()}
    @drop=${onDrop}
  >
    <span class="crm-field__label">${label}</span>
    <div class="crm-actions">
      <label class="crm-button crm-file">
        ${icon('file')}${file ? t.replaceFile : t.chooseFile}
        <input
          type="file"
          class="crm-file__input"
          name=${`file-${role}`}
          accept=".csv,.tsv,.txt,.gz,text/csv"
          aria-label=${`${label}: ${file ? t.replaceFile : t.chooseFile}`}
          @change=${onChange}
        />
      </label>
      <span class="crm-muted">${file ? file.name : t.dropHint}</span>
    </div>
    <div aria-live="polite">${file ? summary(file, locale, t) : nothing}</div>
  </div>`;
}

function summary(file: ChosenFile, locale: string, t: ImportTexts) {
  if (file.state === 'uploading') return html`<p class="crm-muted">${t.uploading(file.name)}</p>`;
  if (file.state === 'failed')
    return html`<p class="crm-field__error">${t.uploadFailed(file.name, file.problem ?? '')}</p>`;
  const profile = file.answer?.profile;
  if (!profile) return nothing;
  const { rows, columns, encoding, broken } = profile;
  return html`<p class="crm-muted">
      ${t.fileSummary(formatNumber(rows, locale), formatNumber(columns.length, locale), encoding.toUpperCase())}
    </p>
    ${broken > 0 ? html`<p class="crm-field__error">${t.brokenRows(formatNumber(broken, locale))}</p>` : nothing}`;
}
