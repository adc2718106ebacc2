import { interpretPredicate } from '../plan/interpret-predicate.js';
import { interpretValue } from '../plan/interpret-value.js';
import type { Frame } from '../plan/interpret.types.js';
import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { isTrue, PlanFailure } from '../plan/values.js';
import { findPattern } from '../regex/find-pattern.js';

/** What a condition says: one of four. */
export const FALSE = 0;
export const TRUE = 1;
/** It is missing. */
export const ABSENT = 2;
/** It raises an error. */
export const RAISES = 3;

/** The parameter that stands for the value of the source in a condition; no variable can be named so. */
export const SLOT = '\u0000';

/** Evaluates conditions in which a parameter stands for what is read from the record. */
export class SlotFrame implements Frame {
  readonly record = {};
  readonly item = {};
  readonly bindings: Record<string, unknown>;
  readonly predicate = interpretPredicate;
  readonly value = interpretValue;
  readonly find = findPattern;

  constructor(
    /** Milliseconds since 1970. */
    public asOf: number,
    bindings: Readonly<Record<string, unknown>>,
  ) {
    this.bindings = { ...bindings };
  }

  /** What a condition says when the slot holds a value. */
  outcome(predicate: PlanPredicate, slot: unknown): number {
    this.bindings[SLOT] = slot;
    return this.#attempt(() => outcomeOf(interpretPredicate(predicate, this)), RAISES);
  }

  /** What a condition says of a record. */
  outcomeFor(predicate: PlanPredicate, record: unknown): number {
    const { asOf, bindings, predicate: ask, value, find } = this;
    const frame: Frame = { asOf, bindings, predicate: ask, value, find, record, item: record };
    return this.#attempt(() => outcomeOf(interpretPredicate(predicate, frame)), RAISES);
  }

  /** What a value says as a condition. */
  outcomeOfValue(value: unknown): number {
    return this.#attempt(() => outcomeOf(isTrue(value)), RAISES);
  }

  /** The value of a constant; undefined when it is missing or raises an error. */
  constant(value: PlanValue): unknown {
    return this.#attempt(() => interpretValue(value, this), undefined);
  }

  /** Whether a value raises an error where nothing is. */
  raises(value: PlanValue): boolean {
    return this.#attempt(() => {
      interpretValue(value, this);
      return false;
    }, true);
  }

  #attempt<T>(evaluate: () => T, otherwise: T): T {
    try {
      return evaluate();
    } catch (raised) {
      if (raised instanceof PlanFailure) return otherwise;
      throw raised;
    }
  }
}

/** The outcome that a truth value is. */
export function outcomeOf(truth: boolean | undefined): number {
  if (truth === undefined) return ABSENT;
  return truth ? TRUE : FALSE;
}
