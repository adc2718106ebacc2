import { expect } from '@open-wc/testing';
import type { CommandOutcome, Note, NoteCommand } from '@tagma/core';
import { allInside, chord, inside, press, settled, textOf, type } from '../../testing-suites/page.js';
import { defineNotes } from './index.js';
import type { NoteChangeRequestEvent, Notes } from './index.js';

defineNotes();

const record = { type: 'customer', id: 'c1' };

function note(id: string, rank: number, more: Partial<Note> = {}): Note {
  return {
    id,
    version: 1,
    record,
    grade: ['normal', 'attention', 'important', 'urgent'][rank] ?? 'normal',
    rank,
    text: `text of ${id}`,
    visibility: 'team',
    pinned: false,
    state: 'open',
    authorId: 'me',
    authorName: 'Me',
    createdAt: '2026-01-01T00:00:00.000Z',
    edits: [],
    ...more,
  };
}

let notes: Notes;
let asked: NoteCommand[];

async function show(props: Partial<Notes>, answer?: CommandOutcome): Promise<void> {
  notes = document.createElement('tagma-notes');
  asked = [];
  Object.assign(notes, { actorId: 'me', timeZone: 'UTC', ...props });
  notes.addEventListener('tagma-note-change-request', (event: NoteChangeRequestEvent) => {
    asked.push(event.detail.command);
    if (answer !== undefined) event.detail.respondWith(answer);
  });
  document.body.append(notes);
  await settled(notes);
}

const shown = (): string[] =>
  allInside(notes, '.note').map((one) => textOf(one.querySelector('.note-text') ?? one));

describe('tagma-notes', () => {
  afterEach(() => notes.remove());

  it('shows pinned notes first, then the highest grade, and done ones when asked for', async () => {
    await show({
      notes: [note('a', 0), note('b', 3), note('c', 1, { pinned: true }), note('d', 3, { state: 'done' })],
    });
    expect(shown()).to.deep.equal(['text of c', 'text of b', 'text of a']);
    inside<HTMLInputElement>(notes, '.done input').click();
    await settled(notes);
    expect(shown()).to.have.length(4);
    expect(shown().at(-1)).to.equal('text of d');
  });

  it('shows one grade', async () => {
    await show({ notes: [note('a', 0), note('b', 3)] });
    const filter = inside<HTMLSelectElement>(notes, '[part=filter]');
    filter.value = 'urgent';
    filter.dispatchEvent(new Event('change'));
    await settled(notes);
    expect(shown()).to.deep.equal(['text of b']);
    await expect(notes).to.be.accessible();
  });

  it('writes a note with the keyboard, and keeps the text when it was refused', async () => {
    const refusal = { code: 'unknown-grade', message: 'no' } as const;
    await show({ notes: [] }, { ok: false, refusal });
    const field = inside<HTMLTextAreaElement>(notes, 'textarea');
    field.focus();
    await type('call back');
    await chord('Control+Enter');
    await settled(notes);
    expect(asked).to.deep.include({
      type: 'addNote',
      record: { type: '', id: '' },
      note: { text: 'call back', grade: 'normal', visibility: 'team' },
    });
    expect(field.value).to.equal('call back');
    expect(allInside(notes, '.notice.danger')).to.have.length(1);
  });

  it('asks for a text first', async () => {
    await show({ notes: [] });
    inside(notes, '[part=submit]').click();
    await settled(notes);
    expect(asked).to.deep.equal([]);
    expect(inside(notes, 'textarea').getAttribute('aria-invalid')).to.equal('true');
  });

  it('edits own notes only, and lets Escape give up', async () => {
    await show({ notes: [note('a', 0), note('b', 0, { authorId: 'other' })] });
    expect(allInside(notes, '.note .actions').map(({ children }) => children.length)).to.have.members([4, 2]);
    const own = allInside(notes, '.note').find((one) => textOf(one).includes('text of a'));
    own?.querySelectorAll('button')[1]?.click();
    await settled(notes);
    await settled(notes);
    expect(allInside(notes, '.note textarea')).to.have.length(1);
    await press('Escape');
    await settled(notes);
    expect(allInside(notes, '.note textarea')).to.have.length(0);
    expect(asked).to.deep.equal([]);
  });

  it('shows nothing to change where it is read-only', async () => {
    await show({ notes: [note('a', 0)], readonly: true });
    expect(allInside(notes, 'form, .actions')).to.have.length(0);
    await expect(notes).to.be.accessible();
  });
});
