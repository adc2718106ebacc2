import { html, nothing } from 'lit';
import type { DomainEvent, RuleRun, RuleRunPart } from '@tagma/core';
import type { RuleSetStatus, RuleTimes } from '@tagma/server/client';
import { personName } from '../../people.js';
import { icon } from '../parts/icons.js';
import '../parts/scheduled-jobs.js';
import { AppElement } from '../state/app-element.js';
import { errorSentence } from '../state/error-words.js';
import { formatDate, formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';

/** Milliseconds between two looks at a run in progress. */
const LOOK_MS = 300;

/** Runs of rules: start, progress, when each rule ran and runs next, and how runs ended. */
export class CrmRunsPage extends AppElement {
  #times: readonly RuleTimes[] = [];
  #runs: readonly RuleRun[] = [];
  #status: RuleSetStatus | null = null;
  #isLoaded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    if (this.#isLoaded || !this.app.signedIn) return;
    this.#isLoaded = true;
    void this.#load();
    if (this.app.can('rule.run')) void this.#look();
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (events.some(({ type }) => type === 'rule-run.reported' || type === 'rule.changed')) void this.#load();
  }

  protected override render() {
    const t = this.t.governance;
    const isRunning = this.#status?.state === 'running';
    return html`<div class="crm-page">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.runsTitle}</h1>
          <p class="crm-page__subtitle">${t.runsSubtitle}</p>
        </div>
        ${
          this.app.can('rule.run')
            ? html`<div class="crm-actions">
                <button
                  type="button"
                  class="crm-button"
                  name="run-changed"
                  title=${t.runChangedHelp}
                  ?disabled=${isRunning}
                  @click=${() => void this.#start('changed')}
                >
                  ${t.runChanged}
                </button>
                <button
                  type="button"
                  class="crm-button"
                  data-variant="primary"
                  name="run-all"
                  ?disabled=${isRunning}
                  @click=${() => void this.#start('all')}
                >
                  ${icon('play')}${t.runAll}
                </button>
              </div>`
            : nothing
        }
      </header>
      ${this.app.can('rule.run') ? nothing : html`<p class="crm-note">${t.runsClosed}</p>`}
      ${isRunning && this.#status !== null ? this.#progress(this.#status) : nothing} ${this.#timesTable()}
      ${this.app.can('rule.test') ? this.#runsTable() : nothing}
      <crm-scheduled-jobs></crm-scheduled-jobs>
    </div>`;
  }

  #progress({ parts, ruleIds, current }: RuleSetStatus) {
    const t = this.t.governance;
    const n = (value: number): string => formatNumber(value, this.locale);
    const text =
      current === null
        ? t.running(n(Math.min(parts.length + 1, ruleIds.length)), n(ruleIds.length))
        : t.runningRule(this.#ruleName(current.ruleId), n(current.processed), n(current.total));
    const share = current === null || current.total === 0 ? 0 : current.processed / current.total;
    return html`<section class="crm-card" role="status">
      <p>${text}</p>
      <progress
        class="crm-progress"
        max=${Math.max(ruleIds.length, 1)}
        .value=${parts.length + share}
        aria-label=${t.running(n(parts.length), n(ruleIds.length))}
      ></progress>
      <div>
        <button type="button" class="crm-button" name="cancel-runs" @click=${() => void this.#cancel()}>
          ${t.cancel}
        </button>
      </div>
    </section>`;
  }

  #timesTable() {
    const t = this.t.governance;
    return html`<section class="crm-card">
      <div class="crm-table-scroll" tabindex="0" role="region" aria-label=${t.runsTitle}>
        <table class="crm-table">
          <thead>
            <tr>
              <th scope="col">${t.rule}</th>
              <th scope="col">${t.last}</th>
              <th scope="col">${t.next}</th>
            </tr>
          </thead>
          <tbody>
            ${this.#times.map(
              ({ ruleId, lastAt, nextAt }) =>
                html`<tr>
                  <th scope="row">
                    <a class="crm-link" href=${routeHref({ page: 'rules', id: ruleId })}
                      >${this.#ruleName(ruleId)}</a
                    >
                  </th>
                  <td>${lastAt === null ? t.never : formatDate(lastAt, this.locale, true)}</td>
                  <td>${nextAt === null ? t.byHand : formatDate(nextAt, this.locale, true)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #runsTable() {
    const t = this.t.governance;
    return html`<section class="crm-card" aria-labelledby="runs-title">
      <h2 id="runs-title" class="crm-card__title">${t.runsList}</h2>
      ${
        this.#runs.length === 0
          ? html`<p class="crm-muted">${t.runsEmpty}</p>`
          : html`<ol class="crm-versions">
              ${this.#runs.map((run) => this.#run(run))}
            </ol>`
      }
    </section>`;
  }

  #run(run: RuleRun) {
    const t = this.t.governance;
    const state = { done: t.stateDone, failed: t.stateFailed, cancelled: t.stateCancelled }[run.state];
    const kind = {
      all: t.kindAll,
      changed: t.kindChanged,
      rule: this.#ruleName(run.rules[0]?.ruleId ?? ''),
      scheduled: t.kindScheduled,
    }[run.kind];
    const badge = { done: 'success', failed: 'danger', cancelled: 'warning' }[run.state];
    return html`<li class="crm-version">
      <details>
        <summary class="crm-version__head">
          <strong>${kind}</strong>
          <span class="crm-badge" data-kind=${badge}>${state}</span>
          <span class="crm-muted"
            >${formatDate(run.startedAt, this.locale, true)} · ${personName(run.by)}</span
          >
          <span class="crm-muted">${t.seconds(formatNumber(run.durationMs / 1000, this.locale))}</span>
          ${this.#sum(t.added, run, 'added')} ${this.#sum(t.removed, run, 'removed')}
          ${this.#sum(t.suggested, run, 'suggested')} ${this.#sum(t.errors, run, 'errors')}
        </summary>
        ${this.#parts(run)} ${this.#errors(run)}
      </details>
    </li>`;
  }

  #sum(label: string, { rules }: RuleRun, figure: 'added' | 'removed' | 'suggested' | 'errors') {
    const sum = rules.reduce((total, { counts }) => total + (counts?.[figure] ?? 0), 0);
    if (sum === 0) return nothing;
    return html`<span class="crm-badge" data-kind=${figure === 'errors' ? 'danger' : ''}
      >${label} ${formatNumber(sum, this.locale)}</span
    >`;
  }

  #parts({ rules }: RuleRun) {
    const t = this.t.governance;
    const state = (part: RuleRunPart): string =>
      ({ done: t.stateDone, failed: t.stateFailed, paused: t.statePaused, cancelled: t.stateCancelled })[
        part.state
      ];
    const figures = ({ counts, withheld }: RuleRunPart) =>
      withheld === undefined
        ? [counts?.added, counts?.removed, counts?.suggested, counts?.errors].map(
            (value) => html`<td>${formatNumber(value ?? 0, this.locale)}</td>`,
          )
        : html`<td colspan="4" class="crm-muted">${t.withheld}</td>`;
    return html`<div class="crm-table-scroll" tabindex="0" role="region" aria-label=${t.rule}>
      <table class="crm-table">
        <thead>
          <tr>
            <th scope="col">${t.rule}</th>
            <th scope="col">${t.state}</th>
            <th scope="col">${t.added}</th>
            <th scope="col">${t.removed}</th>
            <th scope="col">${t.suggested}</th>
            <th scope="col">${t.errors}</th>
          </tr>
        </thead>
        <tbody>
          ${rules.map(
            (part) =>
              html`<tr>
                <th scope="row">${this.#ruleName(part.ruleId)}</th>
                <td>${state(part)}</td>
                ${figures(part)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #errors({ errors }: RuleRun) {
    if (errors.length === 0) return nothing;
    return html`<h3 class="crm-card__subtitle">${this.t.governance.errorSample}</h3>
      <ul>
        ${errors.slice(0, 10).map(
          ({ recordId, code, message }) =>
            html`<li>
              <a class="crm-link" href=${routeHref({ page: 'customer', id: recordId })}>${recordId}</a>
              <span class="crm-muted">${code}</span> <span lang="en">${message}</span>
            </li>`,
        )}
      </ul>`;
  }

  #ruleName(id: string): string {
    return this.app.signedIn?.workspace.rules.find((rule) => rule.id === id)?.name ?? id;
  }

  async #load(): Promise<void> {
    const session = this.app.signedIn?.session;
    if (session === undefined) return;
    try {
      this.#times = await session.rules.times();
      if (this.app.can('rule.test'))
        this.#runs = (await session.entities('ruleRun', { descending: true, limit: 50 })).items;
    } catch {
      // The frame says that the service does not answer; the next event asks again.
    }
    this.requestUpdate();
  }

  async #start(kind: 'all' | 'changed'): Promise<void> {
    try {
      this.#status = (await this.app.signedIn?.session.rules.runSet(kind)) ?? null;
      this.requestUpdate();
      await this.#look();
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
  }

  /** Follows the run in progress until it ends. */
  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this.#status = (await this.app.signedIn?.session.rules.setStatus()) ?? null;
    } catch {
      this.#status = null;
    }
    this.requestUpdate();
    if (this.#status?.state === 'running' && this.isConnected)
      this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
  }

  async #cancel(): Promise<void> {
    this.#status = (await this.app.signedIn?.session.rules.cancelSet()) ?? null;
    this.requestUpdate();
  }
}
customElements.define('crm-runs-page', CrmRunsPage);
