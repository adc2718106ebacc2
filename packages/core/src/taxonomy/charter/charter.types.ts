/**
 * What the departments agree on before a taxonomy is built: what it is for and how far it goes. Whatever is empty has
 * not been agreed on yet; publishing a version says so.
 */
export interface TaxonomyCharter {
  /** What the tags are to achieve, e.g. more repeat purchases of existing customers. At most 2,000 characters. */
  readonly aim: string;
  /** Which customers, departments and occasions it is for, and what it leaves out. At most 2,000 characters. */
  readonly scope: string;
  /** Departments or people who agreed, e.g. `Sales`, `Customer service`. At most 100. */
  readonly participants: readonly string[];
  /** What records are looked at by: each becomes a category at the top, e.g. `Lifecycle`. At most 100. */
  readonly dimensions: readonly string[];
}

/** A part of a charter. */
export type CharterPart = keyof TaxonomyCharter;

/** What a charter leaves open. */
export interface CharterGaps {
  /** Parts that are empty, in the order of the charter. */
  readonly empty: readonly CharterPart[];
  /** Dimensions that no category at the top bears as a name or alias. */
  readonly unbuilt: readonly string[];
}
