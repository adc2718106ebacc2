import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuditEntry, Concept, DomainEvent, RecordRef, Rule, Session } from '@tagma/core';
import { SessionController } from '../../controllers/session.js';
import type { SessionFailure } from '../../internal/session-error-text.js';
import { toSessionFailure } from '../../internal/session-failure.js';

const PAGE_SIZE = 50;
/** A rule run changes thousands of records in one burst; one reading after it is enough. */
const SETTLE_MS = 150;

/** Reads the history of one record through the session above the element, and follows its changes. */
export class HistoryBinding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SessionController;
  #record: RecordRef | undefined;
  #entries: readonly AuditEntry[] = [];
  #concepts: readonly Concept[] = [];
  #rules: readonly Rule[] = [];
  #hasMore = false;
  #loading = false;
  #error: SessionFailure | null = null;
  /** Counts up with each record or session, so that a late answer for another one is dropped. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#session = new SessionController(host, {
      onSession: () => this.#restart(),
      onEvents: (events) => this.#follow(events),
    });
    host.addController(this);
  }

  /** Newest first. */
  get entries(): readonly AuditEntry[] {
    return this.#entries;
  }

  get concepts(): readonly Concept[] {
    return this.#concepts;
  }

  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /** Whether there are older entries. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  get loading(): boolean {
    return this.#loading;
  }

  /** What the last reading failed with; `null` when it did not. Entries read before stay. */
  get error(): SessionFailure | null {
    return this.#error;
  }

  /** Whether a record is bound. */
  get isBound(): boolean {
    return this.#record !== undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** Binds another record, or none. */
  setRecord(record: RecordRef | undefined): void {
    if (record?.type === this.#record?.type && record?.id === this.#record?.id) return;
    this.#record = record;
    this.#restart();
  }

  /** Reads the page of older entries. */
  loadMore(): Promise<void> {
    return this.#read(this.#entries.at(-1)?.seq);
  }

  /** Reads the newest entries again, e.g. after an error. */
  reload(): Promise<void> {
    return this.#read(undefined);
  }

  #restart(): void {
    this.#turn++;
    this.#entries = [];
    this.#hasMore = false;
    this.#loading = false;
    this.#error = null;
    this.#host.requestUpdate();
    void this.#read(undefined);
  }

  #follow(events: readonly DomainEvent[]): void {
    const record = this.#record;
    const about = (event: DomainEvent): boolean =>
      event.record?.id === record?.id && event.record?.type === record?.type;
    const named = (event: DomainEvent): boolean =>
      event.type === 'concept.changed' || event.type === 'rule.changed';
    if (
      record === undefined ||
      !events.some((event) => about(event) || named(event) || event.type === 'rule.ran')
    )
      return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(undefined), SETTLE_MS);
  }

  async #read(before: number | undefined): Promise<void> {
    const record = this.#record;
    const { session } = this.#session;
    if (record === undefined || session === undefined) return;
    const turn = this.#turn;
    this.#loading = true;
    this.#error = null;
    this.#host.requestUpdate();
    try {
      const { snapshot, page } = await readPage(session, record, before);
      if (turn !== this.#turn) return;
      this.#concepts = snapshot.concepts;
      this.#rules = snapshot.rules;
      this.#take(page.items, before, page.next !== null);
    } catch (error) {
      if (turn === this.#turn) this.#error = toSessionFailure(error);
    }
    if (turn !== this.#turn) return;
    this.#loading = false;
    this.#host.requestUpdate();
  }

  /** Joins a page with what is there. After a gap (more than a page of news) only the page is sure. */
  #take(items: readonly AuditEntry[], before: number | undefined, hasMore: boolean): void {
    const oldest = items.at(-1)?.seq ?? 0;
    const joins = before !== undefined || this.#entries.some(({ seq }) => seq >= oldest);
    const known = joins ? this.#entries : [];
    const bySeq = new Map([...known, ...items].map((entry) => [entry.seq, entry]));
    const reachesEnd = before !== undefined || known.length === 0 || (known.at(-1)?.seq ?? 0) >= oldest;
    if (reachesEnd) this.#hasMore = hasMore;
    this.#entries = [...bySeq.values()].sort((a, b) => b.seq - a.seq);
  }
}

async function readPage(session: Session, record: RecordRef, before: number | undefined) {
  const target = { kind: 'record', record } as const;
  const [snapshot, page] = await Promise.all([
    session.workspace(),
    session.audit({ target, limit: PAGE_SIZE, ...(before === undefined ? {} : { before }) }),
  ]);
  return { snapshot, page };
}
