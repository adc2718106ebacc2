import { ContextProvider, createContext } from '@lit/context';
import type { Session } from '@tagma/core';

/** The session that bound elements talk to; the key is shared by all copies of the kit on a page. */
export const sessionContext = createContext<Session>(Symbol.for('tagma.session'));

/** Exchanges a provided session. */
export interface SessionProvision {
  /** Gives every element below another session, e.g. after the role changed. */
  setSession(session: Session): void;
}

/**
 * Gives a session to all elements below `host`, present and future. Call it once per host.
 *
 * @example const provision = provideSession(document.body, session);
 */
export function provideSession(host: HTMLElement, session: Session): SessionProvision {
  const provider = new ContextProvider(host, { context: sessionContext, initialValue: session });
  // Fires `context-provider`, by which elements that asked before learn that somebody answers now.
  provider.hostConnected();
  return { setSession: (next) => provider.setValue(next) };
}
