import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DomainEvent, Note, NoteGrade, RecordRef, Session } from '@tagma/core';
import { gradesOf, NOTE_GRADES_ID } from '@tagma/core/notes';
import { SessionController } from '../../controllers/session.js';
import { toSessionFailure } from '../../internal/session-failure.js';
import type { SessionFailure } from '../../internal/session-error-text.js';

const SETTLE_MS = 100;

/** Reads the notes of one record through the session above the element, and follows their changes. */
export class NotesBinding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: SessionController;
  #record: RecordRef | undefined;
  #notes: readonly Note[] = [];
  #grades: readonly NoteGrade[] = gradesOf(null);
  #isRead = false;
  #error: SessionFailure | null = null;
  /** Counts up with each record or session, so that a late answer for another one is dropped. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#session = new SessionController(host, {
      onSession: () => this.#restart(),
      onEvents: (events) => this.#follow(events),
    });
    host.addController(this);
  }

  /** The session, while a record is bound to one. */
  get session(): Session | undefined {
    return this.#record === undefined ? undefined : this.#session.session;
  }

  /** The bound record. */
  get record(): RecordRef | undefined {
    return this.#record;
  }

  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Lowest first. */
  get grades(): readonly NoteGrade[] {
    return this.#grades;
  }

  /** Nothing has been read yet. */
  get loading(): boolean {
    return !this.#isRead && this.#error === null;
  }

  /** What the last reading failed with; notes read before stay. */
  get error(): SessionFailure | null {
    return this.#error;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** Binds another record, or none. */
  setRecord(record: RecordRef | undefined): void {
    if (record?.type === this.#record?.type && record?.id === this.#record?.id) return;
    this.#record = record;
    this.#restart();
  }

  /** Reads again, e.g. after an error. */
  async reload(): Promise<void> {
    const { session } = this;
    const record = this.#record;
    if (session === undefined || record === undefined) return;
    const turn = this.#turn;
    try {
      const { notes, grades } = await readNotes(session, record);
      if (turn !== this.#turn) return;
      this.#notes = notes;
      this.#grades = grades;
      this.#isRead = true;
      this.#error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#error = toSessionFailure(error);
    }
    this.#host.requestUpdate();
  }

  #restart(): void {
    this.#turn++;
    this.#notes = [];
    this.#isRead = false;
    this.#error = null;
    this.#host.requestUpdate();
    void this.reload();
  }

  #follow(events: readonly DomainEvent[]): void {
    const record = this.#record;
    const isAbout = ({ type, record: about }: DomainEvent): boolean =>
      type === 'note-grades.changed' ||
      (type === 'note.changed' && about?.id === record?.id && about?.type === record?.type);
    if (record === undefined || !events.some(isAbout)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), SETTLE_MS);
  }
}

async function readNotes(
  session: Session,
  { type, id }: RecordRef,
): Promise<{ readonly notes: readonly Note[]; readonly grades: readonly NoteGrade[] }> {
  const notes: Note[] = [];
  const stored = session.entities('noteGrades', { ids: [NOTE_GRADES_ID] });
  for (let after: string | null = null; ;) {
    const query = { recordType: type, recordIds: [id], ...(after === null ? {} : { after }) };
    const page: Awaited<ReturnType<typeof session.entities<'note'>>> = await session.entities('note', query);
    notes.push(...page.items);
    after = page.next;
    if (after === null) break;
  }
  return { notes, grades: gradesOf((await stored).items[0]) };
}
