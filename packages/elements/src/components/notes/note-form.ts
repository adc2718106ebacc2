import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NoteDraft, NoteGrade, NoteVisibility } from '@tagma/core';
import { isComposing } from '../../internal/ime.js';
import { alertIcon, icon } from '../../internal/icons.js';
import type { NotesTerms } from '../../locales/notes.terms.js';

/** Longest text of a note, as in the core. */
export const MOST_TEXT = 2000;

/** What a form of a note is drawn with. */
export interface NoteFormContext {
  readonly terms: NotesTerms;
  /** Lowest first. */
  readonly grades: readonly NoteGrade[];
  readonly nameOf: (grade: NoteGrade) => string;
  readonly number: (value: number) => string;
  readonly draft: NoteDraft;
  /** What is wrong with the text, or empty. */
  readonly error: string;
  readonly isBusy: boolean;
  readonly submitLabel: string;
  readonly onChange: (draft: NoteDraft) => void;
  readonly onSubmit: () => void;
  readonly onCancel: (() => void) | null;
}

const VISIBILITIES: readonly NoteVisibility[] = ['team', 'managers', 'private'];

/** The fields of a new or changed note. `id` keeps its error apart from that of other forms. */
export function noteForm(context: NoteFormContext, id: string): TemplateResult {
  const { terms, draft, error, isBusy, onCancel } = context;
  const grade = context.grades.find((one) => one.id === draft.grade);
  const isRestricted = grade?.restricted === true && draft.visibility === 'team';
  return html`<form class="form" @submit=${(event: Event) => submit(event, context)}>
    <textarea
      class="input text"
      part="input"
      rows="2"
      .value=${draft.text}
      placeholder=${terms.write}
      aria-label=${terms.text}
      aria-invalid=${error === '' ? nothing : 'true'}
      aria-describedby=${error === '' ? nothing : `${id}-error`}
      title=${terms.shortcut}
      @input=${(event: Event) => onText(event, context)}
      @keydown=${(event: KeyboardEvent) => onKey(event, context)}
    ></textarea>
    ${error === '' ? nothing : html`<p class="error" id="${id}-error" role="alert">${icon(alertIcon)}${error}</p>`}
    <div class="form-row">
      ${gradeSelect(context)} ${visibilitySelect(context)}
      <span class="form-actions">
        ${
          onCancel === null
            ? nothing
            : html`<button type="button" class="button small quiet" @click=${onCancel}>
                ${terms.cancel}
              </button>`
        }
        <button type="submit" class="button small primary" part="submit" ?disabled=${isBusy}>
          ${context.submitLabel}
        </button>
      </span>
    </div>
    ${isRestricted ? html`<p class="help">${terms.restrictedGrade}</p>` : nothing}
  </form>`;
}

function gradeSelect({ terms, grades, nameOf, draft, onChange }: NoteFormContext): TemplateResult {
  return html`<select
    class="input choice"
    aria-label=${terms.grade}
    .value=${draft.grade}
    @change=${(event: Event) => onChange({ ...draft, grade: valueOf(event) })}
  >
    ${grades.map(
      (grade) =>
        html`<option value=${grade.id} ?selected=${grade.id === draft.grade}>${nameOf(grade)}</option>`,
    )}
  </select>`;
}

function visibilitySelect({ terms, draft, onChange }: NoteFormContext): TemplateResult {
  return html`<select
    class="input choice"
    aria-label=${terms.visibility}
    .value=${draft.visibility}
    @change=${(event: Event) => onChange({ ...draft, visibility: valueOf(event) as NoteVisibility })}
  >
    ${VISIBILITIES.map(
      (one) =>
        html`<option value=${one} ?selected=${one === draft.visibility}>${terms.visibilities[one]}</option>`,
    )}
  </select>`;
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLSelectElement).value;
}

function onText(event: Event, { draft, onChange }: NoteFormContext): void {
  onChange({ ...draft, text: (event.currentTarget as HTMLTextAreaElement).value });
}

function onKey(event: KeyboardEvent, { onSubmit, onCancel }: NoteFormContext): void {
  if (isComposing(event)) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onSubmit();
  } else if (event.key === 'Escape' && onCancel !== null) {
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  }
}

function submit(event: Event, { onSubmit }: NoteFormContext): void {
  event.preventDefault();
  onSubmit();
}
