import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Command, DomainEvent, RecordRef, Session } from '@tagma/core';
import { SessionController } from '../../../controllers/session.js';
import type { SessionFailure } from '../../../internal/session-error-text.js';
import type { RefusalWords } from './refusal-words.js';
import { readGiven, readRecords } from './read-records.js';
import type { GivenTags, RecordTags } from './read-records.js';
import { runInTurn } from './run-in-turn.js';
import type { BulkRun, RunOptions } from './run-in-turn.js';
import { askSession } from '../../../internal/session-answer.js';
import { toSessionFailure } from '../../../internal/session-failure.js';

/** A command of many records makes thousands of events; one reading after them is enough. */
const SETTLE_MS = 300;

/**
 * Reads the tags of the records from the session above the element, follows their changes and sends commands; or
 * takes what the page gives.
 */
export class BulkBinding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SessionController;
  #records: readonly RecordRef[] = [];
  #ids: ReadonlySet<string> = new Set();
  #tags: RecordTags | null = null;
  #error: SessionFailure | null = null;
  #done = 0;
  #reading: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often something changed while it was being read. */
  #missed = 0;
  #given: GivenTags | null = null;
  /** Own commands are on their way: what they change is read once, afterwards. */
  #isBusy = false;
  #words: RefusalWords | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#session = new SessionController(host, {
      onSession: () => this.#restart(),
      onEvents: (events) => this.#follow(events),
    });
    host.addController(this);
  }

  /** The session, unless the host gives everything itself. */
  get session(): Session | undefined {
    return this.#given === null ? this.#session.session : undefined;
  }

  /** As last read; `null` before. */
  get tags(): RecordTags | null {
    return this.#tags;
  }

  /** Says why something may not be done; there before the tags are. */
  get words(): RefusalWords | null {
    return this.#words;
  }

  /** Why the last reading failed; what was read before stays. */
  get error(): SessionFailure | null {
    return this.#error;
  }

  /** Whether a reading is on its way. */
  get isReading(): boolean {
    return this.#reading !== null;
  }

  /** Records whose tags came so far. */
  get done(): number {
    return this.#done;
  }

  /** Other records start over. */
  setRecords(records: readonly RecordRef[]): void {
    this.#records = records;
    this.#ids = new Set(records.map(({ id }) => id));
    this.#restart();
  }

  /** What the page gives instead of a session; `null`: nothing. */
  setGiven(given: GivenTags | null): void {
    const isOther = (given === null) !== (this.#given === null);
    this.#given = given;
    if (isOther) this.#restart();
    else if (given !== null) void this.reload();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Reads again. What is shown stays until the answer is complete. */
  async reload(): Promise<void> {
    this.#stop();
    if (this.#records.length === 0 || (this.#given === null && this.session === undefined)) return;
    const reading = new AbortController();
    this.#reading = reading;
    this.#done = 0;
    this.#missed = 0;
    const onProgress = (done: number): void => {
      if (reading.signal.aborted) return;
      this.#done = done;
      this.#host.requestUpdate();
    };
    try {
      const [tags] = await Promise.all([this.#read(reading.signal, onProgress), this.#loadWords()]);
      if (reading.signal.aborted) return;
      this.#tags = tags;
      this.#error = null;
    } catch (error) {
      if (reading.signal.aborted) return;
      this.#error = toSessionFailure(error);
    }
    this.#reading = null;
    this.#host.requestUpdate();
    if (this.#missed > 0) this.#reloadSoon();
  }

  /** Sends commands one after the other, and reads again in the background when all of it is over. */
  async executeAll(commands: readonly Command[], options: RunOptions): Promise<BulkRun> {
    this.#isBusy = true;
    this.#stop();
    const run = await runInTurn(commands, (command) => askSession(this.session, command), options);
    this.#isBusy = false;
    // Also after a refusal: a conflict says that what is shown is old.
    if (run.done > 0 || run.failure === null || 'refusal' in run.failure) void this.reload();
    return run;
  }

  #read(signal: AbortSignal, onProgress: (done: number) => void): Promise<RecordTags> {
    const now = new Date().toISOString();
    if (this.#given !== null) return readGiven(this.#given, this.#ids, now, signal);
    const { session } = this;
    if (session === undefined) throw new Error('There is neither a session nor anything given.');
    return readRecords(session, this.#records, now, signal, onProgress);
  }

  async #loadWords(): Promise<void> {
    this.#words ??= (await import('./refusal-words.js')).refusalWords;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#reading?.abort();
    this.#reading = null;
  }

  #restart(): void {
    this.#tags = null;
    this.#error = null;
    this.#host.requestUpdate();
    void this.reload();
  }

  #follow(events: readonly DomainEvent[]): void {
    const isAbout = ({ type, record }: DomainEvent): boolean =>
      type === 'concept.changed' ||
      type === 'settings.changed' ||
      type === 'rule.ran' ||
      (record !== undefined && this.#ids.has(record.id));
    if (this.#isBusy || !events.some(isAbout)) return;
    if (this.#reading === null) this.#reloadSoon();
    else this.#missed += 1;
  }

  #reloadSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), SETTLE_MS);
  }
}
