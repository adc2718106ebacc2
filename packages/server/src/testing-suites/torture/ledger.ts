import type { DomainEvent } from '@tagma/core';

/** A command with the key it is sent with, also when it is sent again. */
export interface Order {
  readonly key: string;
  readonly command: object;
}

/** What the callers of a tortured service were told, for comparison with what is in the end. */
export class Ledger {
  /** Commands whose answer got lost: they are sent again with the same key. */
  readonly unsure = new Map<string, Order>();
  #lost: readonly Order[] = [];
  /** Transactions that were acknowledged, by key. */
  readonly acknowledged = new Map<string, string>();
  /** Notes that were written: their text is the key. */
  readonly notes = new Set<string>();
  /** Prefixes of ids of imports that were told to be done, and of those that nobody heard the end of. */
  readonly imported = new Set<string>();
  readonly importsUnsure = new Set<string>();
  /** Events as they were heard, by number. */
  readonly heard = new Map<number, string>();
  /** What must not be. */
  readonly faults: string[] = [];
  readonly figures = { commands: 0, refused: 0, resent: 0, replayed: 0, runs: 0, imports: 0 };
  lastHeard = 0;

  /** The service was killed: nobody waits any more for what is unsure now. */
  killed(): void {
    this.#lost = [...this.unsure.values()];
  }

  /** What is to be sent again, once for each kill. */
  takeUnsure(): readonly Order[] {
    const lost = this.#lost;
    this.#lost = [];
    return lost;
  }

  /** Takes events down that a subscriber heard: the next number each, none left out, none twice. */
  hear(events: readonly DomainEvent[]): void {
    for (const event of events) {
      if (event.seq !== this.lastHeard + 1)
        this.faults.push(`event ${event.seq} was heard after ${this.lastHeard}`);
      this.lastHeard = event.seq;
      this.heard.set(event.seq, JSON.stringify(event));
    }
  }

  /** Takes down that the key was answered with a transaction; a second answer must name the same. */
  acknowledge(key: string, transactionId: string): void {
    const before = this.acknowledged.get(key);
    if (before !== undefined && before !== transactionId)
      this.faults.push(`key ${key} was carried out twice: ${before} and ${transactionId}`);
    this.acknowledged.set(key, transactionId);
    this.unsure.delete(key);
  }
}
