import type { ReactiveControllerHost } from 'lit';
import type { Command, Session, WorkspaceSnapshot } from '@tagma/core';
import { FetchedModule } from '../../../internal/fetched-module.js';
import type { SessionAnswer } from '../../../internal/session-answer.js';
import type { SessionFailure } from '../../../internal/session-error-text.js';
import type { EditorBinding } from './editor-binding.js';

const bindings = new FetchedModule(() => import('./editor-binding.js'));

const NO_USAGE: ReadonlyMap<string, number> = new Map();
const NOT_FETCHED: SessionFailure = {
  code: 'unavailable',
  message: 'What reads the session was not fetched.',
};

/** The way to the session above the element. What reads it is fetched when the page gives no concepts itself. */
export class SessionLink {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #binding: EditorBinding | null = null;
  #isEnabled = false;
  #isComing = false;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** The session, unless the page gives concepts itself. */
  get session(): Session | undefined {
    return this.#binding?.session;
  }

  /** As last read. */
  get workspace(): WorkspaceSnapshot | null {
    return this.#binding?.workspace ?? null;
  }

  /** Records by tag; empty before it is counted. */
  get usage(): ReadonlyMap<string, number> {
    return this.#binding?.usage ?? NO_USAGE;
  }

  get loading(): boolean {
    return this.#binding?.loading ?? this.#isComing;
  }

  /** Why the last reading failed; what was read before stays. */
  get error(): SessionFailure | null {
    return this.#binding?.error ?? (this.#hasFailed ? NOT_FETCHED : null);
  }

  /** Reads the session, or leaves it alone. */
  enable(enabled: boolean): void {
    this.#isEnabled = enabled;
    if (this.#binding !== null) this.#binding.enabled = enabled;
    else if (enabled && !this.#isComing && !this.#hasFailed) void this.#fetch();
  }

  /** Sends a command and reads again, so that what it did shows when the promise is kept. */
  async execute(command: Command): Promise<SessionAnswer> {
    return this.#binding?.execute(command) ?? { ok: false, error: NOT_FETCHED };
  }

  /** Reads the workspace again; kept when what is shown is at least as new as this call. */
  async reload(): Promise<void> {
    if (this.#binding === null) await this.#fetch();
    else await this.#binding.reload();
  }

  async #fetch(): Promise<void> {
    this.#isComing = true;
    this.#hasFailed = false;
    try {
      const { EditorBinding: Binding } = bindings.known ?? (await bindings.load());
      this.#binding = new Binding(this.#host);
      this.#binding.enabled = this.#isEnabled;
    } catch {
      this.#hasFailed = true;
    }
    this.#isComing = false;
    this.#host.requestUpdate();
  }
}
