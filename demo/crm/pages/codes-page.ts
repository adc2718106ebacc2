import '@tagma/elements/code-designer/define';
import { html, nothing } from 'lit';
import type { CodeAssignment, CodeDefinition, DataRecord, DomainEvent, JsonObject } from '@tagma/core';
import { wholeText } from '@tagma/csv';
import { describeRefusal } from '@tagma/elements';
import type { CodeDesigner } from '@tagma/elements/code-designer';
import '../parts/code-cleaning.js';
import '../parts/code-import.js';
import '../parts/code-traits.js';
import { renderActions } from '../parts/code-actions.js';
import { renderCare } from '../parts/code-care.js';
import { renderFind } from '../parts/code-find.js';
import { type JobActions, renderJob } from '../parts/code-job.js';
import { renderPivot } from '../parts/code-pivot.js';
import { icon } from '../parts/icons.js';
import { allPages } from '../state/all-pages.js';
import { AppElement } from '../state/app-element.js';
import { CodeDesk } from '../state/code-desk.js';
import { allCodes, download, withCodes } from '../state/code-table.js';
import { CUSTOMER } from '../state/customers.js';
import { formatNumber, localized } from '../state/format.js';

/** Customers that the designer tries the pattern on. */
const SAMPLE = 5000;

/** Numbers of all customers: issue, find, count, check, and the pattern that makes them. */
export class CrmCodesPage extends AppElement {
  readonly #desk = new CodeDesk(this.app, () => this.requestUpdate());
  #session: unknown = null;
  #records: readonly JsonObject[] | null = null;
  #definition: CodeDefinition | null = null;

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session ?? null;
    if (session !== null && session !== this.#session) {
      this.#session = session;
      void this.#desk.load();
      void this.#loadRecords();
    }
  }

  protected override render() {
    const t = this.t.codes;
    const { pattern, state } = this.#desk;
    return html`<div class="crm-page">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.title}</h1>
          <p class="crm-page__subtitle">${t.subtitle}</p>
        </div>
        ${pattern === null ? nothing : this.#actions()}
      </header>
      ${state === 'failed' ? html`<p class="crm-card" role="alert">${t.loadFailed}</p>` : nothing}
      ${state === 'loading' ? html`<p class="crm-card crm-muted" role="status">${this.t.shell.starting}</p>` : nothing}
      ${state === 'ready' && pattern === null ? html`<p class="crm-card crm-muted">${t.none}</p>` : nothing}
      ${pattern === null ? nothing : this.#content()}
    </div>`;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (this.#desk.job?.state === 'running') return;
    if (events.some(({ type }) => type === 'code-pattern.changed')) void this.#desk.load();
  }

  #actions() {
    const t = this.t.codes;
    const isBusy = this.#desk.job?.state === 'running' || this.#desk.pattern?.state !== 'published';
    const run = (kind: 'issue' | 'audit' | 'preview') => () => this.#try(() => this.#desk.run(kind));
    return html`<div class="crm-actions">
      <button type="button" class="crm-button" ?disabled=${isBusy} @click=${run('audit')}>${t.audit}</button>
      ${
        this.app.can('pattern.edit')
          ? html`<button type="button" class="crm-button" ?disabled=${isBusy} @click=${run('preview')}>
              ${t.preview}
            </button>`
          : nothing
      }
      ${
        this.app.can('code.issue')
          ? html`<button
              type="button"
              class="crm-button"
              data-variant="primary"
              ?disabled=${isBusy}
              @click=${run('issue')}
            >
              ${icon('play')}${t.numberAll}
            </button>`
          : nothing
      }
    </div>`;
  }

  #content() {
    const t = this.t.codes;
    const { job } = this.#desk;
    const actions: JobActions = {
      stop: () => this.#try(() => this.#desk.stop()),
      undo: () => this.#try(() => this.#undo()),
      recode: this.app.can('pattern.edit') ? () => this.#try(() => this.#desk.run('recode')) : null,
    };
    const show = (prefix: string): void => this.#try(() => this.#desk.find(prefix));
    return html`
      ${job === null ? nothing : renderJob(job, t, this.locale, actions)} ${this.#design()}
      ${renderPivot(this.#desk, t, this.locale, show)} ${renderFind(this.#desk, t, this.locale, show)}
      ${renderActions(this.#desk, t, this.locale, {
        show,
        list: (customers, name) => this.#try(() => this.#list(customers, name)),
      })}
      ${this.app.can('tier.edit') ? html`<crm-code-traits .desk=${this.#desk}></crm-code-traits>` : nothing}
      <crm-code-cleaning
        .definition=${this.#desk.pattern?.published.at(-1)?.definition ?? this.#desk.pattern?.draft ?? null}
      ></crm-code-cleaning>
      ${this.#tables()}
    `;
  }

  #tables() {
    const t = this.t.codes;
    return html`<section class="crm-card" aria-labelledby="table-title">
      <h2 id="table-title" class="crm-card__title">${t.table}</h2>
      <div class="crm-actions">
        <button
          type="button"
          class="crm-button"
          ?disabled=${this.#desk.codes === null}
          @click=${() => this.#try(() => this.#export())}
        >
          ${icon('file')}${t.export}
        </button>
        <label class="crm-button crm-file">
          ${icon('upload')}${t.addCodes}
          <input type="file" accept=".csv,text/csv" class="crm-file__input" @change=${this.#fill} />
        </label>
      </div>
      <p class="crm-muted">${t.addCodesHelp}</p>
      ${this.app.can('code.assign-manual') ? html`<crm-code-import .desk=${this.#desk}></crm-code-import>` : nothing}
    </section>`;
  }

  #design() {
    const t = this.t.codes;
    const { pattern } = this.#desk;
    if (pattern === null) return nothing;
    const newest = pattern.published.at(-1);
    const workspace = this.app.signedIn?.workspace;
    const type = workspace?.settings.recordTypes.find(({ id }) => id === CUSTOMER) ?? null;
    const mayEdit = this.app.can('pattern.edit');
    const hasNews = this.#definition !== null || pattern.state !== 'published';
    return html`<section class="crm-card" aria-labelledby="design-title">
      <h2 id="design-title" class="crm-card__title">${t.design}: ${localized(pattern.name, this.locale)}</h2>
      <p class="crm-muted">
        ${newest === undefined ? t.draft : t.version(formatNumber(newest.number, this.locale))}
        ${mayEdit ? t.designHelp : t.readOnly}
      </p>
      ${renderCare(pattern, t, this.locale, mayEdit ? (at) => this.#try(() => this.#review(at)) : null)}
      <tagma-code-designer
        .label=${t.design}
        .value=${this.#definition ?? pattern.draft}
        .recordType=${type}
        .records=${this.#records}
        .published=${newest ?? null}
        .codesOf=${this.#desk.codesOf}
        .counterOf=${this.#desk.counterOf}
        .timeZone=${workspace?.settings.timeZone ?? ''}
        ?readonly=${!mayEdit}
        @input=${this.#edited}
      ></tagma-code-designer>
      ${
        mayEdit
          ? html`<div class="crm-actions">
              <button
                type="button"
                class="crm-button"
                data-variant="primary"
                aria-describedby=${hasNews ? nothing : 'publish-reason'}
                ?disabled=${!hasNews}
                @click=${() => this.#try(() => this.#publish())}
              >
                ${t.publish}
              </button>
              ${hasNews ? nothing : html`<span id="publish-reason" class="crm-muted">${t.nothingToPublish}</span>`}
            </div>`
          : nothing
      }
    </section>`;
  }

  #edited = (event: Event): void => {
    this.#definition = (event.currentTarget as CodeDesigner).value;
    this.requestUpdate();
  };

  async #publish(): Promise<void> {
    const definition = this.#definition ?? this.#desk.pattern?.draft;
    if (definition === undefined) return;
    const outcome = await this.#desk.publish(definition);
    if (outcome?.ok === true) {
      this.#definition = null;
      this.app.notify('success', this.t.codes.published);
    } else if (outcome !== null) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
  }

  async #review(at: string | null): Promise<void> {
    const outcome = await this.#desk.review(at);
    if (outcome?.ok === false) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
  }

  async #undo(): Promise<void> {
    const job = await this.#desk.undo();
    if (job?.state === 'done' && job.counts.skipped === 0) this.app.notify('success', this.t.codes.undone);
  }

  async #loadRecords(): Promise<void> {
    const page = await this.app.signedIn?.session.records({ type: CUSTOMER, limit: SAMPLE });
    this.#records = page?.items.map(({ id, data }) => ({ ...data, id })) ?? null;
    this.requestUpdate();
  }

  async #export(): Promise<void> {
    download(allCodes(await this.#customers(), this.#desk.codes ?? []), 'codes.csv');
  }

  /** The customers of an action with their codes. */
  async #list(customers: readonly CodeAssignment[], name: string): Promise<void> {
    const ids = new Set(customers.map(({ record }) => record.id));
    const chosen = (await this.#customers()).filter(({ id }) => ids.has(id));
    download(allCodes(chosen, customers), `${name}.csv`);
  }

  async #customers(): Promise<readonly DataRecord[]> {
    const session = this.app.signedIn?.session;
    if (session === undefined) return [];
    return allPages((after) =>
      session.records({ type: CUSTOMER, limit: SAMPLE, ...(after === undefined ? {} : { after }) }),
    );
  }

  #fill = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file === undefined) return;
    this.#try(async () => {
      const table = withCodes(wholeText(new Uint8Array(await file.arrayBuffer())), this.#desk.codes ?? []);
      if (table === null) this.app.notify('danger', this.t.codes.noRows);
      else download(table, file.name.replace(/(\.csv)?$/iu, '-codes.csv'));
    });
  };

  /** What cannot be reached is told at the foot of the page. */
  #try(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      console.warn('The codes page', error);
      this.app.notify('danger', this.t.codes.loadFailed);
    });
  }
}
customElements.define('crm-codes-page', CrmCodesPage);
