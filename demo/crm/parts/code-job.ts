import { html, nothing, type TemplateResult } from 'lit';
import type { Forecast } from '@tagma/core';
import type { CodeJobStatus } from '@tagma/server/client';
import { reasonWords } from '../state/code-words.js';
import { formatDate, formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import type { CodesTexts } from '../texts/codes.js';

/** Rows that a list of a job shows. */
const SHOWN = 50;

/** What can be done with a job. */
export interface JobActions {
  readonly stop: () => void;
  readonly undo: () => void;
  /** `null` where the reader may not. */
  readonly recode: (() => void) | null;
}

/** A job while it runs and what came of it. */
export function renderJob(
  job: CodeJobStatus,
  t: CodesTexts,
  locale: string,
  actions: JobActions,
): TemplateResult {
  const figure = (count: number): string => formatNumber(count, locale);
  return html`<section class="crm-card" aria-labelledby="job-title">
    <h2 id="job-title" class="crm-card__title">${t.jobs[job.kind]}</h2>
    ${
      job.state === 'running'
        ? html`<div class="crm-code-progress">
            <progress
              aria-label=${t.progress}
              max=${Math.max(1, job.total)}
              value=${job.processed}
            ></progress>
            <span class="crm-muted">${t.running(figure(job.processed), figure(job.total))}</span>
            <button type="button" class="crm-button" @click=${actions.stop}>${t.stop}</button>
          </div>`
        : html`<div role="status">${outcome(job, t, figure)}</div>`
    }
    ${
      job.transactionIds.length > 0 && job.state !== 'running'
        ? html`<div>
            <button type="button" class="crm-button" @click=${actions.undo}>${t.undo}</button>
          </div>`
        : nothing
    }
    ${
      job.kind === 'preview' && job.state === 'done' && job.changes.length > 0 && actions.recode !== null
        ? html`<div>
            <button type="button" class="crm-button" data-variant="primary" @click=${actions.recode}>
              ${t.recode}
            </button>
          </div>`
        : nothing
    }
    ${changes(job, t, figure)} ${problems(job, t, figure)}
    ${job.audit === null ? nothing : audit(job, t, figure, (at) => formatDate(at, locale, false))}
  </section>`;
}

type Figure = (count: number) => string;

function outcome(job: CodeJobStatus, t: CodesTexts, figure: Figure) {
  const { state, kind, message } = job;
  return html`${state === 'stopped' ? html`<p>${t.stopped}</p>` : nothing}
  ${state === 'failed' ? html`<p role="alert">${t.failed(message ?? '')}</p>` : nothing}
  ${kind === 'audit' ? nothing : html`<p>${figures(job, t, figure)}</p>`}`;
}

function figures({ kind, counts }: CodeJobStatus, t: CodesTexts, figure: Figure): string {
  const [kept, skipped] = [figure(counts.kept), figure(counts.skipped)];
  const changed = counts.recoded + counts.reclaimed;
  if (kind === 'preview') return t.wouldResult(figure(counts.issued + changed), kept, skipped);
  if (kind !== 'undo') return t.result(figure(counts.issued), figure(changed), kept, skipped);
  const undone = figure(counts.undone);
  return counts.skipped === 0 ? t.allUndone(undone) : t.undoResult(undone, skipped);
}

function customer(id: string): TemplateResult {
  return html`<a class="crm-link" href=${routeHref({ page: 'customer', id })}>${id}</a>`;
}

function table(title: string, head: readonly string[], rows: readonly TemplateResult[], note: string) {
  if (rows.length === 0) return nothing;
  return html`<details class="crm-more">
    <summary>${title}</summary>
    <div class="crm-table-scroll crm-code-scroll" tabindex="0" role="group" aria-label=${title}>
      <table class="crm-table">
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, SHOWN)}
        </tbody>
      </table>
    </div>
    ${rows.length > SHOWN ? html`<p class="crm-muted">${note}</p>` : nothing}
  </details>`;
}

function changes({ changes: all }: CodeJobStatus, t: CodesTexts, figure: Figure) {
  const rows = all.map(
    ({ recordId, from, to }) =>
      html`<tr>
        <td>${customer(recordId)}</td>
        <td class="crm-mono">${from ?? '–'}</td>
        <td class="crm-mono">${to ?? '–'}</td>
      </tr>`,
  );
  return table(t.change, [t.customer, t.before, t.after], rows, t.first(figure(SHOWN)));
}

function problems({ problems: all }: CodeJobStatus, t: CodesTexts, figure: Figure) {
  const rows = all.map(
    ({ recordId, reason, field, value }) =>
      html`<tr>
        <td>${customer(recordId)}</td>
        <td>
          ${reasonWords(reason, t)}${field === undefined ? '' : ` (${field}${value === undefined ? '' : `: ${value}`})`}
        </td>
      </tr>`,
  );
  return table(t.withoutCode, [t.customer, t.why], rows, t.first(figure(SHOWN)));
}

function audit({ audit: result }: CodeJobStatus, t: CodesTexts, figure: Figure, day: (at: string) => string) {
  if (result === null) return nothing;
  const { counts, findings, gaps, counters } = result;
  const kinds = Object.keys(t.findings) as (keyof typeof t.findings)[];
  const rows = findings.map(
    (finding) =>
      html`<tr>
        <td>${customer(finding.recordId)}</td>
        <td>${t.findings[finding.type]}</td>
        <td class="crm-mono">${'code' in finding ? finding.code : '–'}</td>
        <td class="crm-mono">${finding.type === 'drifted' ? (finding.now ?? '–') : ''}</td>
      </tr>`,
  );
  return html`<h3 class="crm-card__subtitle">${t.auditTitle}</h3>
    <dl class="crm-code-figures">
      ${kinds.map(
        (kind) =>
          html`<div>
            <dt>${t.findings[kind]}</dt>
            <dd>${figure(counts[kind])}</dd>
          </div>`,
      )}
    </dl>
    ${table(t.auditTitle, [t.customer, t.why, t.code, t.after], rows, t.first(figure(SHOWN)))}
    <h3 class="crm-card__subtitle">${t.gaps}</h3>
    ${
      gaps.length === 0
        ? html`<p class="crm-muted">${t.noGaps}</p>`
        : html`<ul class="crm-code-gaps">
            ${gaps.map(
              ({ scopeKey, from, to, reason }) =>
                html`<li>
                  <span class="crm-mono">${scopeKey.replaceAll('\u001f', '')}: ${from}–${to}</span>
                  ${t.gapReasons[reason]}
                </li>`,
            )}
          </ul>`
    }
    ${table(
      t.counter,
      [t.counter, t.used, t.free, t.runsFull],
      counters.map(
        ({ scopeKey, used, free, forecast }) =>
          html`<tr>
            <td class="crm-mono">${scopeKey.replaceAll('\u001f', '')}</td>
            <td>${figure(used)}</td>
            <td>${free === null || isEndless(free) ? '∞' : figure(free)}</td>
            <td>
              ${free === null || forecast === null || isEndless(free) ? t.forecasts.never : runsFull(forecast, t, day)}
            </td>
          </tr>`,
      ),
      t.first(figure(SHOWN)),
    )}`;
}

/** Counters that grow hold more numbers than anybody gives. */
function isEndless(free: number): boolean {
  return free > 1e12;
}

/** When a counter runs full, where its pace lets one say. */
function runsFull(
  { state, at, earliest }: Forecast,
  t: CodesTexts,
  day: (at: string) => string,
): TemplateResult | string {
  if (state !== 'expected') return t.forecasts[state];
  if (at === null) return t.forecasts.never;
  return html`${day(at)}
  ${earliest === null ? nothing : html`<span class="crm-muted">${t.notBefore(day(earliest))}</span>`}`;
}
