import type { Classes } from './classes.js';
import { ABSENT, RAISES, TRUE } from './outcome.js';
import { ALL, NONE, type ProgramBuilder } from './program.js';

/** The values of a program that hold for which rows a condition is true, missing, or raises an error. */
export interface Truth {
  readonly yes: number;
  readonly missing: number;
  readonly error: number;
}

/** Inputs that hold what was found row by row: three for a leaf. */
export interface Patch {
  readonly first: number;
}

/** The bits of the classes of a source as values of a program. */
export class ClassBits {
  readonly #suffixes = new Map<number, number>();
  readonly #allOrdered: number;

  constructor(
    private readonly program: ProgramBuilder,
    readonly first: number,
    private readonly classes: Classes,
    private readonly occurs: readonly boolean[],
  ) {
    const special = occurs.some((occurring, index) => occurring && index >= classes.ordered);
    this.#allOrdered = special ? -1 : ALL;
  }

  /** What a leaf says; odd rows are in none of the three. */
  truth(leaf: number): Truth {
    const outcomes = this.classes.outcomes[leaf] ?? new Uint8Array(0);
    return {
      yes: this.#union(outcomes, TRUE),
      missing: this.#union(outcomes, ABSENT),
      error: this.#union(outcomes, RAISES),
    };
  }

  #union(outcomes: Uint8Array, wanted: number): number {
    const { ordered, odd, count } = this.classes;
    const parts = this.#runs(outcomes, wanted);
    const wantedCodes: number[] = [];
    const others: number[] = [];
    for (let index = ordered; index < count; index += 1) {
      if (this.occurs[index] !== true) continue;
      const into = index !== odd && outcomes[index] === wanted ? wantedCodes : others;
      into.push(this.first + index);
    }
    if (ordered === 0 && wantedCodes.length > others.length) {
      return this.program.not(this.program.or(...others));
    }
    return this.program.or(...parts, ...wantedCodes);
  }

  /** Runs of neighbouring classes, each from the suffixes at its ends. */
  #runs(outcomes: Uint8Array, wanted: number): number[] {
    const { ordered } = this.classes;
    const parts: number[] = [];
    for (let start = 0; start < ordered; start += 1) {
      if (outcomes[start] !== wanted) continue;
      let end = start + 1;
      while (end < ordered && outcomes[end] === wanted) end += 1;
      if (end === start + 1 && end < ordered) parts.push(this.first + start);
      else parts.push(this.program.andNot(this.#suffix(start), this.#suffix(end)));
      start = end;
    }
    return parts;
  }

  /** Rows of numbers of a class or a later one. */
  #suffix(from: number): number {
    const { ordered } = this.classes;
    if (from >= ordered) return NONE;
    if (from === 0 && this.#allOrdered !== -1) return this.#allOrdered;
    const known = this.#suffixes.get(from);
    if (known !== undefined) return known;
    let value = NONE;
    for (let index = ordered - 1; index >= from; index -= 1) {
      value = this.#suffixes.get(index) ?? this.program.or(value, this.first + index);
      this.#suffixes.set(index, value);
    }
    return value;
  }
}

/** A condition with what was found row by row. */
export function patched(program: ProgramBuilder, truth: Truth, { first }: Patch): Truth {
  return {
    yes: program.or(truth.yes, first),
    missing: program.or(truth.missing, first + 1),
    error: program.or(truth.error, first + 2),
  };
}
