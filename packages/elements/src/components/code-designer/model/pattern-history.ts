import type { CodeDefinition } from '@tagma/core';

/** As many steps as anyone goes back. */
const MAX_STEPS = 500;

/** A definition with everything that was done to it, to go back and forth. */
export class PatternHistory {
  #present: CodeDefinition;
  #past: CodeDefinition[] = [];
  #future: CodeDefinition[] = [];
  #merge: string | undefined;

  constructor(definition: CodeDefinition) {
    this.#present = definition;
  }

  get present(): CodeDefinition {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Another definition from outside; what was done to the one before is forgotten. */
  open(definition: CodeDefinition): void {
    this.#present = definition;
    this.#past = [];
    this.#future = [];
    this.#merge = undefined;
  }

  /** @param merge Changes with the same key in a row are one step, such as the letters of a word. */
  put(definition: CodeDefinition, merge?: string): boolean {
    if (definition === this.#present) return false;
    if (merge === undefined || merge !== this.#merge) this.#past.push(this.#present);
    if (this.#past.length > MAX_STEPS) this.#past.shift();
    this.#merge = merge;
    this.#future = [];
    this.#present = definition;
    return true;
  }

  /** The next change is a step of its own, whatever its key. */
  endMerge(): void {
    this.#merge = undefined;
  }

  undo(): boolean {
    return this.#go(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#go(this.#future, this.#past);
  }

  #go(from: CodeDefinition[], to: CodeDefinition[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.#present);
    this.#present = next;
    this.#merge = undefined;
    return true;
  }
}
