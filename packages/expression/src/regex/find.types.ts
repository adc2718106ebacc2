/** Counts work; the evaluation's budget. */
export interface Meter {
  charge(steps: number): void;
}

/** A match like that of `RegExp.exec`: the whole match, then the groups. */
export type RegexMatch = (string | undefined)[] & { index: number };

/** Finds the first match of a pattern in a text from an offset on. */
export type FindMatch = (meter: Meter, text: string, from: number) => RegexMatch | null;
