import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import type { Action } from '../permissions/permissions.types.js';
import { createSession } from '../store/local-session.js';
import type { Session } from '../store/session.types.js';
import { compareNotes, highestOpenNotes } from './highest-grades.js';
import type { NoteVisibility } from './notes.types.js';

const WRITES: readonly Action[] = ['record.read', 'audit.read', 'note.read', 'note.write'];

function workplace(): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    settings: {
      ...snapshot.settings,
      roles: [
        ...snapshot.settings.roles.filter(({ id }) => id !== 'agent'),
        { id: 'agent', allow: WRITES },
        { id: 'sales', allow: WRITES },
        { id: 'manager', allow: [...WRITES, 'note.read-restricted'] },
      ],
    },
  }));
}

function add(visibility: NoteVisibility, text: string, grade = 'important'): Command {
  return { type: 'addNote', record: customer('c1'), note: { visibility, text, grade } };
}

async function write(harness: Harness, command: Command, role = 'agent'): Promise<string> {
  return (await harness.done(command, role)).createdId ?? '';
}

function sessionOf({ store }: Harness, role: string): Session {
  return createSession({
    store,
    actor: { id: `u-${role}`, name: role, roles: [role] },
    now: () => '2026-03-01T00:00:00.000Z',
    newId: () => `s-${Math.random()}`,
  });
}

async function texts(harness: Harness, role: string): Promise<readonly string[]> {
  const { items } = await sessionOf(harness, role).entities('note', {
    recordType: 'customer',
    recordIds: ['c1'],
  });
  return items.map(({ text }) => text).sort();
}

describe('a note', () => {
  it('is seen by the team, by managers, or by its author alone', async () => {
    const harness = await workplace();
    await write(harness, add('team', 'for all'));
    await write(harness, add('managers', 'for managers'));
    await write(harness, add('private', 'for me'));
    expect(await texts(harness, 'agent')).toEqual(['for all', 'for managers', 'for me']);
    expect(await texts(harness, 'sales')).toEqual(['for all']);
    expect(await texts(harness, 'manager')).toEqual(['for all', 'for managers']);
    expect(await texts(harness, 'admin')).toEqual(['for all', 'for managers']);
    await expect(texts(harness, 'guest')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of a restricted grade is never for the whole team', async () => {
    const harness = await workplace();
    await write(harness, add('team', 'secret', 'confidential'));
    expect(await texts(harness, 'sales')).toEqual([]);
    expect(await texts(harness, 'manager')).toEqual(['secret']);
  });

  it('leaks its text in no history, event, outcome or refusal', async () => {
    const harness = await workplace();
    const id = await write(harness, add('private', 'TOP-SECRET'));
    await harness.done(
      { type: 'editNote', id, expectedVersion: 1, patch: { text: 'TOP-SECRET-2' } },
      'agent',
    );
    const { transactionId } = await harness.done({ type: 'closeNote', id }, 'agent');
    const outcome = await sessionOf(harness, 'admin').execute({
      type: 'undo',
      transactionId: transactionId ?? '',
    });
    const told = [
      outcome,
      await harness.store.audit({}),
      await harness.store.events(0, 100),
      await harness.run({ type: 'closeNote', id }, 'sales'),
      await harness.run({ type: 'editNote', id, expectedVersion: 1, patch: { text: 'x' } }, 'manager'),
    ];
    expect(JSON.stringify(told)).not.toContain('TOP-SECRET');
    expect(outcome.ok).toBe(true);
  });

  it('is unknown to those who do not see it, and edited by its author only', async () => {
    const harness = await workplace();
    const hidden = await write(harness, add('private', 'mine'));
    const shared = await write(harness, add('team', 'ours'));
    expect(await harness.refused({ type: 'closeNote', id: hidden }, 'manager')).toMatchObject({
      code: 'unknown-note',
    });
    const edit = { type: 'editNote', id: shared, expectedVersion: 1, patch: { text: 'theirs' } } as const;
    expect(await harness.refused(edit, 'manager')).toMatchObject({
      code: 'forbidden',
      details: { why: 'not-author' },
    });
    expect(await harness.refused({ type: 'removeNote', id: shared }, 'sales')).toMatchObject({
      code: 'forbidden',
    });
    await harness.done({ type: 'pinNote', id: shared, pinned: true }, 'sales');
    await harness.done({ ...edit, expectedVersion: 2, patch: { grade: 'urgent' } }, 'agent');
    const { items } = await harness.store.entities('note', { ids: [shared] });
    expect(items).toMatchObject([{ pinned: true, rank: 3, edits: [{ text: 'ours', grade: 'important' }] }]);
    const { transactionId } = await harness.done({ type: 'removeNote', id: shared }, 'agent');
    expect(
      await harness.refused({ type: 'undo', transactionId: transactionId ?? '' }, 'sales'),
    ).toMatchObject({
      code: 'forbidden',
    });
  });

  it('goes through closing and opening again', async () => {
    const harness = await workplace();
    const id = await write(harness, add('team', 'call back'));
    expect(await harness.refused({ type: 'reopenNote', id }, 'agent')).toMatchObject({ code: 'wrong-state' });
    await harness.done({ type: 'closeNote', id }, 'agent');
    await harness.done({ type: 'reopenNote', id }, 'agent');
    expect(await harness.refused(add('team', 'x', 'nope'), 'agent')).toMatchObject({ code: 'unknown-grade' });
    expect(await harness.refused(add('team', '  '), 'agent')).toMatchObject({ path: '/note/text' });
  });
});

describe('grades', () => {
  it('give each record its highest open one, and sort notes in the store', async () => {
    const harness = await workplace();
    await write(harness, add('team', 'a', 'normal'));
    const urgent = await write(harness, add('team', 'b', 'urgent'));
    await write(harness, add('team', 'c', 'important'));
    const all = async () => (await harness.store.entities('note', { descending: true })).items;
    expect((await all()).map(({ text }) => text)).toEqual(['b', 'c', 'a']);
    expect(highestOpenNotes(await all()).get('c1')?.text).toBe('b');
    await harness.done({ type: 'closeNote', id: urgent }, 'agent');
    expect(highestOpenNotes(await all()).get('c1')?.text).toBe('c');
    expect([...(await all())].sort(compareNotes).map(({ text }) => text)).toEqual(['c', 'a', 'b']);
  });

  it('can be set anew; notes move along, and a grade in use stays', async () => {
    const harness = await workplace();
    const id = await write(harness, add('team', 'a', 'normal'));
    const red = { id: 'red', name: { en: 'Red' }, color: 'red' } as const;
    const normal = { id: 'normal', name: { en: 'Normal' }, color: 'gray', restricted: true } as const;
    expect(await harness.refused({ type: 'setNoteGrades', grades: [red] })).toMatchObject({ code: 'in-use' });
    expect(await harness.refused({ type: 'setNoteGrades', grades: [red, normal] }, 'agent')).toMatchObject({
      code: 'forbidden',
    });
    await harness.done({ type: 'setNoteGrades', grades: [red, normal] });
    expect((await harness.store.entities('note', { ids: [id] })).items).toMatchObject([
      { rank: 1, visibility: 'managers' },
    ]);
  });
});
