import { memoize } from '../../../internal/memoize.js';
import { OUTCOMES } from '../data/survey.types.js';
import type { Outcome, Survey } from '../data/survey.types.js';

/** Places of the records with an outcome, in their order; of all records for `null`. */
export type OutcomeRows = { readonly count: number; readonly at: (row: number) => number };

/** Finds the records with an outcome, once for each survey and outcome. */
export const outcomeRows = memoize((survey: Survey, outcome: Outcome | null): OutcomeRows => {
  if (outcome === null) return { count: survey.done, at: (row) => row };
  const wanted = OUTCOMES.indexOf(outcome);
  const found = new Uint32Array(survey.counts[wanted] ?? 0);
  let count = 0;
  for (let index = 0; index < survey.done && count < found.length; index += 1)
    if (survey.outcomes[index] === wanted) {
      found[count] = index;
      count += 1;
    }
  return { count, at: (row) => found[row] ?? -1 };
});
