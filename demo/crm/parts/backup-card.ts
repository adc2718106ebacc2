import { html, nothing } from 'lit';
import type { BackupFileCheck } from '@tagma/server/client';
import { AppElement } from '../state/app-element.js';
import { downloadBlob } from '../state/code-table.js';
import { errorWords } from '../state/error-words.js';
import { formatNumber } from '../state/format.js';
import { backupEn, backupZh } from '../texts/backup.js';
import { icon } from './icons.js';

type Check =
  | { readonly state: 'checking'; readonly name: string }
  | { readonly state: 'checked'; readonly name: string; readonly found: BackupFileCheck };

/** Everything that the service holds, to download, and a look at such a file before it is needed. */
export class CrmBackup extends AppElement {
  #isWorking = false;
  #problem: string | null = null;
  #check: Check | null = null;

  protected override render() {
    const t = this.#words;
    return html`<section class="crm-card" aria-labelledby="backup-title">
      <h2 class="crm-card__title" id="backup-title">${t.title}</h2>
      <p class="crm-field__help">${t.help}</p>
      <div class="crm-actions">
        ${this.#downloadButton('csv', t.asCsv)} ${this.#downloadButton('ndjson', t.asLines)}
      </div>
      <p class="crm-muted" role="status">${this.#isWorking ? t.working : nothing}</p>
      ${this.#problem === null ? nothing : html`<p class="crm-field__error" role="alert">${this.#problem}</p>`}
      <h3 class="crm-card__title">${t.checkTitle}</h3>
      <p class="crm-field__help">${t.checkHelp}</p>
      <div class="crm-actions">
        <label class="crm-button crm-file">
          ${icon('file')}${t.choose}
          <input
            type="file"
            class="crm-file__input"
            name="check-backup"
            accept=".zip,.ndjson,.gz"
            aria-label=${`${t.choose}: ${t.accepted}`}
            @change=${this.#onChoose}
          />
        </label>
        <span class="crm-muted">${t.accepted}</span>
      </div>
      <div aria-live="polite">${this.#check === null ? nothing : this.#outcome(this.#check)}</div>
    </section>`;
  }

  get #words(): typeof backupEn {
    return this.locale === 'zh-CN' ? backupZh : backupEn;
  }

  #downloadButton(format: 'csv' | 'ndjson', label: string) {
    return html`<button
      type="button"
      class="crm-button"
      name=${`backup-${format}`}
      ?disabled=${this.#isWorking}
      @click=${() => void this.#download(format)}
    >
      ${label}
    </button>`;
  }

  #outcome(check: Check) {
    const t = this.#words;
    if (check.state === 'checking') return html`<p class="crm-muted">${t.checking(check.name)}</p>`;
    const { found, name } = check;
    const count = (value: number): string => formatNumber(value, this.locale);
    const { report } = found;
    return html`
      <p class=${found.ok ? 'crm-note' : 'crm-field__error'}>
        ${found.ok ? t.good(name) : t.bad(name, count(found.problemCount))}
      </p>
      ${
        found.ok && report
          ? html`<p class="crm-muted">
              ${t.holds(count(report.records), count(report.childRows), count(report.auditEntries))}
            </p>`
          : nothing
      }
      ${found.problems.length === 0 ? nothing : this.#problems(found)}
    `;
  }

  #problems({ problems, problemCount }: BackupFileCheck) {
    const t = this.#words;
    return html`<div class="crm-table-scroll" tabindex="0" role="group" aria-labelledby="backup-title">
        <table class="crm-table">
          <thead>
            <tr>
              <th scope="col">${t.place}</th>
              <th scope="col">${t.column}</th>
              <th scope="col">${t.problem}</th>
            </tr>
          </thead>
          <tbody>
            ${problems.map(
              (problem) =>
                html`<tr>
                  <td>${this.#place(problem)}</td>
                  <td class="crm-mono">${problem.column}</td>
                  <td>
                    ${t.codes[problem.code]}<br /><small class="crm-muted" lang="en"
                      >${problem.message}</small
                    >
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        problems.length < problemCount
          ? html`<p class="crm-muted">${t.more(formatNumber(problems.length, this.locale))}</p>`
          : nothing
      }`;
  }

  #place({ file, row, line }: BackupFileCheck['problems'][number]): string {
    const t = this.#words;
    const count = (value: number): string => formatNumber(value, this.locale);
    const part = row > 0 ? t.row(count(row)) : line > 0 ? t.line(count(line)) : '';
    return [file, part].filter((text) => text !== '').join(' · ') || t.whole;
  }

  async #download(format: 'csv' | 'ndjson'): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    this.#isWorking = true;
    await this.#attempt(async () => {
      const day = new Date().toISOString().slice(0, 10);
      const ending = format === 'csv' ? 'zip' : 'ndjson';
      downloadBlob(await session.operations.backup(format), `tagma-${day}.${ending}`);
    });
    this.#isWorking = false;
    this.requestUpdate();
  }

  #onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.#look(file);
    // Emptied, so that choosing the same file again after mending it is noticed.
    input.value = '';
  };

  async #look(file: File): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    this.#check = { state: 'checking', name: file.name };
    await this.#attempt(async () => {
      const found = await session.operations.checkBackup(file);
      this.#check = { state: 'checked', name: file.name, found };
    });
    if (this.#problem !== null) this.#check = null;
    this.requestUpdate();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#problem = null;
    this.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#problem = this.#words.failed(errorWords(error, this.app.preferences.locale));
    }
  }
}
customElements.define('crm-backup', CrmBackup);
