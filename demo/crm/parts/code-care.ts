import { html, nothing, type TemplateResult } from 'lit';
import type { CodePattern } from '@tagma/core';
import type { DayFieldElement } from '@tagma/elements';
import { personName } from '../../people.js';
import { formatDate } from '../state/format.js';
import { dayOf, startOf } from '../state/local-day.js';
import type { CodesTexts } from '../texts/codes.js';
import { labelled } from '../texts/labelled.js';

/** Who looks after the pattern, and when it is to be looked at again; `review` is `null` for who may not say. */
export function renderCare(
  { ownerId, nextReviewAt = null }: CodePattern,
  { classes: { care: t } }: CodesTexts,
  locale: string,
  review: ((at: string | null) => void) | null,
): TemplateResult {
  const isDue = nextReviewAt !== null && nextReviewAt <= new Date().toISOString();
  const changed = (event: Event): void => {
    const { validity, value } = event.currentTarget as DayFieldElement;
    if (validity.valid) review?.(value === '' ? null : startOf(value));
  };
  const said = nextReviewAt === null ? t.never : formatDate(nextReviewAt, locale, true);
  return html`<div class="crm-code-find">
    <p>${labelled(t.owner, personName(ownerId), locale)}</p>
    ${
      review === null
        ? html`<p>${labelled(t.review, said, locale)}</p>`
        : html`<label class="crm-field">
            <span class="crm-field__label">${t.review}</span>
            <tagma-day-field
              name="next-review"
              label=${t.review}
              .value=${nextReviewAt === null ? '' : dayOf(new Date(nextReviewAt))}
              @change=${changed}
            ></tagma-day-field>
          </label>`
    }
    ${isDue ? html`<span class="crm-badge">${t.due}</span>` : nothing}
  </div>`;
}
