import type { TierContent } from '@tagma/core';

const MOST_STEPS = 200;

/** What can be undone and redone. */
export class EditHistory {
  #past: TierContent[] = [];
  #future: TierContent[] = [];
  #key = '';

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Keeps what was there before an edit; typing in one field is one step. */
  add(before: TierContent, key: string): void {
    this.#future = [];
    if (key === this.#key && this.#past.length > 0) return;
    this.#key = key;
    this.#past = [...this.#past, before].slice(-MOST_STEPS);
  }

  /** The next edit is a step of its own, e.g. after a field lost focus. */
  close(): void {
    this.#key = '';
  }

  undo(now: TierContent): TierContent | null {
    const before = this.#past.pop();
    if (before === undefined) return null;
    this.#future.push(now);
    this.#key = '';
    return before;
  }

  redo(now: TierContent): TierContent | null {
    const next = this.#future.pop();
    if (next === undefined) return null;
    this.#past.push(now);
    this.#key = '';
    return next;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
    this.#key = '';
  }
}
