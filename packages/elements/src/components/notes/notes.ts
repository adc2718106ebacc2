import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from '../../internal/property.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Note, NoteCommand, NoteDraft, NoteGrade, RecordRef } from '@tagma/core';
import { compareNotes, DEFAULT_NOTE_GRADES } from '@tagma/core/notes';
import { displayName } from '@tagma/core/taxonomy';
import { AnnouncerController } from '../../controllers/announcer.js';
import { base } from '../../internal/base.styles.js';
import { buttons, solidButtons } from '../../internal/buttons.styles.js';
import { alertIcon, icon, pencilIcon, refreshIcon } from '../../internal/icons.js';
import { renderNotice, type Notice } from '../../internal/notice.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { sessionErrorText } from '../../internal/session-error-text.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { commonTerms } from '../../locales/common.terms.js';
import { notesTerms, type NotesTerms } from '../../locales/notes.terms.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { MOST_TEXT, noteForm } from './note-form.js';
import { noteView, type NoteContext } from './note-view.js';
import { NotesBinding } from './notes-binding.js';
import { sendNoteCommand } from './send-note-command.js';
import { notesStyles } from './notes.styles.js';

/** What the kind of a change is announced with. */
const SAID: Readonly<
  Partial<Record<NoteCommand['type'], 'added' | 'saved' | 'closed' | 'reopened' | 'removed'>>
> = {
  addNote: 'added',
  editNote: 'saved',
  closeNote: 'closed',
  reopenNote: 'reopened',
  removeNote: 'removed',
};

/**
 * Notes on a record: each with a grade, for the team, for managers or for oneself; pinned first, then the highest
 * grade. Past texts stay readable, and what was done is hidden until asked for.
 *
 * With `record` and a session above it the element reads and changes the notes itself; without `record` it shows
 * `notes` and asks the page by `tagma-note-change-request`.
 *
 * @summary Graded notes on a record.
 * @status experimental
 * @since 0.1
 * @event {NoteChangeRequestEvent} tagma-note-change-request - The reader wants to change a note; not fired with a session. Cancel it to refuse.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after `error`; not fired with a session.
 * @csspart input - The field for the text of a note.
 * @csspart submit - The button that adds or saves a note.
 * @csspart filter - The choice of grades to show.
 * @csspart note - One note.
 * @csspart badge - The grade of a note.
 * @csspart text - What a note says.
 * @csspart notice - What just happened, with undo.
 * @csspart empty - Shown when there are no notes.
 * @csspart error - Shown when notes could not be read.
 * @cssState loading - Notes are being read.
 * @cssState empty - There are no notes.
 * @example <tagma-notes></tagma-notes>
 */
export class Notes extends TagmaElement {
  static override styles = [tokens, tagTokens, base, buttons, solidButtons, stateNotes, notesStyles];

  /** Shows the notes of this record from the session above the element. */
  @property({ attribute: false }) record?: RecordRef | undefined;
  /** The notes to show, in any order. Not used while `record` is set. */
  @property({ attribute: false }) notes: readonly Note[] = [];
  /** The grades, lowest first. Not used while `record` is set. */
  @property({ attribute: false }) grades: readonly NoteGrade[] = DEFAULT_NOTE_GRADES;
  /** Id of the reader, who may edit their own notes. Not used while `record` is set. */
  @property({ attribute: 'actor-id' }) actorId = '';
  /** Names the list for assistive technology. Default: the word for notes. */
  @property() label = '';
  /** Notes can be read but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Notes are on their way. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** What went wrong, in the reader's language; `null` when nothing did. Notes that are there stay. */
  @property() error: string | null = null;
  /** IANA time zone of dates. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  @state() private draft: NoteDraft = { text: '', grade: '', visibility: 'team' };
  @state() private editing: { readonly note: Note; readonly draft: NoteDraft } | null = null;
  @state() private problem = '';
  @state() private isBusy = false;
  @state() private grade = '';
  @state() private withDone = false;
  @state() private notice: Notice | null = null;

  readonly #binding = new NotesBinding(this);
  readonly #announcer = new AnnouncerController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('record')) {
      this.#binding.setRecord(this.record);
      this.editing = null;
      this.notice = null;
    }
    this.toggleState('loading', this.#isLoading);
    this.toggleState('empty', this.#all.length === 0);
  }

  protected override render(): TemplateResult {
    const terms = this.#terms;
    const common = this.localize.terms(commonTerms);
    return html`<section
      aria-label=${this.label || terms.label}
      aria-busy=${this.#isLoading ? 'true' : nothing}
    >
      ${renderNotice(this.notice, common.close, () => (this.notice = null))}
      ${this.#canWrite ? this.#composer() : nothing} ${this.#content()} ${this.#announcer.region()}
    </section>`;
  }

  get #terms(): NotesTerms {
    return this.localize.terms(notesTerms);
  }

  get #isBound(): boolean {
    return this.record !== undefined;
  }

  get #all(): readonly Note[] {
    return this.#isBound ? this.#binding.notes : this.notes;
  }

  get #grades(): readonly NoteGrade[] {
    return this.#isBound ? this.#binding.grades : this.grades;
  }

  get #isLoading(): boolean {
    return this.#isBound ? this.#binding.loading : this.loading;
  }

  get #errorText(): string {
    if (!this.#isBound) return this.error ?? '';
    const { error } = this.#binding;
    return error === null ? '' : sessionErrorText(error, this.localize.terms(commonTerms));
  }

  get #canWrite(): boolean {
    if (this.readonly) return false;
    if (!this.#isBound) return true;
    return (
      this.#binding.session?.can('note.write').allowed === true && this.#binding.error?.code !== 'forbidden'
    );
  }

  #nameOf = (grade: NoteGrade): string => displayName(grade.name, this.localize.lang, 'en');

  #composer(): TemplateResult {
    const { terms, grades } = this.#formParts();
    return noteForm(
      {
        ...this.#formParts(),
        draft: { ...this.draft, grade: this.draft.grade || (grades[0]?.id ?? '') },
        error: this.editing === null ? this.problem : '',
        submitLabel: this.isBusy ? terms.adding : terms.add,
        onChange: (draft) => {
          this.draft = draft;
          if (this.editing === null) this.problem = '';
        },
        onSubmit: () => void this.#add(),
        onCancel: null,
      },
      'new',
    );
  }

  #formParts() {
    return {
      terms: this.#terms,
      grades: this.#grades,
      nameOf: this.#nameOf,
      number: (value: number) => this.localize.number(value),
      isBusy: this.isBusy,
    };
  }

  #content(): TemplateResult {
    const terms = this.#terms;
    const error = this.#errorText;
    const all = this.#all;
    if (error !== '') return html`${this.#failure(error)} ${all.length === 0 ? nothing : this.#list()}`;
    if (this.#isLoading && all.length === 0)
      return html`<div aria-hidden="true">
        <div class="bone"></div>
        <div class="bone"></div>
      </div>`;
    if (all.length > 0) return this.#list();
    return html`<div class="state" part="empty">
      <span class="state-icon">${icon(pencilIcon)}</span>
      <p class="state-title">${terms.empty}</p>
      ${this.#canWrite ? html`<p class="state-help">${terms.emptyHelp}</p>` : nothing}
    </div>`;
  }

  #failure(error: string): TemplateResult {
    return html`<div class="notice danger" part="error" role="alert">
      ${icon(alertIcon)}<span class="notice-text"><strong>${this.#terms.failed}.</strong> ${error}</span>
      <button type="button" class="button small" @click=${() => this.#retry()}>
        ${icon(refreshIcon)}${this.localize.terms(commonTerms).retry}
      </button>
    </div>`;
  }

  #list(): TemplateResult {
    const terms = this.#terms;
    const all = this.#all;
    const done = all.filter(({ state: one }) => one === 'done').length;
    const shown = all
      .filter(
        (note) =>
          (this.withDone || note.state === 'open') && (this.grade === '' || note.grade === this.grade),
      )
      .sort(compareNotes);
    const context = this.#context();
    return html`<div class="filters">
        <label
          >${terms.filter}
          <select class="input choice" part="filter" @change=${this.#onGrade}>
            <option value="" ?selected=${this.grade === ''}>${terms.allGrades}</option>
            ${this.#grades
              .toReversed()
              .map(
                (grade) =>
                  html`<option value=${grade.id} ?selected=${grade.id === this.grade}>
                    ${this.#nameOf(grade)}
                  </option>`,
              )}
          </select></label
        >
        ${
          done === 0
            ? nothing
            : html`<label class="done"
                ><input type="checkbox" .checked=${this.withDone} @change=${this.#onDone} />${terms.withDone(
                  this.localize.number(done),
                )}</label
              >`
        }
      </div>
      ${shown.length === 0 ? this.#noMatch() : nothing}
      <ul class="list">
        ${repeat(
          shown,
          ({ id }) => id,
          (note) =>
            html`<li class="note ${note.state === 'done' ? 'is-done' : ''}" part="note">
              ${this.editing?.note.id === note.id ? this.#editor(this.editing.draft) : noteView(note, context)}
            </li>`,
        )}
      </ul>`;
  }

  #noMatch(): TemplateResult {
    const terms = this.#terms;
    if (this.grade === '') return html`<p class="help">${terms.allDone}</p>`;
    return html`<p class="help">
      ${terms.noMatch}
      <button type="button" class="button link" @click=${() => (this.grade = '')}>${terms.showAll}</button>
    </p>`;
  }

  #context(): NoteContext {
    const grades = new Map(this.#grades.map((grade) => [grade.id, grade]));
    const actorId = this.#isBound ? (this.#binding.session?.actor.id ?? '') : this.actorId;
    const zone = this.timeZone === undefined ? {} : { timeZone: this.timeZone };
    return {
      terms: this.#terms,
      gradeOf: (id) => grades.get(id),
      nameOf: this.#nameOf,
      number: (value) => this.localize.number(value),
      date: (instant) => this.localize.date(instant, { dateStyle: 'medium', timeStyle: 'short', ...zone }),
      canWrite: this.#canWrite,
      isMine: ({ authorId }) => authorId === actorId,
      onEdit: (note) => this.#startEdit(note),
      onCommand: (command) => void this.#send(command),
    };
  }

  #editor(draft: NoteDraft): TemplateResult {
    return noteForm(
      {
        ...this.#formParts(),
        draft,
        error: this.problem,
        submitLabel: this.#terms.save,
        onChange: (next) => {
          if (this.editing !== null) this.editing = { ...this.editing, draft: next };
          this.problem = '';
        },
        onSubmit: () => void this.#save(),
        onCancel: () => this.#endEdit(),
      },
      'edit',
    );
  }

  #startEdit(note: Note): void {
    const { text, grade, visibility } = note;
    this.editing = { note, draft: { text, grade, visibility } };
    this.problem = '';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.note textarea')?.focus(),
    );
  }

  #endEdit(): void {
    this.editing = null;
    this.problem = '';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.form textarea')?.focus(),
    );
  }

  #onGrade = (event: Event): void => {
    this.grade = (event.currentTarget as HTMLSelectElement).value;
  };

  #onDone = (event: Event): void => {
    this.withDone = (event.currentTarget as HTMLInputElement).checked;
  };

  #isSound(text: string): boolean {
    const terms = this.#terms;
    if (text.trim() === '') this.problem = terms.needsText;
    else if (text.length > MOST_TEXT) this.problem = terms.tooLong(this.localize.number(MOST_TEXT));
    else return true;
    return false;
  }

  async #add(): Promise<void> {
    const record = this.record ?? { type: '', id: '' };
    const note = { ...this.draft, grade: this.draft.grade || (this.#grades[0]?.id ?? '') };
    if (this.isBusy || !this.#isSound(note.text)) return;
    if (await this.#send({ type: 'addNote', record, note })) this.draft = { ...this.draft, text: '' };
  }

  async #save(): Promise<void> {
    const { editing } = this;
    if (editing === null || this.isBusy || !this.#isSound(editing.draft.text)) return;
    const { id, version } = editing.note;
    const command: NoteCommand = { type: 'editNote', id, expectedVersion: version, patch: editing.draft };
    if (await this.#send(command)) this.#endEdit();
  }

  /** Whether it was carried out. */
  async #send(command: NoteCommand): Promise<boolean> {
    this.isBusy = true;
    const result = await sendNoteCommand(command, {
      session: this.#binding.session,
      locale: this.localize.code,
      common: this.localize.terms(commonTerms),
      emit: (event) => this.emit(event),
    });
    this.isBusy = false;
    if (!result.ok) {
      this.notice = { tone: 'danger', text: result.text };
      this.#announcer.announce(result.text);
      return false;
    }
    this.notice = this.#undoNotice(command, result.undo);
    const said = SAID[command.type];
    if (said !== undefined) this.#announcer.announce(this.#terms[said]);
    await this.#binding.reload();
    return true;
  }

  #undoNotice(command: NoteCommand, undo: (() => Promise<void>) | null): Notice | null {
    if (undo === null || (command.type !== 'removeNote' && command.type !== 'closeNote')) return null;
    const { undo: label } = this.localize.terms(commonTerms);
    return {
      tone: 'success',
      text: command.type === 'removeNote' ? this.#terms.removed : this.#terms.closed,
      action: {
        label,
        run: () => {
          this.notice = null;
          void undo().then(() => this.#binding.reload());
        },
      },
    };
  }

  #retry(): void {
    if (this.#isBound) void this.#binding.reload();
    else this.emit(new RetryEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-notes': Notes;
  }
}
