import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { reviewQueue } from '@tagma/core/governance';
import type { Review } from '@tagma/core';
import { Portions, conceptLink, emptyView } from './view-frame.js';
import type { ViewContext } from './view-frame.js';

/** What has to be confirmed, the longest waiting first. */
export class ReviewsView {
  readonly #portions: Portions;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#portions = new Portions(editor, 25);
  }

  render(context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const now = new Date(editor.now()).toISOString();
    const timeZone = editor.workspace?.settings.timeZone ?? 'UTC';
    const queue = reviewQueue(editor.concepts, { now, timeZone });
    if (queue.length === 0) return emptyView(terms.reviews.empty, terms.reviews.emptyHelp);
    return html`<p class="muted">${terms.reviews.intro}</p>
      ${this.#group(
        'due',
        queue.filter(({ isDue }) => isDue),
        timeZone,
        context,
      )}
      ${this.#group(
        'later',
        queue.filter(({ isDue }) => !isDue),
        timeZone,
        context,
      )}`;
  }

  #group(
    key: 'due' | 'later',
    reviews: readonly Review[],
    timeZone: string,
    context: ViewContext,
  ): TemplateResult | typeof nothing {
    if (reviews.length === 0) return nothing;
    const { editor, terms } = context;
    const title = terms.reviews[key];
    const { items, more } = this.#portions.of(key, reviews, terms);
    return html`<section class="section" aria-label=${title}>
      <h3 class="section-title">
        ${title} <span class="count">${editor.localize.number(reviews.length)}</span>
      </h3>
      <ul class="rows">
        ${items.map((review) => this.#row(review, timeZone, context))}
      </ul>
      <div class="choices">${more}</div>
    </section>`;
  }

  #row({ conceptId, dueAt, isDue }: Review, timeZone: string, context: ViewContext): TemplateResult {
    const { editor, terms } = context;
    const date = editor.localize.date(dueAt, { dateStyle: 'medium', timeZone });
    const concept = editor.concept(conceptId);
    return html`<li>
      ${conceptLink(conceptId, context)}
      <span class=${isDue ? 'due' : 'muted'}
        >${isDue ? terms.reviews.dueSince(date) : terms.reviews.dueOn(date)}</span
      >
      ${concept?.ownerId === undefined ? nothing : html`<span class="muted">${terms.reviews.owner(editor.ownerName(concept.ownerId))}</span>`}
      ${
        concept && !editor.readonly && editor.can('concept.edit', concept).allowed
          ? html`<button
              type="button"
              class="button small"
              aria-label=${terms.reviews.confirmThis(editor.nameOf(conceptId))}
              @click=${() =>
                void editor.execute(
                  { type: 'reviewConcept', id: conceptId, expectedVersion: concept.version },
                  { done: terms.reviews.confirmed(editor.nameOf(conceptId)) },
                )}
            >
              ${terms.reviews.confirm}
            </button>`
          : nothing
      }
    </li>`;
  }
}
