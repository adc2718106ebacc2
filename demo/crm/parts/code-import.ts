import { html, nothing, type TemplateResult } from 'lit';
import { wholeText } from '@tagma/csv';
import { describeRefusal } from '@tagma/elements';
import { AppElement } from '../state/app-element.js';
import type { CodeDesk } from '../state/code-desk.js';
import {
  carryOutImport,
  planCodeImport,
  readImportFacts,
  type DoneImport,
  type PlannedImport,
} from '../state/code-import.js';
import { readCodeRows } from '../state/code-rows.js';
import { formatNumber } from '../state/format.js';
import { icon } from './icons.js';
import { labelled } from '../texts/labelled.js';

/** Conflicts and counters that are listed. */
const SHOWN = 50;
const COUNTERS = 8;

/** Takes over codes that customers have already, out of a file: first what it would do, then the deed. */
export class CrmCodeImport extends AppElement {
  static override properties = { desk: { attribute: false } };
  declare desk: CodeDesk | null;
  #planned: PlannedImport | null = null;
  #done: DoneImport | null = null;
  #isBusy = false;

  constructor() {
    super();
    this.desk = null;
  }

  protected override render() {
    const t = this.t.codes.import;
    return html`<label class="crm-button crm-file">
        ${icon('upload')}${t.button}
        <input
          type="file"
          name="existing-codes"
          accept=".csv,text/csv"
          class="crm-file__input"
          ?disabled=${this.#isBusy}
          @change=${this.#choose}
        />
      </label>
      <p class="crm-muted">${t.help}</p>
      <div role="status">${this.#isBusy ? html`<p>${t.reading}</p>` : nothing}${this.#outcome()}</div>
      ${this.#planned === null ? nothing : this.#preview(this.#planned)}`;
  }

  #outcome(): TemplateResult | typeof nothing {
    const t = this.t.codes.import;
    if (this.#done === null) return nothing;
    return html`<p>${t.done(this.#figure(this.#done.adopted))}</p>
      ${
        this.#done.transactionIds.length === 0
          ? nothing
          : html`<button type="button" class="crm-button" @click=${() => this.#try(() => this.#undo())}>
              ${t.undo}
            </button>`
      }`;
  }

  #preview(planned: PlannedImport): TemplateResult {
    const t = this.t.codes.import;
    const { adopted, same, conflicts } = planned.plan;
    return html`<section class="crm-code-import" aria-label=${t.title(planned.fileName)}>
      <h3 class="crm-card__subtitle">${t.title(planned.fileName)}</h3>
      <p role="status">
        ${t.summary(this.#figure(adopted.length), this.#figure(same.length), this.#figure(conflicts.length))}
      </p>
      ${this.#counters(planned)} ${this.#conflicts(planned)}
      <div class="crm-actions">
        <button
          type="button"
          class="crm-button"
          data-variant="primary"
          ?disabled=${adopted.length === 0 || this.#isBusy}
          @click=${() => this.#try(() => this.#take(planned))}
        >
          ${t.take(this.#figure(adopted.length))}
        </button>
        <button type="button" class="crm-button" @click=${() => this.#show(null)}>${t.cancel}</button>
      </div>
    </section>`;
  }

  #counters({ counters }: PlannedImport): TemplateResult | typeof nothing {
    const t = this.t.codes.import;
    if (counters.length === 0) return nothing;
    const said = counters
      .slice(0, COUNTERS)
      .map(({ name, next }) => (next === null ? t.full(name) : t.next(name, String(next))));
    const more = counters.length - said.length;
    return html`<p>
      ${labelled(t.counters, [...said, ...(more > 0 ? [t.moreCounters(this.#figure(more))] : [])].join(' · '), this.locale)}
    </p>`;
  }

  #conflicts({ plan, rows }: PlannedImport): TemplateResult | typeof nothing {
    const t = this.t.codes.import;
    if (plan.conflicts.length === 0) return nothing;
    const { line, conflictList } = t;
    const { customer, code, why, first } = this.t.codes;
    return html`<h4 class="crm-card__subtitle">${conflictList}</h4>
      <div class="crm-table-scroll crm-code-scroll" tabindex="0" role="group" aria-label=${conflictList}>
        <table class="crm-table">
          <thead>
            <tr>
              ${[line, customer, code, why].map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${plan.conflicts.slice(0, SHOWN).map(
              (conflict) =>
                html`<tr>
                  <td>${rows[conflict.index]?.line}</td>
                  <td>${conflict.recordId}</td>
                  <td class="crm-mono">${conflict.code}</td>
                  <td>${t.conflicts[conflict.reason]}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${plan.conflicts.length > SHOWN ? html`<p class="crm-muted">${first(this.#figure(SHOWN))}</p>` : nothing}`;
  }

  #choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file !== undefined) this.#try(() => this.#read(file));
  };

  async #read(file: File): Promise<void> {
    const pattern = this.desk?.pattern ?? null;
    if (this.desk === null || pattern === null) return;
    const rows = readCodeRows(wholeText(new Uint8Array(await file.arrayBuffer())));
    if (rows === null) {
      this.app.notify('danger', this.t.codes.import.noCodes);
      return;
    }
    const facts = await readImportFacts(this.app, pattern);
    const now = new Date().toISOString();
    this.#show(planCodeImport(file.name, rows, { ...facts, pattern, context: this.desk.context, now }));
  }

  async #take(planned: PlannedImport): Promise<void> {
    const pattern = this.desk?.pattern ?? null;
    if (pattern === null) return;
    const { done, refused } = await carryOutImport(this.app, pattern, planned);
    if (refused !== null) this.app.notify('danger', describeRefusal(refused.refusal, this.locale));
    this.#planned = null;
    this.#done = done;
    await this.desk?.loadCodes();
  }

  async #undo(): Promise<void> {
    for (const transactionId of [...(this.#done?.transactionIds ?? [])].reverse()) {
      const outcome = await this.app.execute({ type: 'undo', transactionId });
      if (outcome.ok) continue;
      this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
      return;
    }
    this.#done = null;
    this.app.notify('success', this.t.codes.import.undone);
    await this.desk?.loadCodes();
  }

  #show(planned: PlannedImport | null): void {
    this.#planned = planned;
    this.#done = null;
    this.requestUpdate();
  }

  #figure(count: number): string {
    return formatNumber(count, this.locale);
  }

  /** One thing at a time; what cannot be reached is told at the foot of the page. */
  #try(work: () => Promise<void>): void {
    this.#isBusy = true;
    this.requestUpdate();
    work()
      .catch((error: unknown) => {
        console.warn('The import of codes', error);
        this.app.notify('danger', this.t.codes.loadFailed);
      })
      .finally(() => {
        this.#isBusy = false;
        this.requestUpdate();
      });
  }
}
customElements.define('crm-code-import', CrmCodeImport);
