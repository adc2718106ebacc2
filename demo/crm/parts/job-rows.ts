import { html, nothing, type TemplateResult } from 'lit';
import type { JobStatus } from '@tagma/server/client';
import { formatDate, formatNumber } from '../state/format.js';
import type { OperationsTexts } from '../texts/operations.js';
import { rowButton, table } from './operation-rows.js';

/** What the list of scheduled work is drawn with. */
export interface JobList {
  readonly jobs: readonly JobStatus[];
  readonly locale: string;
  readonly t: OperationsTexts;
  /** Absent for readers who may neither start nor cancel anything. */
  readonly actions?: {
    readonly run: (job: JobStatus) => void;
    /** Ends the run in progress, else calls off the next one. */
    readonly cancel: (job: JobStatus) => void;
  };
}

/** The name of a job in the reader's language; its id where a host added it. */
export function jobName(id: string, t: OperationsTexts): string {
  return t.jobNames[id] ?? id;
}

/** Scheduled work: when it ran, what it did, when it runs next. */
export function jobRows({ jobs, locale, t, actions }: JobList): TemplateResult {
  const date = (at: string): string => formatDate(at, locale, true);
  const now = new Date().toISOString();
  const rows = jobs.map((job) => {
    const { startedAt, nextAt, calledOff, state } = job;
    const next =
      state === 'running' ? '' : nextAt === null ? t.notPlanned : nextAt <= now ? t.dueNow : date(nextAt);
    return html`<tr>
      <th scope="row">${jobName(job.id, t)}</th>
      <td data-type="datetime">${startedAt === null ? t.never : date(startedAt)}</td>
      <td data-type="datetime">
        ${next}
        ${calledOff === undefined || calledOff <= now ? nothing : html`<br /><span class="crm-muted">${t.skipped(date(calledOff))}</span>`}
      </td>
      <td>${outcome(job, locale, t)}</td>
      <td>${actions === undefined ? nothing : buttons(job, t, actions)}</td>
    </tr>`;
  });
  return table(t.jobs, [t.job, t.lastRun, t.nextRun, t.did, ''], rows);
}

function outcome({ state, figures, error, withheld }: JobStatus, locale: string, t: OperationsTexts) {
  if (state === 'running') return html`<span class="crm-badge">${t.jobRunning}</span>`;
  if (state === 'failed')
    return html`<span class="crm-badge" data-kind="danger">${t.jobFailed}</span>
      <span class="crm-muted" lang="en">${error}</span>`;
  if (state === 'never') return '–';
  const did = Object.values(figures).reduce((sum, figure) => sum + figure, 0);
  const cancelled = html`<span class="crm-badge" data-kind="warning">${t.jobCancelled}</span>`;
  const figure =
    withheld === undefined ? formatNumber(did, locale) : html`<span class="crm-muted">${t.withheld}</span>`;
  return html`${state === 'cancelled' ? cancelled : nothing} ${figure}`;
}

function buttons(job: JobStatus, t: OperationsTexts, { run, cancel }: NonNullable<JobList['actions']>) {
  const name = jobName(job.id, t);
  if (job.state === 'running') return rowButton('stop-job', t.stopJob, name, () => cancel(job));
  return html`<div class="crm-actions">
    ${rowButton('run-job', t.runNow, name, () => run(job))}
    ${job.nextAt === null ? nothing : rowButton('skip-job', t.skipNext, name, () => cancel(job))}
  </div>`;
}
