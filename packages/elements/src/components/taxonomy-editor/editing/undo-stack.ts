/** Something that was done and can be taken back. */
export interface UndoStep {
  /** What it was done by, oldest first: usually one transaction. */
  readonly transactionIds: readonly string[];
  /** What was done, as a sentence. */
  readonly label: string;
}

/** More than anybody takes back one by one. */
const DEPTH = 200;

/** What was done and what was taken back, newest last. Taking back is itself something that can be taken back: redo. */
export class UndoStack {
  #done: UndoStep[] = [];
  #undone: UndoStep[] = [];

  /** What `undo` takes back next. */
  get nextUndo(): UndoStep | undefined {
    return this.#done.at(-1);
  }

  /** What `redo` does again next. */
  get nextRedo(): UndoStep | undefined {
    return this.#undone.at(-1);
  }

  /** Something new was done: what was taken back before cannot be done again. */
  push(step: UndoStep): void {
    this.#done = [...this.#done, step].slice(-DEPTH);
    this.#undone = [];
  }

  /** The newest step was taken back by these transactions. */
  moveToRedo(transactionIds: readonly string[]): void {
    const step = this.#done.pop();
    if (step !== undefined) this.#undone.push({ transactionIds, label: step.label });
  }

  /** The newest undo was taken back by these transactions. */
  moveToUndo(transactionIds: readonly string[]): void {
    const step = this.#undone.pop();
    if (step !== undefined) this.#done.push({ transactionIds, label: step.label });
  }

  /** A step cannot be taken back any more, e.g. because others changed the same since. */
  drop(given: UndoStep): void {
    this.#done = this.#done.filter((step) => step !== given);
    this.#undone = this.#undone.filter((step) => step !== given);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
