import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Command, DomainEvent, Session, WorkspaceSnapshot } from '@tagma/core';
import { SessionController } from '../../../controllers/session.js';
import type { SessionFailure } from '../../../internal/session-error-text.js';
import { askSession } from '../../../internal/session-answer.js';
import type { SessionAnswer } from '../../../internal/session-answer.js';
import { toSessionFailure } from '../../../internal/session-failure.js';

/** Events of one transaction come together; they cause one reading. */
const SETTLE_MS = 30;

/** Reads the workspace from the session above the element, follows its changes and sends commands. */
export class EditorBinding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #session: Session | undefined;
  #workspace: WorkspaceSnapshot | null = null;
  #usage: ReadonlyMap<string, number> = new Map();
  #error: SessionFailure | null = null;
  #loading = false;
  /** The reading begun last. */
  #newest: Promise<void> = Promise.resolve();
  /** Counts readings, so that the answer to an older one cannot overwrite a newer one. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #usageIsOld = true;
  /** While the host gives concepts, the session is left alone. */
  #enabled = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // An element that is on the page already is told of its session at once.
    new SessionController(host, {
      onSession: (session) => {
        this.#session = session;
        this.#restart();
      },
      onEvents: (events) => this.#follow(events),
    });
    host.addController(this);
  }

  /** The session, unless the host gives concepts itself. */
  get session(): Session | undefined {
    return this.#enabled ? this.#session : undefined;
  }

  /** As last read. */
  get workspace(): WorkspaceSnapshot | null {
    return this.#enabled ? this.#workspace : null;
  }

  /** Records by tag; empty before it is counted. */
  get usage(): ReadonlyMap<string, number> {
    return this.#usage;
  }

  get loading(): boolean {
    return this.#loading;
  }

  /** Why the last reading failed; what was read before stays. */
  get error(): SessionFailure | null {
    return this.#error;
  }

  set enabled(enabled: boolean) {
    if (enabled === this.#enabled) return;
    this.#enabled = enabled;
    this.#restart();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#giveUp();
  }

  /** Sends a command and reads again, so that what it did shows when the promise is kept. */
  async execute(command: Command): Promise<SessionAnswer> {
    const answer = await askSession(this.session, command);
    // A conflict says that what is shown is old.
    if (answer.ok || ('refusal' in answer && answer.refusal.code === 'conflict')) await this.reload();
    return answer;
  }

  /** Reads the workspace again; kept when what is shown is at least as new as this call. */
  reload(): Promise<void> {
    const { session } = this;
    if (session === undefined) return Promise.resolve();
    clearTimeout(this.#timer);
    this.#newest = this.#read(session);
    return this.#newest;
  }

  async #read(session: Session): Promise<void> {
    const turn = ++this.#turn;
    this.#loading = true;
    this.#host.requestUpdate();
    try {
      const workspace = await session.workspace();
      // Overtaken, e.g. by an event of the very command that waits for this one.
      if (turn !== this.#turn) {
        await this.#newest;
        return;
      }
      this.#workspace = workspace;
      this.#error = null;
    } catch (error) {
      if (turn !== this.#turn) {
        await this.#newest;
        return;
      }
      this.#error = toSessionFailure(error);
    }
    this.#loading = false;
    this.#host.requestUpdate();
    if (this.#usageIsOld && this.#workspace !== null) void this.#countUsage(session);
  }

  /** Nobody waits for what is being read any more. */
  #giveUp(): void {
    this.#turn++;
    this.#newest = Promise.resolve();
  }

  #restart(): void {
    this.#giveUp();
    this.#workspace = null;
    this.#usage = new Map();
    this.#usageIsOld = true;
    this.#error = null;
    this.#loading = false;
    this.#host.requestUpdate();
    void this.reload();
  }

  #follow(events: readonly DomainEvent[]): void {
    const has = (...types: readonly DomainEvent['type'][]): boolean =>
      events.some(({ type }) => types.includes(type));
    const tags = has('tag.added', 'tag.removed', 'tag.expired', 'rule.ran', 'records.imported');
    this.#usageIsOld ||= tags;
    if (!tags && !has('concept.changed', 'settings.changed', 'rule.changed')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), tags ? SETTLE_MS * 20 : SETTLE_MS);
  }

  /** Counts come after the tree, which is complete without them. */
  async #countUsage(session: Session): Promise<void> {
    this.#usageIsOld = false;
    try {
      const counts = await session.tagUsage({});
      if (session !== this.session) return;
      this.#usage = new Map(counts.map(({ tagId, active }) => [tagId, active]));
      this.#host.requestUpdate();
    } catch {
      // Without the right to see records there are no counts.
      this.#usageIsOld = true;
    }
  }
}
