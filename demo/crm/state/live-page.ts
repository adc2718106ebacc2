import type { Command, CommandOutcome, DomainEvent } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { HttpSession } from '@tagma/server/client';
import { AppElement } from './app-element.js';
import { errorSentence } from './error-words.js';

/** Milliseconds after an event before a page reads again: events come in flocks. */
const SETTLE_MS = 300;

/**
 * Base of pages that show what they read from the service: reads for each session anew, again when something
 * changed, and keeps what it has when a later reading fails.
 */
export abstract class LivePage<Data> extends AppElement {
  /** What was read last; `null` before the first answer. */
  protected data: Data | null = null;
  /** Why the last reading failed, in the reader's language. */
  protected problem: string | null = null;
  #session: HttpSession | null = null;
  #timer = 0;

  /** Reads everything the page shows. */
  protected abstract read(session: HttpSession): Promise<Data>;

  /** Whether an event may have changed what the page shows. Default: every one. */
  protected concerns(_event: DomainEvent): boolean {
    return true;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (session === undefined || session === this.#session) return;
    // Somebody else is signed in now, who may see less.
    this.#session = session;
    this.data = null;
    void this.reload();
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (!events.some((event) => this.concerns(event))) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.reload(), SETTLE_MS);
  }

  /** Reads again; what is shown stays until the answer is there. */
  protected async reload(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    try {
      const data = await this.read(session);
      if (session !== this.#session) return;
      this.data = data;
      this.problem = null;
    } catch (error) {
      if (session !== this.#session) return;
      this.problem = errorSentence(error, this.app.preferences.locale);
    }
    this.requestUpdate();
  }

  /**
   * Sends a command and reads again. Says why it was refused, or `done` with an undo.
   * @returns `null` when there was no answer.
   */
  protected async send(command: Command, done?: string): Promise<CommandOutcome | null> {
    let outcome: CommandOutcome | null = null;
    await this.attempt(async () => {
      outcome = await this.app.execute(command);
      if (!outcome.ok) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
      else if (done !== undefined) this.#tell(done, outcome.transactionId);
    });
    await this.reload();
    return outcome;
  }

  /** Does something that may fail on the way, and says so. */
  protected async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
  }

  #tell(done: string, transactionId: string | null): void {
    if (transactionId === null) return this.app.notify('success', done);
    this.app.notify('success', done, {
      label: this.t.shell.undo,
      run: () => void this.send({ type: 'undo', transactionId }, this.t.shell.undone),
    });
  }
}
