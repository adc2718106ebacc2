import { ContextProvider, createContext } from '@lit/context';
import type { Session } from '@tagma/core';

/** The session that bound elements talk to; the key is shared by all copies of the kit on a page. */
export const sessionContext = createContext<Session>(Symbol.for('tagma.session'));

/** Exchanges a provided session. */
export interface SessionProvision {
  /** Gives every element below another session, e.g. after the role changed. */
  setSession(session: Session): void;
}

const providers = new WeakMap<HTMLElement, ContextProvider<typeof sessionContext>>();

/**
 * Gives a session to all elements below `host`, present and future. A second call on the same host
 * exchanges the session, and bound elements start over with it.
 *
 * @example const provision = provideSession(document.body, session);
 */
export function provideSession(host: HTMLElement, session: Session): SessionProvision {
  const provider = providers.get(host) ?? addProvider(host);
  provider.setValue(session);
  return { setSession: (next) => provider.setValue(next) };
}

function addProvider(host: HTMLElement): ContextProvider<typeof sessionContext> {
  const provider = new ContextProvider(host, { context: sessionContext });
  providers.set(host, provider);
  // Fires `context-provider`, by which elements that asked before learn that somebody answers now.
  provider.hostConnected();
  return provider;
}
