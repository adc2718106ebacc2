import type { Command, ImportedConcept } from '../../commands/commands.types.js';
import type { ValidationCode } from '../../shared/shared.types.js';
import type { WorkspaceDocument, WorkspaceSnapshot } from '../../workspace/workspace.types.js';

/** A concept as a workspace document holds it. */
export type ConceptEntry = WorkspaceDocument['taxonomy'][number];

/** What an import is checked against. */
export type ImportTarget = Pick<WorkspaceSnapshot, 'concepts' | 'settings'>;

/** One concept to import and the row that it comes from. */
export interface ImportItem {
  /** As a spreadsheet counts: the header is row 1. For other sources the position, from 1. */
  readonly row: number;
  readonly concept: ImportedConcept;
}

/** Why a row is refused. */
export type ImportProblemCode =
  | ValidationCode
  | 'unknown-parent' // no row and no concept has this id, name or path
  | 'ambiguous-parent' // several have this name
  | 'parent-refused' // the row of its parent is refused
  | 'parent-kind' // a category below a tag
  | 'parent-archived'
  | 'cycle' // it hangs below itself
  | 'too-deep' // details.limit
  | 'name-taken' // a sibling has this name; details.id
  | 'kind-changes' // it exists as the other kind
  | 'merged' // it exists, and was merged into another
  | 'too-many'; // more concepts than a taxonomy holds; details.limit

/** What is wrong with one row, and where. */
export interface ImportProblem {
  readonly row: number;
  /** Heading of the column, where one is to blame. */
  readonly column?: string;
  /** The member of the concept, where one is to blame. */
  readonly member?: string;
  readonly code: ImportProblemCode;
  /** The value, shortened. */
  readonly value?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What becomes of a row. */
export type ImportFate = 'added' | 'updated' | 'unchanged' | 'refused';

/** One row of a report. */
export interface ImportOutcome {
  readonly row: number;
  readonly id: string;
  readonly fate: ImportFate;
}

/** A dry run: what an import will do. */
export interface ImportPlan {
  readonly outcomes: readonly ImportOutcome[];
  readonly counts: Readonly<Record<ImportFate, number>>;
  /** The first {@link MAX_PROBLEMS}. */
  readonly problems: readonly ImportProblem[];
  /** What carries it out, refused rows left out; `null` when there is nothing to do. */
  readonly command: ImportCommand | null;
}

/** The command that carries an import out. */
export type ImportCommand = Extract<Command, { type: 'importConcepts' }>;

/** How an import deals with concepts that are there. */
export type OnExisting = ImportCommand['onExisting'];

/** Work in slices: gives how many items are done each time somebody else may have a turn. */
export type Slices<Result> = Generator<number, Result, void>;

/** More problems than anybody reads; the counts hold them all. */
export const MAX_PROBLEMS = 10_000;

/** Items between two turns of others. */
export const SLICE = 1_000;
