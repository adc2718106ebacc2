import type { Actor, DomainEvent, Session } from '@tagma/core';
import { canonicalJson, SessionError } from '@tagma/core';

/** Sessions of several actors over one store, which holds the test workspace and customers c0001 to c0004. */
export interface SessionHarness {
  open(actor: Actor): Promise<Session>;
  close(): Promise<void>;
}

/** One thing that every session must do, whatever is behind it. */
export interface SessionContractCase {
  readonly name: string;
  /** Rejects when the session does otherwise. */
  run(harness: SessionHarness): Promise<void>;
}

/** Fails unless both are the same JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [print(actual), print(expected)];
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

/** Fails unless the reading rejects with a `SessionError` of this code. */
export async function rejects(
  reading: Promise<unknown>,
  code: SessionError['code'],
  what: string,
): Promise<void> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SessionError))
    throw new Error(`${what}: expected a SessionError, got ${String(error)}`);
  same(error.code, code, what);
}

/** Remembers events; `wait` resolves when as many have come as asked for. */
export class EventLog {
  readonly events: DomainEvent[] = [];
  #wake: (() => void) | null = null;

  readonly listener = (events: readonly DomainEvent[]): void => {
    this.events.push(...events);
    this.#wake?.();
  };

  async wait(count: number): Promise<readonly DomainEvent[]> {
    while (this.events.length < count) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.events;
  }
}

function print(value: unknown): string {
  return value === undefined ? 'undefined' : canonicalJson(JSON.parse(JSON.stringify(value)));
}
