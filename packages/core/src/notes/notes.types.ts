import type { Instant, LocalizedText, RecordRef } from '../shared/shared.types.js';
import type { TagColor } from '../taxonomy/taxonomy.types.js';

/** One grade a note can have. */
export interface NoteGrade {
  readonly id: string;
  readonly name: LocalizedText;
  readonly color: TagColor;
  /** Notes of this grade are for managers and their authors only, whatever else they say (机密). */
  readonly restricted?: boolean;
}

/** The grades of a workspace: one entity, id `grades`. */
export interface NoteGrades {
  readonly id: string;
  readonly version: number;
  /** Lowest first. */
  readonly grades: readonly NoteGrade[];
}

/** Who reads a note beside its author: everybody who may read notes, managers, nobody. */
export type NoteVisibility = 'team' | 'managers' | 'private';

/** What a note said before an edit. */
export interface NoteEdit {
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
  readonly text: string;
  readonly grade: string;
  readonly visibility: NoteVisibility;
}

/** What somebody wrote about a record. */
export interface Note {
  readonly id: string;
  readonly version: number;
  readonly record: RecordRef;
  readonly grade: string;
  /** Place of the grade, 0 for the lowest: by it notes are sorted. */
  readonly rank: number;
  readonly text: string;
  readonly visibility: NoteVisibility;
  readonly pinned: boolean;
  readonly state: 'open' | 'done';
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: Instant;
  /** Oldest first. */
  readonly edits: readonly NoteEdit[];
}

/** What a note is made from. */
export interface NoteDraft {
  readonly grade: string;
  readonly text: string;
  readonly visibility: NoteVisibility;
}

/** Commands about notes. */
export type NoteCommand =
  | { readonly type: 'addNote'; readonly record: RecordRef; readonly note: NoteDraft; readonly id?: string }
  | {
      readonly type: 'editNote';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: Partial<NoteDraft>;
    }
  | { readonly type: 'closeNote' | 'reopenNote' | 'removeNote'; readonly id: string }
  | { readonly type: 'pinNote'; readonly id: string; readonly pinned: boolean }
  /** Replaces the list of grades. Grades that notes have must stay. */
  | { readonly type: 'setNoteGrades'; readonly grades: readonly NoteGrade[] };
