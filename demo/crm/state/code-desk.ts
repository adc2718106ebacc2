import {
  type CodeAssignment,
  type CodeContext,
  type CodeDefinition,
  type CodePattern,
  codeContext,
  codesByPrefix,
  type CommandOutcome,
  lookUpCode,
  parseCode,
  type ParseResult,
  readyPattern,
} from '@tagma/core';
import type { CodeJobKind, CodeJobStatus, CodesClient } from '@tagma/server/client';
import type { CounterOfScope, RecordCodes } from '@tagma/elements/code-designer';
import { allPages } from './all-pages.js';
import type { AppState } from './app-state.js';
import { codesByRecord } from './code-table.js';
import { CUSTOMER } from './customers.js';

/** Entities that are read at once. */
const PAGE = 5000;
/** Codes that a search lists at most. */
export const FOUND_LIMIT = 200;
/** How often the progress of a job is asked for, in milliseconds. */
const POLL_EVERY = 250;

/** What a search found. */
export interface FoundCodes {
  readonly typed: string;
  readonly codes: readonly CodeAssignment[];
  /** Why the text is no code, when nothing was found. */
  readonly reading: ParseResult | null;
}

/** The pattern of the customers, their codes, and the job that runs: what the codes page shows. */
export class CodeDesk {
  pattern: CodePattern | null = null;
  state: 'loading' | 'ready' | 'failed' = 'loading';
  job: CodeJobStatus | null = null;
  found: FoundCodes | null = null;
  /** Current codes of all customers; `null` until they are read. */
  codes: readonly CodeAssignment[] | null = null;
  /** All codes of a record, for the preview of re-coding. Another function whenever codes were read again. */
  codesOf: RecordCodes | null = null;
  counterOf: CounterOfScope | null = null;
  readonly #app: AppState;
  readonly #changed: () => void;

  constructor(app: AppState, changed: () => void) {
    this.#app = app;
    this.#changed = changed;
  }

  async load(): Promise<void> {
    const session = this.#app.signedIn?.session;
    if (session === undefined) return;
    try {
      const { items } = await session.entities('codePattern', { groups: [CUSTOMER] });
      this.pattern = items.find(({ state }) => state === 'published') ?? items[0] ?? null;
      this.state = 'ready';
      this.#changed();
      await Promise.all([this.loadCodes(), this.#recallJob()]);
    } catch (error) {
      console.warn('The codes could not be loaded', error);
      this.state = 'failed';
      this.#changed();
    }
  }

  /** The last job, also one from before the page or the service was started again: it can still be taken back. */
  async #recallJob(): Promise<void> {
    const session = this.#app.signedIn?.session;
    if (session === undefined || this.pattern === null || this.job !== null) return;
    const query = { groups: [this.pattern.id], descending: true, limit: 1 };
    const [last] = (await session.entities('codeJob', query)).items;
    if (last?.state === 'running') await this.#follow(session.codes, last.id);
    else if (last !== undefined) this.job = await session.codes.job(last.id);
    this.#changed();
  }

  /** Reads all codes and counters, page by page. */
  async loadCodes(): Promise<void> {
    const session = this.#app.signedIn?.session;
    if (session === undefined || this.pattern === null) return;
    const { id } = this.pattern;
    const next = (after: string | undefined) => (after === undefined ? {} : { after });
    const [held, counters] = await Promise.all([
      allPages((after) => session.entities('codeAssignment', { groups: [id], limit: PAGE, ...next(after) })),
      allPages((after) => session.entities('codeCounter', { groups: [id], limit: PAGE, ...next(after) })),
    ]);
    this.codes = held.filter(({ state }) => state === 'current');
    this.codesOf = codesByRecord(held);
    const byScope = new Map(counters.map((counter) => [counter.scopeKey, counter]));
    this.counterOf = (scopeKey) => byScope.get(scopeKey);
    this.#changed();
  }

  /** Starts a job and follows it to its end. */
  async run(kind: Exclude<CodeJobKind, 'undo'>): Promise<void> {
    const session = this.#app.signedIn?.session;
    if (session === undefined || this.pattern === null) return;
    await this.#follow(session.codes, (await session.codes.start(this.pattern.id, kind)).jobId);
  }

  /** Takes back all that the last job did, as a job of its own, and follows it to its end. */
  async undo(): Promise<CodeJobStatus | null> {
    const session = this.#app.signedIn?.session;
    if (session === undefined || this.job === null) return null;
    await this.#follow(session.codes, (await session.codes.undo(this.job.id)).jobId);
    return this.job;
  }

  async #follow(jobs: CodesClient, jobId: string): Promise<void> {
    do {
      this.job = await jobs.job(jobId);
      this.#changed();
      if (this.job.state === 'running') await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
    } while (this.job.state === 'running');
    await this.loadCodes();
  }

  async stop(): Promise<void> {
    if (this.job === null) return;
    const stopped = await this.#app.signedIn?.session.codes.stop(this.job.id);
    if (stopped !== undefined) this.job = stopped;
    this.#changed();
  }

  /** One code, current or former, or all that begin with the text. */
  async find(typed: string): Promise<void> {
    const session = this.#app.signedIn?.session;
    if (session === undefined || this.pattern === null || typed.trim() === '') {
      this.found = null;
      this.#changed();
      return;
    }
    const { pattern } = this;
    const one = await lookUpCode(session, pattern, this.context, typed);
    const codes = one === null ? await codesByPrefix(session, pattern, typed, { limit: FOUND_LIMIT }) : [one];
    this.found = { typed, codes, reading: codes.length > 0 ? null : this.read(typed) };
    this.#changed();
  }

  /** What a code says, by the version that made it. */
  read(code: string, version = this.pattern?.published.at(-1)?.number): ParseResult | null {
    const definition = this.pattern?.published.find(({ number }) => number === version)?.definition;
    return definition === undefined ? null : parseCode(readyPattern(definition, this.context), code);
  }

  get context(): CodeContext {
    const workspace = this.#app.signedIn?.workspace;
    return workspace === undefined ? { timeZone: 'UTC' } : codeContext({ workspace }, CUSTOMER);
  }

  /** Says when the pattern is to be looked at again; `null` for never. */
  async review(nextReviewAt: string | null): Promise<CommandOutcome | null> {
    if (this.pattern === null) return null;
    const { id, version } = this.pattern;
    const patch = { nextReviewAt };
    const outcome = await this.#app.execute({
      type: 'updateCodePattern',
      id,
      expectedVersion: version,
      patch,
    });
    await this.load();
    return outcome;
  }

  /** Saves the draft and makes it the newest version. */
  async publish(definition: CodeDefinition): Promise<CommandOutcome | null> {
    const { pattern } = this;
    if (pattern === null) return null;
    const { id, version } = pattern;
    const saved = await this.#app.execute({
      type: 'updateCodePattern',
      id,
      expectedVersion: version,
      patch: { definition },
    });
    if (!saved.ok) return saved;
    const expectedVersion = version + (saved.transactionId === null ? 0 : 1);
    const outcome = await this.#app.execute({ type: 'publishCodePattern', id, expectedVersion });
    await this.load();
    return outcome;
  }
}
