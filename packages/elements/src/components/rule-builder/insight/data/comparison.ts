import { ERROR, MATCH, type Verdict } from './judge.js';

/** Records shown by name. */
const SHOWN = 20;

/** Records in which two versions of a rule differ, in one way. */
export interface Difference {
  readonly count: number;
  /** The first of them, as places in the list. */
  readonly rows: readonly number[];
}

/** Who enters and who leaves when a version takes the place of another. */
export interface Comparison {
  readonly total: number;
  readonly before: number;
  readonly now: number;
  readonly enters: Difference;
  readonly leaves: Difference;
  /** Could be judged before, and cannot any more. Some of them matched, and are not among those who leave. */
  readonly nowErrors: Difference;
}

/** Compares what two versions say. */
export function compareVerdicts(before: Verdict, now: Verdict): Comparison {
  const pick = (fits: (then: number, after: number) => boolean): Difference => {
    const rows: number[] = [];
    let count = 0;
    for (let row = 0; row < now.marks.length; row++) {
      if (!fits(before.marks[row] ?? 0, now.marks[row] ?? 0)) continue;
      count += 1;
      if (rows.length < SHOWN) rows.push(row);
    }
    return { count, rows };
  };
  return {
    total: now.marks.length,
    before: before.matches,
    now: now.matches,
    enters: pick((then, after) => after === MATCH && then !== MATCH),
    leaves: pick((then, after) => then === MATCH && after !== MATCH && after !== ERROR),
    nowErrors: pick((then, after) => after === ERROR && then !== ERROR),
  };
}
