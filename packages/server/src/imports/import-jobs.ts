import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import { ImportJob, type JobDeps } from './import-job.js';
import { Spool } from './spool.js';

/** Imports that are open or running at once; each may hold files and a list of rows. */
const MAX_ACTIVE = 20;

/** Imports remembered after they have ended. */
const MAX_ENDED = 100;

/** An import that nobody touched for this long is cancelled when a new one begins. */
const ABANDONED_AFTER_MS = 6 * 3_600_000;

/** All imports of this process. An import that a crash breaks off has stored nothing, so nothing is kept on disk. */
export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #deps: JobDeps;

  constructor(
    private readonly api: ApiDeps,
    readonly spool = new Spool(),
  ) {
    const { store, now, newId, onInternalError } = api;
    this.#deps = { store, now, newId, onInternalError, spool };
    api.lifecycle.signal.addEventListener('abort', () => api.lifecycle.track(this.#close()), { once: true });
  }

  /** @throws ApiError `busy` */
  async create(recordType: string): Promise<ImportJob> {
    await this.#tidy();
    const active = [...this.#jobs.values()].filter((job) => !hasEnded(job));
    if (active.length >= MAX_ACTIVE) {
      throw new ApiError('busy', `${MAX_ACTIVE} imports are open already; finish or cancel one of them.`);
    }
    const job = new ImportJob(this.api.newId(), recordType, this.api.now(), this.#deps);
    this.#jobs.set(job.id, job);
    return job;
  }

  /** @throws ApiError `not-found` */
  get(id: string): ImportJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new ApiError('not-found', `There is no import ${id}.`);
    return job;
  }

  /**
   * An import that can still take files and be started.
   *
   * @throws ApiError `not-found` or `wrong-state`
   */
  getOpen(id: string): ImportJob {
    const job = this.get(id);
    if (!job.isOpen) throw new ApiError('wrong-state', `The import is ${job.status().state} already.`);
    return job;
  }

  async #tidy(): Promise<void> {
    const limit = Date.parse(this.api.now()) - ABANDONED_AFTER_MS;
    for (const job of this.#jobs.values()) {
      if (job.isOpen && Date.parse(job.createdAt) < limit) await job.cancel();
    }
    const ended = [...this.#jobs.values()].filter(hasEnded);
    for (const job of ended.slice(0, Math.max(0, ended.length - MAX_ENDED))) this.#jobs.delete(job.id);
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => job.cancel()));
    await this.spool.close();
  }
}

function hasEnded(job: ImportJob): boolean {
  return !job.isOpen && job.status().state !== 'running';
}
