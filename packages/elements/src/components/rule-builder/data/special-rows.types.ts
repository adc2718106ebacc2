/** Draws rows about time, tags, entries and points, what has no visual form, and what is said of rows. */
export type SpecialRows = typeof import('../rows/special/index.js');
