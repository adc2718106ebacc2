import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Assignment } from '@tagma/core';

/** The longest that browsers wait. */
const LONGEST_MS = 2 ** 31 - 1;
/** The clock of the service may be a little behind; before its moment it would still answer the old. */
const LATE_MS = 500;

/** Tells when the next of several tags comes to its end. */
export class EndWatch implements ReactiveController {
  readonly #onEnd: () => void;
  #ends: readonly number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#onEnd = onEnd;
    host.addController(this);
  }

  /** Waits for the ends of these from now on. One that has passed is not told again. */
  watch(assignments: readonly Pick<Assignment, 'expiresAt'>[]): void {
    this.#ends = assignments.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [Date.parse(expiresAt)]));
    this.#wait();
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const next = Math.min(...this.#ends.map((end) => end + LATE_MS).filter((moment) => moment > now));
    if (next === Infinity) return;
    this.#timer = setTimeout(() => this.#look(next), Math.min(next - now, LONGEST_MS));
  }

  /** Timers may come early, and far ends need several. */
  #look(moment: number): void {
    if (Date.now() >= moment) this.#onEnd();
    this.#wait();
  }
}
