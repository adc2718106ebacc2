import type { Command, ImportItem, ImportProblem, WorkspaceSnapshot } from '@tagma/core';

/** What reading a file gives. */
export type FormatReading =
  | {
      readonly ok: true;
      readonly items: readonly ImportItem[];
      /** Rows that could not be read; the others are taken. */
      readonly problems: readonly ImportProblem[];
      /** How many rows that are, where not all of them are told. */
      readonly refused?: number;
      /** What else makes the imported concepts as they were, once they are there. */
      readonly after?: readonly Command[];
    }
  | {
      readonly ok: false;
      /** What is wrong with the file and where, in the reader's language where possible. */
      readonly message: string;
    };

/** A file format of taxonomies, e.g. CSV or SKOS; the page hands in those that it wants beside JSON. */
export interface TaxonomyFormat {
  readonly id: string;
  /** Shown to readers, e.g. `SKOS (Turtle)`. */
  readonly label: string;
  /** With the dot, e.g. `.ttl`; the first one is given to exported files. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** Spells the bytes of a file where they need not be UTF-8, e.g. of a table that a spreadsheet saved. */
  decode?(bytes: Uint8Array): string;
  read(text: string, workspace: WorkspaceSnapshot): FormatReading | Promise<FormatReading>;
  write(workspace: WorkspaceSnapshot): string | Promise<string>;
}
