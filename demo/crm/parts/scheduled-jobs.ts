import { html } from 'lit';
import type { HttpSession, JobStatus } from '@tagma/server/client';
import { formatDate } from '../state/format.js';
import { LivePage } from '../state/live-page.js';
import { jobName, jobRows } from './job-rows.js';
import { card } from './operation-rows.js';
import { readingOf } from './page-parts.js';

/** Milliseconds between two looks while a job runs, and while none does: jobs tell nobody when they begin. */
const LOOK_MS = { running: 500, idle: 10_000 };

/** The card of scheduled work: when it ran and runs next, started and cancelled by those who may. */
export class CrmScheduledJobs extends LivePage<readonly JobStatus[]> {
  #look: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.#look);
    super.disconnectedCallback();
  }

  protected override async read(session: HttpSession): Promise<readonly JobStatus[]> {
    clearTimeout(this.#look);
    const jobs = await session.operations.jobs();
    const isRunning = jobs.some(({ state }) => state === 'running');
    if (this.isConnected)
      this.#look = setTimeout(() => void this.reload(), isRunning ? LOOK_MS.running : LOOK_MS.idle);
    return jobs;
  }

  protected override render() {
    const t = this.t.operations;
    const actions = {
      run: (job: JobStatus) => void this.#run(job),
      cancel: (job: JobStatus) => void this.#cancel(job),
    };
    return card(
      'jobs-title',
      t.jobs,
      readingOf(
        { data: this.data, problem: this.problem, retry: () => void this.reload() },
        this.t.shell,
        (jobs) =>
          html`<p class="crm-muted">${t.jobsHelp}</p>
            ${jobRows({ jobs, locale: this.locale, t, ...(this.app.can('job.run') ? { actions } : {}) })}`,
      ),
    );
  }

  /** The answer comes when the run has ended; meanwhile the list shows that it runs. */
  async #run({ id }: JobStatus): Promise<void> {
    const run = this.attempt(async () => this.app.signedIn?.session.operations.runJob(id));
    await this.reload();
    await run;
    await this.reload();
  }

  async #cancel({ id, state }: JobStatus): Promise<void> {
    const t = this.t.operations;
    await this.attempt(async () => {
      const job = await this.app.signedIn?.session.operations.cancelJob(id);
      const nextAt = job?.nextAt ?? null;
      const next = nextAt === null ? null : formatDate(nextAt, this.locale, true);
      const told = state === 'running' ? t.jobStopped : t.jobSkipped;
      this.app.notify('success', told(jobName(id, t), next));
    });
    await this.reload();
  }
}
customElements.define('crm-scheduled-jobs', CrmScheduledJobs);
