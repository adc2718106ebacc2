import type { Actor, Instant } from '@tagma/core';
import type { FileRole, ImportPlan } from '@tagma/csv';
import { knownFailure } from './import-error.js';
import type {
  ImportFailure,
  ImportPhase,
  ImportProblem,
  ImportResult,
  ImportState,
  ImportStatus,
} from './imports.types.js';
import { runImport, type ImportDeps } from './run-import.js';
import type { Spool } from './spool.js';

/** Problems that are kept for listing. */
const MAX_LISTED = 100_000;

/** A file that was uploaded and looked at. */
export interface UploadedFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

/** What jobs need beside the deps of the import itself. */
export interface JobDeps extends ImportDeps {
  readonly spool: Spool;
  readonly onInternalError: (error: unknown) => void;
}

/** One import from upload to result. */
export class ImportJob {
  readonly listed: ImportProblem[] = [];
  readonly #files = new Map<FileRole, UploadedFile>();
  readonly #abort = new AbortController();
  #state: ImportState = 'uploading';
  #phase: ImportPhase = 'waiting';
  #processed = 0;
  #problems = 0;
  #result: ImportResult | null = null;
  #failure: ImportFailure | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    readonly id: string,
    readonly recordType: string,
    readonly createdAt: Instant,
    private readonly deps: JobDeps,
  ) {}

  /** May files still be uploaded and the import be started? */
  get isOpen(): boolean {
    return this.#state === 'uploading' || this.#state === 'ready';
  }

  file(role: FileRole): UploadedFile | undefined {
    return this.#files.get(role);
  }

  /** Takes a file in; one of the same role is replaced. */
  async addFile(role: FileRole, file: UploadedFile): Promise<void> {
    const former = this.#files.get(role);
    this.#files.set(role, file);
    this.#state = 'ready';
    if (former !== undefined) await this.deps.spool.remove(former.path);
  }

  /** Starts the import; the promise settles when it has ended, and never rejects. */
  start(plan: ImportPlan, actor: Actor): Promise<void> {
    this.#state = 'running';
    this.#running = this.#run(plan, actor);
    return this.#running;
  }

  /** Cancels. An import whose rows are being written ends as `done`: they are stored whole or not at all. */
  async cancel(): Promise<void> {
    this.#abort.abort();
    await this.#running;
    if (this.isOpen) this.#state = 'cancelled';
    await this.#removeFiles();
  }

  status(): ImportStatus {
    const files = [...this.#files].map(([role, { rows, bytes }]) => [role, { rows, bytes }] as const);
    return {
      id: this.id,
      recordType: this.recordType,
      state: this.#state,
      phase: this.#phase,
      createdAt: this.createdAt,
      processed: this.#processed,
      total: files.reduce((sum, [, file]) => sum + file.rows, 0),
      problems: this.#problems,
      files: Object.fromEntries(files),
      result: this.#result,
      failure: this.#failure,
    };
  }

  async #run(plan: ImportPlan, actor: Actor): Promise<void> {
    try {
      const order = { id: this.id, actor, plan, files: this.#importFiles(plan) };
      this.#result = await runImport(this.deps, order, {
        signal: this.#abort.signal,
        phase: (phase) => (this.#phase = phase),
        rows: (rows) => (this.#processed += rows),
        problems: (role, problems) => this.#list(problems.map((problem) => ({ role, ...problem }))),
      });
      this.#state = 'done';
    } catch (error) {
      this.#fail(error);
    }
    await this.#removeFiles();
  }

  #importFiles(plan: ImportPlan): Parameters<typeof runImport>[1]['files'] {
    return Object.fromEntries(
      Object.entries(plan.files).flatMap(([role, mapping]) => {
        const file = this.#files.get(role);
        return file === undefined ? [] : [[role, { mapping, open: () => this.deps.spool.open(file.path) }]];
      }),
    );
  }

  #list(problems: readonly ImportProblem[]): void {
    this.#problems += problems.length;
    this.listed.push(...problems.slice(0, Math.max(0, MAX_LISTED - this.listed.length)));
  }

  #fail(error: unknown): void {
    this.#phase = 'finished';
    if (this.#abort.signal.aborted && error === this.#abort.signal.reason) {
      this.#state = 'cancelled';
      return;
    }
    this.#state = 'failed';
    this.#failure = knownFailure(error);
    if (this.#failure !== null) return;
    this.deps.onInternalError(error);
    this.#failure = {
      code: 'internal',
      message: 'Something failed inside the service; nothing was imported.',
    };
  }

  async #removeFiles(): Promise<void> {
    for (const file of this.#files.values()) await this.deps.spool.remove(file.path);
  }
}
