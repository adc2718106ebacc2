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
  /** Absent for readers who may not start anything. */
  readonly run?: (id: string) => void;
}

/** Scheduled work: when it ran, what it did, when it runs next. */
export function jobRows({ jobs, locale, t, run }: JobList): TemplateResult {
  const date = (at: string): string => formatDate(at, locale, true);
  const rows = jobs.map(({ id, startedAt, nextAt, figures, state, error }) => {
    const name = t.jobNames[id] ?? id;
    const did = Object.values(figures).reduce((sum, figure) => sum + figure, 0);
    const next = nextAt === null ? '' : nextAt <= new Date().toISOString() ? t.dueNow : date(nextAt);
    return html`<tr>
      <th scope="row">${name}</th>
      <td data-type="datetime">${startedAt === null ? t.never : date(startedAt)}</td>
      <td data-type="datetime">${next}</td>
      <td>
        ${
          state === 'failed'
            ? html`<span class="crm-badge" data-kind="danger">${t.jobFailed}</span>
                <span class="crm-muted" lang="en">${error}</span>`
            : formatNumber(did, locale)
        }
      </td>
      <td>${run === undefined ? nothing : rowButton('run-job', t.runNow, name, () => run(id))}</td>
    </tr>`;
  });
  return table(t.jobs, [t.job, t.lastRun, t.nextRun, t.did, ''], rows);
}
