import { html, nothing, type TemplateResult } from 'lit';
import type { CollectionDefinition, FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import {
  lintStoredRecords,
  MOST_LINT_EXAMPLES,
  type RecordFinding,
  type RecordLintReport,
} from '@tagma/core/record-lint';
import { AskingCard } from '../state/asking-card.js';
import { download } from '../state/code-table.js';
import { correctionsCsv, written } from '../state/corrections.js';
import { CUSTOMER } from '../state/customers.js';
import { formatNumber, localized } from '../state/format.js';
import { routeHref } from '../state/router.js';
import './bulk-tags.js';
import { table } from './operation-rows.js';

/** Rows that a finding shows. */
const SHOWN = 50;

/** What is wrong with the customers that are stored: empty fields, impossible values, tags out of use; with fixes. */
export class CrmRecordLint extends AskingCard<RecordLintReport> {
  #done = 0;

  protected override render() {
    const t = this.t.recordLint;
    const loading = this.#done === 0 ? t.looking : t.progress(this.#number(this.#done));
    return html`<section class="crm-card" aria-labelledby="record-lint-title">
      <h2 id="record-lint-title" class="crm-card__title">${t.title}</h2>
      <p class="crm-muted">${t.help}</p>
      <div>
        <button
          type="button"
          class="crm-button"
          name="check-records"
          ?disabled=${this.isLoading}
          @click=${this.#look}
        >
          ${t.look}
        </button>
      </div>
      ${this.state({ loading, failed: t.failed })}
      ${this.answer === null ? nothing : this.#report(this.answer)}
      <crm-bulk-tags></crm-bulk-tags>
    </section>`;
  }

  #report({ records, rows, findings }: RecordLintReport): TemplateResult {
    const t = this.t.recordLint;
    return html`<p role="status">
        ${t.checked(this.#number(records))} ${rows === 0 ? nothing : t.checkedRows(this.#number(rows))}
        ${findings.length === 0 ? t.clean : nothing}
      </p>
      ${findings.map((finding) => this.#finding(finding))}`;
  }

  #finding(finding: RecordFinding): TemplateResult {
    const t = this.t.recordLint;
    const { code, count, examples } = finding;
    const title = t.finding(this.#about(finding), t.findings[code], this.#number(count));
    const hasValues = examples.some(({ value }) => value !== undefined);
    const hasSuggestions = examples.some(({ suggestion }) => suggestion !== undefined);
    const headings = [
      t.customer,
      ...(finding.collection === undefined ? [] : [t.place]),
      ...(hasValues ? [t.value] : []),
      ...(hasSuggestions ? [t.suggestion] : []),
    ];
    const rows = examples.slice(0, SHOWN).map(
      ({ recordId, path, value, suggestion }) =>
        html`<tr>
          <th scope="row">
            <a class="crm-link" href=${routeHref({ page: 'customer', id: recordId })}>${recordId}</a>
          </th>
          ${path === undefined ? nothing : html`<td title=${path}>${this.#row(finding, path)}</td>`}
          ${hasValues ? html`<td>${written(value)}</td>` : nothing}
          ${hasSuggestions ? html`<td>${written(suggestion)}</td>` : nothing}
        </tr>`,
    );
    return html`<details class="crm-more" data-code=${code} data-field=${finding.field ?? nothing}>
      <summary>${title}</summary>
      ${table(title, headings, rows, 'tall')}
      ${
        count > SHOWN
          ? html`<p class="crm-muted">
              ${t.first(this.#number(Math.min(SHOWN, count)), this.#number(count))}
            </p>`
          : nothing
      }
      ${hasSuggestions ? this.#corrections(finding) : nothing}
      ${finding.tagId !== undefined && code !== 'tag-unknown' ? this.#tagChange(finding) : nothing}
    </details>`;
  }

  /** Customers are changed by import alone; the file holds nothing but what is surely meant. */
  #corrections(finding: RecordFinding): TemplateResult | typeof nothing {
    const t = this.t.recordLint;
    // Which of the imported rows it is, no record tells: rows are put right where they come from.
    if (finding.collection !== undefined || !this.app.can('record.import')) return nothing;
    return html`<div class="crm-actions">
        <button
          type="button"
          class="crm-button"
          name="corrections"
          @click=${() => download(correctionsCsv(finding), `${finding.field ?? ''}.csv`)}
        >
          ${t.corrections}
        </button>
      </div>
      <p class="crm-muted">${t.correctionsHelp}</p>`;
  }

  /** One change for all of them, with its preview and undo. */
  #tagChange({ examples }: RecordFinding): TemplateResult | typeof nothing {
    const t = this.t.recordLint;
    if (!this.app.can('tag.assign')) return nothing;
    const ids = examples.map(({ recordId }) => recordId);
    return html`<div class="crm-actions">
      <button
        type="button"
        class="crm-button"
        name="change-tags"
        @click=${() => void this.querySelector('crm-bulk-tags')?.open(ids)}
      >
        ${ids.length === 1 ? t.changeTagsOfOne : t.changeTags(this.#number(ids.length))}
      </button>
    </div>`;
  }

  #row({ collection = '' }: RecordFinding, path: string): string {
    const at = Number(/\[(\d+)\]/u.exec(path)?.[1] ?? 0);
    return this.t.recordLint.row(
      this.#titleOf(this.#collection(collection), collection),
      this.#number(at + 1),
    );
  }

  #about({ collection, field = '', tagId }: RecordFinding): string {
    const { workspace } = this.app.signedIn ?? {};
    if (tagId !== undefined) {
      const tag = workspace?.concepts.find(({ id }) => id === tagId);
      return tag === undefined ? tagId : localized(tag.name, this.locale);
    }
    const list = collection === undefined ? this.#type : this.#collection(collection);
    const title = this.#titleOf(
      list?.fields.find(({ key }) => key === field),
      field,
    );
    if (collection === undefined) return title;
    return `${this.#titleOf(this.#collection(collection), collection)} › ${title}`;
  }

  get #type(): RecordTypeDefinition | undefined {
    return this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
  }

  #collection(wanted: string): CollectionDefinition | undefined {
    return this.#type?.collections.find(({ key }) => key === wanted);
  }

  #titleOf(definition: Pick<FieldDefinition, 'title'> | undefined, key: string): string {
    return definition === undefined ? key : localized(definition.title, this.locale);
  }

  #number(count: number): string {
    return formatNumber(count, this.locale);
  }

  readonly #look = (): void => {
    this.#done = 0;
    void this.ask(
      (session) =>
        lintStoredRecords(session, {
          recordType: CUSTOMER,
          now: new Date().toISOString(),
          examples: MOST_LINT_EXAMPLES,
          onPortion: (records) => {
            this.#done = records;
            this.requestUpdate();
          },
        }),
      { loading: this.t.recordLint.looking, failed: this.t.recordLint.failed },
    );
  };
}
customElements.define('crm-record-lint', CrmRecordLint);
