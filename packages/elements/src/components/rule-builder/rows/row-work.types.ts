/** What controls of rows do when somebody uses them; fetched after the first look. */
export type RowWork = typeof import('./handling/index.js');
