/** A press of a button or finger, followed until somebody can answer it. */
export class HeldPress {
  readonly event: PointerEvent;
  readonly #ends = new AbortController();
  #last: PointerEvent | null = null;

  constructor(event: PointerEvent) {
    this.event = event;
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      window.addEventListener(type, (next) => this.#follow(next), { signal: this.#ends.signal });
  }

  /** Where it has gone since; `null` while it is where it began. */
  get last(): PointerEvent | null {
    return this.#last;
  }

  /** Whether it ended, or is somebody else's now. */
  get isOver(): boolean {
    return this.#ends.signal.aborted;
  }

  /** Stops following it. */
  end(): void {
    this.#ends.abort();
  }

  #follow(next: PointerEvent): void {
    if (next.pointerId !== this.event.pointerId) return;
    // One without a button was let go where nobody could hear it.
    if (next.type === 'pointermove' && next.buttons > 0) this.#last = next;
    else this.end();
  }
}
