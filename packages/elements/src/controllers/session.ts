import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DomainEvent, Session } from '@tagma/core';
import { sessionContext } from '../context/session-context.js';

/** What an element does with its session. */
export interface SessionControllerOptions {
  /** There is a session now, or another one, or none any more. */
  readonly onSession: (session: Session | undefined) => void;
  /** Things changed in the workspace, by anybody. */
  readonly onEvents?: (events: readonly DomainEvent[]) => void;
}

/** Finds the session provided above the element, however late it comes, and listens to its events. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SessionControllerOptions;
  #session: Session | undefined;
  #unprovide: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SessionControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The session, or `undefined` while nobody provides one. */
  get session(): Session | undefined {
    return this.#session;
  }

  hostConnected(): void {
    // On window, so that a provider on any node is heard, whichever came first.
    window.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    window.removeEventListener('context-provider', this.#ask);
    this.#unprovide?.();
    this.#unprovide = undefined;
    this.#take(undefined);
  }

  readonly #ask = (): void => {
    const answer = (session: Session | undefined, unprovide?: () => void): void => {
      if (unprovide !== this.#unprovide) this.#unprovide?.();
      this.#unprovide = unprovide;
      this.#take(session);
    };
    this.#host.dispatchEvent(new ContextEvent(sessionContext, this.#host, answer, true));
  };

  #take(session: Session | undefined): void {
    if (session === this.#session) return;
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session?.subscribe((events) => this.#options.onEvents?.(events));
    this.#options.onSession(session);
    this.#host.requestUpdate();
  }
}
