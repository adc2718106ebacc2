import type { TextEdit } from '@tagma/expression';

/** Edits that are undone together, in the order in which they were made. */
interface Step {
  readonly forward: (readonly TextEdit[])[];
  readonly backward: (readonly TextEdit[])[];
}

/** As many steps as anyone goes back. */
const MAX_STEPS = 500;

/** Undo and redo of text edits. Belongs to the text and not to what shows it, which may be exchanged. */
export class TextHistory {
  #past: Step[] = [];
  #future: Step[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers edits; with `join`, they are undone together with those before. */
  add(forward: readonly TextEdit[], backward: readonly TextEdit[], join: boolean): void {
    const last = this.#past.at(-1);
    if (join && last !== undefined && this.#future.length === 0) {
      last.forward.push(forward);
      last.backward.unshift(backward);
    } else {
      this.#past.push({ forward: [forward], backward: [backward] });
      if (this.#past.length > MAX_STEPS) this.#past.shift();
    }
    this.#future = [];
  }

  /** The edits that take the last step back, one after another; none when there is nothing to undo. */
  undo(): readonly (readonly TextEdit[])[] {
    const step = this.#past.pop();
    if (step === undefined) return [];
    this.#future.push(step);
    return step.backward;
  }

  /** The edits that make it again. */
  redo(): readonly (readonly TextEdit[])[] {
    const step = this.#future.pop();
    if (step === undefined) return [];
    this.#past.push(step);
    return step.forward;
  }

  /** Forgets everything. */
  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
