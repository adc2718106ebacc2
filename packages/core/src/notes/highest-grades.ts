import type { Note } from './notes.types.js';

/** The highest grade among the open notes of each record; records without any are left out. */
export function highestOpenNotes(notes: Iterable<Note>): ReadonlyMap<string, Note> {
  const highest = new Map<string, Note>();
  for (const note of notes) {
    if (note.state !== 'open') continue;
    const known = highest.get(note.record.id);
    if (known === undefined || note.rank > known.rank) highest.set(note.record.id, note);
  }
  return highest;
}

/** Order of a list of notes: pinned, then open, then by grade, then newest first. */
export function compareNotes(a: Note, b: Note): number {
  const done = (note: Note): number => (note.state === 'done' ? 1 : 0);
  return (
    Number(b.pinned) - Number(a.pinned) ||
    done(a) - done(b) ||
    b.rank - a.rank ||
    (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1)
  );
}
