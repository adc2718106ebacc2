import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { addDuration } from '@tagma/core/durations';
import type { Concept, Instant } from '@tagma/core';
import { checkIcon, clockIcon, icon } from '../../../internal/icons.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';

/** When a concept was confirmed last, whether it is due, and the button that confirms it. */
export function reviewSection(
  concept: Concept,
  context: EditorContext,
  terms: TaxonomyDetailTerms,
): TemplateResult | typeof nothing {
  const { localize, workspace, now } = context;
  if (concept.reviewEvery === undefined || concept.state === 'merged') return nothing;
  const timeZone = workspace?.settings.timeZone ?? 'UTC';
  const day = (instant: Instant): string => localize.date(instant, { dateStyle: 'medium', timeZone });
  const due = addDuration(concept.reviewedAt ?? concept.createdAt, concept.reviewEvery, timeZone);
  const isDue = Date.parse(due) <= now();
  return html`<div class="review wide">
    <span class=${isDue ? 'due' : 'muted'}>
      ${icon(isDue ? clockIcon : checkIcon)} ${isDue ? terms.reviewDue(day(due)) : nothing}
      ${concept.reviewedAt === undefined ? terms.neverReviewed : terms.reviewedAt(day(concept.reviewedAt))}
    </span>
    ${
      context.can('concept.edit', concept).allowed
        ? html`<button type="button" class="button small" @click=${() => confirm(concept, context, terms)}>
            ${terms.confirmReview}
          </button>`
        : nothing
    }
  </div>`;
}

function confirm(concept: Concept, context: EditorContext, terms: TaxonomyDetailTerms): void {
  void context.execute(
    { type: 'reviewConcept', id: concept.id, expectedVersion: concept.version },
    { done: terms.reviewed(context.nameOf(concept.id)) },
  );
}
