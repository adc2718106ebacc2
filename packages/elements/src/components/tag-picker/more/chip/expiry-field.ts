import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment } from '@tagma/core';
import { DayField } from '../../../../internal/day-field/day-field.js';
import { showDay } from '../../../../internal/day-field/day-text.js';
import { dayFieldTerms } from '../../../../locales/day-field.terms.js';
import { pickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { MorePort } from '../../picker-more.js';
import type { DetailsChanges } from './details-changes.js';

/** The field for the end of a tag on a record. */
export class ExpiryField {
  readonly #port: MorePort;
  readonly #changes: DetailsChanges;
  readonly #day: DayField;
  #error = '';

  constructor(port: MorePort, changes: DetailsChanges) {
    this.#port = port;
    this.#changes = changes;
    this.#day = new DayField(port.host, port.localize);
  }

  /** Shows what the tag has. */
  start(tagId: string): void {
    const end = this.#port.binding?.assignment(tagId)?.expiresAt;
    this.#day.start(end ? lastDay(end) : '');
    this.#error = '';
  }

  /** Closes what it opened. */
  close(): void {
    this.#day.close();
  }

  render(assignment: Assignment): TemplateResult {
    const terms = this.#port.words(pickerDetailsTerms);
    return html`<div class="details-field">
      <label for="tag-end">${terms.expires}</label>
      <div class="details-line">
        ${this.#day.render({
          id: 'tag-end',
          className: 'details-input',
          describedBy: 'tag-end-error',
          isWrong: this.#error !== '',
        })}
        <button class="button small" type="button" @click=${() => void this.#set(assignment)}>
          ${terms.setExpiry}
        </button>
        ${
          assignment.expiresAt === null
            ? nothing
            : html`<button
                class="button quiet small"
                type="button"
                @click=${() => void this.#clear(assignment)}
              >
                ${terms.clearExpiry}
              </button>`
        }
      </div>
      <p id="tag-end-error" class="error" role="alert">${this.#error}</p>
    </div>`;
  }

  async #set(assignment: Assignment): Promise<void> {
    const terms = this.#port.words(pickerDetailsTerms);
    const { day: chosen } = this.#day;
    if (chosen === null) {
      this.#finish(this.#notDay());
      return;
    }
    const end = chosen === '' ? null : dayAfter(chosen);
    if (end === null || end.getTime() <= Date.now()) {
      this.#finish(terms.past);
      return;
    }
    const day = this.#port.localize.date(new Date(end.getTime() - 1), { dateStyle: 'medium' });
    const said = terms.expirySet(this.#port.index.nameOf(assignment.tagId), day);
    this.#finish(await this.#changes.setEnd(assignment, end.toISOString(), said));
  }

  async #clear(assignment: Assignment): Promise<void> {
    const said = this.#port
      .words(pickerDetailsTerms)
      .expiryCleared(this.#port.index.nameOf(assignment.tagId));
    const error = await this.#changes.setEnd(assignment, null, said);
    if (error === '') this.start(assignment.tagId);
    this.#finish(error);
  }

  #notDay(): string {
    const { lang } = this.#port.localize;
    return this.#port.words(dayFieldTerms).notDay(showDay('2030-12-31', lang));
  }

  #finish(error: string): void {
    this.#error = error;
    this.#port.host.requestUpdate();
  }
}

/** The tag still holds on the day that was chosen: its end, which is exclusive, is the next midnight here. */
function dayAfter(day: string): Date | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = new Date(year, month - 1, date + 1);
  return Number.isNaN(end.getTime()) ? null : end;
}

function lastDay(end: string): string {
  const last = new Date(Date.parse(end) - 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}
