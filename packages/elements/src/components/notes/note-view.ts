import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Note, NoteCommand, NoteGrade } from '@tagma/core';
import {
  arrowUpIcon,
  checkIcon,
  eyeOffIcon,
  type Icon,
  icon,
  pencilIcon,
  trashIcon,
  undoIcon,
} from '../../internal/icons.js';
import { styleProps } from '../../internal/style-props.js';
import { tagColorProps } from '../../internal/tag-appearance.js';
import type { NotesTerms } from '../../locales/notes.terms.js';

/** What notes are drawn with. */
export interface NoteContext {
  readonly terms: NotesTerms;
  readonly gradeOf: (id: string) => NoteGrade | undefined;
  readonly nameOf: (grade: NoteGrade) => string;
  readonly number: (value: number) => string;
  readonly date: (instant: string) => string;
  /** Whether the reader may change notes at all. */
  readonly canWrite: boolean;
  readonly isMine: (note: Note) => boolean;
  readonly onEdit: (note: Note) => void;
  readonly onCommand: (command: NoteCommand) => void;
}

/** A badge in the colour of a grade, with its name. */
function gradeBadge(
  id: string,
  { gradeOf, nameOf }: Pick<NoteContext, 'gradeOf' | 'nameOf'>,
): TemplateResult {
  const grade = gradeOf(id);
  return html`<span class="badge" part="badge" ${styleProps(tagColorProps(grade?.color))}
    >${grade === undefined ? id : nameOf(grade)}</span
  >`;
}

/** One note with what can be done about it. */
export function noteView(note: Note, context: NoteContext): TemplateResult {
  const { terms, date } = context;
  return html`<div class="head">
      ${gradeBadge(note.grade, context)}
      ${note.pinned ? html`<span class="mark">${icon(arrowUpIcon)}${terms.pinned}</span>` : nothing}
      ${note.state === 'done' ? html`<span class="mark">${icon(checkIcon)}${terms.states.done}</span>` : nothing}
      ${
        note.visibility === 'team'
          ? nothing
          : html`<span class="mark">${icon(eyeOffIcon)}${terms.visibleTo[note.visibility]}</span>`
      }
      ${actions(note, context)}
    </div>
    <p class="note-text" part="text">${note.text}</p>
    <p class="meta">
      <span>${note.authorName}</span> · <time datetime=${note.createdAt}>${date(note.createdAt)}</time>
    </p>
    ${note.edits.length === 0 ? nothing : pastTexts(note, context)}`;
}

function pastTexts({ edits }: Note, context: NoteContext): TemplateResult {
  const { terms, number, date } = context;
  return html`<details class="past">
    <summary>${terms.edited(number(edits.length))}</summary>
    <ol>
      ${edits.toReversed().map(
        (edit) =>
          html`<li>
            <span class="meta">${terms.wasSaid(edit.name, date(edit.at))}</span>
            ${gradeBadge(edit.grade, context)}
            <p class="note-text">${edit.text}</p>
          </li>`,
      )}
    </ol>
  </details>`;
}

function actions(note: Note, context: NoteContext): TemplateResult | typeof nothing {
  const { terms, canWrite, isMine, onEdit, onCommand } = context;
  if (!canWrite) return nothing;
  const { id } = note;
  const isOpen = note.state === 'open';
  const button = (label: string, shape: Icon, run: () => void): TemplateResult =>
    html`<button
      type="button"
      class="button quiet small icon-only"
      aria-label=${label}
      title=${label}
      @click=${run}
    >
      ${icon(shape)}
    </button>`;
  return html`<span class="actions">
    ${button(note.pinned ? terms.unpin : terms.pin, arrowUpIcon, () =>
      onCommand({ type: 'pinNote', id, pinned: !note.pinned }),
    )}
    ${isMine(note) ? button(terms.edit, pencilIcon, () => onEdit(note)) : nothing}
    ${button(isOpen ? terms.close : terms.reopen, isOpen ? checkIcon : undoIcon, () =>
      onCommand({ type: isOpen ? 'closeNote' : 'reopenNote', id }),
    )}
    ${isMine(note) ? button(terms.remove, trashIcon, () => onCommand({ type: 'removeNote', id })) : nothing}
  </span>`;
}
