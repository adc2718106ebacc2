import type { RenderProblem } from '@tagma/core';
import { OUTCOMES } from './survey.types.js';
import type { Outcome, Survey } from './survey.types.js';

interface Reason {
  readonly problem: RenderProblem;
  readonly first: number;
  count: number;
  readonly place: number;
}

/** Different refusals that are told apart; data may be bad in endless ways. */
const MOST_REASONS = 500;

/** Keeps what becomes of each record, in typed arrays: a hundred thousand of them are nothing. */
export class Tally {
  readonly outcomes: Uint8Array;
  readonly numbers: Float64Array;
  readonly because: Int32Array;
  done = 0;
  readonly #total: number;
  readonly #counts = OUTCOMES.map(() => 0);
  readonly #reasons = new Map<string, Reason>();
  readonly #reasonList: Reason[] = [];

  constructor(total: number) {
    this.#total = total;
    this.outcomes = new Uint8Array(total);
    this.numbers = new Float64Array(total).fill(-1);
    this.because = new Int32Array(total).fill(-1);
  }

  /** Notes what becomes of a record; they come in their order. */
  note(index: number, outcome: Outcome): void {
    const place = OUTCOMES.indexOf(outcome);
    this.outcomes[index] = place;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.done = index + 1;
  }

  /** Counts a refusal. Answers the place of its reason; -1 for none. */
  reasonFor(problem: RenderProblem | undefined, index: number): number {
    if (problem === undefined) return -1;
    const named = [problem.code, problem.segmentId, JSON.stringify(problem.details ?? {})].join('\u001f');
    const key = this.#reasons.size < MOST_REASONS ? named : `${problem.code}\u001f${problem.segmentId ?? ''}`;
    let reason = this.#reasons.get(key);
    if (reason === undefined) {
      reason = { problem, first: index, count: 0, place: this.#reasonList.length };
      this.#reasons.set(key, reason);
      this.#reasonList.push(reason);
    }
    reason.count += 1;
    return reason.place;
  }

  /** Counts one more record with a reason that was found before. */
  countReason(place: number): void {
    const reason = this.#reasonList[place];
    if (reason !== undefined) reason.count += 1;
  }

  /** What is known so far. */
  survey({ scopes, recode }: Pick<Survey, 'scopes' | 'recode'>): Survey {
    return {
      total: this.#total,
      done: this.done,
      stopped: false,
      scopes,
      reasons: this.#reasonList.map(({ problem, first, count }) => ({ problem, first, count })),
      outcomes: this.outcomes,
      numbers: this.numbers,
      because: this.because,
      counts: [...this.#counts],
      recode,
    };
  }
}
