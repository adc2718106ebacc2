import type { RuleVerdict } from '@tagma/core';

/** The expression's budget of steps was used up; see `@tagma/expression`. */
const OUT_OF_STEPS = 'G1001';
/** Records that may use up their budget before the rest is given up on. */
const PATIENCE = 5;

type Failure = Extract<RuleVerdict, { outcome: 'error' }>;

/**
 * Gives up on a rule that uses up its budget on record after record. One such record costs about a second,
 * so an endless rule would keep the service busy for hours; the records that are left get the same error,
 * which changes nothing on them.
 */
export class Extravagance {
  #count = 0;
  #last: Failure | null = null;

  /** Takes note of an evaluated record. */
  note(verdict: RuleVerdict): void {
    if (verdict.outcome !== 'error' || verdict.code !== OUT_OF_STEPS) return;
    this.#count += 1;
    this.#last = verdict;
  }

  /** The verdict on a record that is not evaluated any more, or `null` while patience lasts. */
  verdictOn(recordId: string): RuleVerdict | null {
    return this.#last === null || this.#count < PATIENCE ? null : { ...this.#last, recordId };
  }
}
