import type { ReactiveController } from 'lit';
import type { DomainEvent, Session } from '@tagma/core';
import type { EditorContext } from '../../editor-context.types.js';

/** A key for readings that is another one whenever such events were heard, here or elsewhere. */
export class EventKey implements ReactiveController {
  readonly #host: EditorContext['host'];
  readonly #types: ReadonlySet<DomainEvent['type']>;
  #session: Session | null = null;
  #end: (() => void) | undefined;
  #key: object = {};

  constructor({ host }: Pick<EditorContext, 'host'>, types: readonly DomainEvent['type'][]) {
    this.#host = host;
    this.#types = new Set(types);
    host.addController(this);
  }

  /** The key for what is read from this session; listens from the first time on. */
  of(session: Session): object {
    if (session !== this.#session) {
      this.#stop();
      this.#session = session;
      this.#key = {};
      this.#end = session.subscribe((events) => this.#hear(events));
    }
    return this.#key;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #hear(events: readonly DomainEvent[]): void {
    if (!events.some(({ type }) => this.#types.has(type))) return;
    this.#key = {};
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.#session = null;
  }
}
