/** Id of the row in which a new concept gets its name; no concept can have it. */
export const DRAFT_ID = '\u0000draft';
