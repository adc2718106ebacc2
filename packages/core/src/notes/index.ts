/* Notes on records: grades, who sees them, which counts most. */
export type * from './notes.types.js';
export { DEFAULT_NOTE_GRADES, gradesOf, NOTE_GRADES_ID, visibilityOf } from './grades.js';
export { compareNotes, highestOpenNotes } from './highest-grades.js';
export { seesNote } from './sees-note.js';
