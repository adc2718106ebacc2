import type { NoteGrade, NoteGrades, NoteVisibility } from './notes.types.js';

/** Id of the one entity that holds the grades. */
export const NOTE_GRADES_ID = 'grades';

/** The grades until a workspace sets its own, lowest first. */
export const DEFAULT_NOTE_GRADES: readonly NoteGrade[] = [
  { id: 'normal', name: { 'zh-CN': '普通', en: 'Normal' }, color: 'gray' },
  { id: 'attention', name: { 'zh-CN': '关注', en: 'Watch' }, color: 'blue' },
  { id: 'important', name: { 'zh-CN': '重要', en: 'Important' }, color: 'amber' },
  { id: 'urgent', name: { 'zh-CN': '紧急', en: 'Urgent' }, color: 'red' },
  { id: 'confidential', name: { 'zh-CN': '机密', en: 'Confidential' }, color: 'purple', restricted: true },
];

/** The grades of a workspace: its own, or the default ones. */
export function gradesOf(stored: NoteGrades | null | undefined): readonly NoteGrade[] {
  return stored?.grades ?? DEFAULT_NOTE_GRADES;
}

/** The visibility a note gets: notes of a restricted grade are never for the whole team. */
export function visibilityOf(wanted: NoteVisibility, grade: NoteGrade): NoteVisibility {
  return grade.restricted === true && wanted === 'team' ? 'managers' : wanted;
}
