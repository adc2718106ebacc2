import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TierContext } from '../tier-context.types.js';
import { choice, field, numberInput } from './fields.js';

/** When tiers are looked at again, and how patient a scheme is. */
export function reviewsView({ terms, content, isReadonly, edit }: TierContext): TemplateResult {
  const cadences = Object.entries(terms.cadences);
  const cadence = content.reviewEvery ?? 'none';
  const options = Object.hasOwn(terms.cadences, cadence)
    ? cadences
    : [...cadences, [cadence, cadence] as const];
  return html`<section class="card" part="reviews" aria-label=${terms.reviews}>
    <h3>${terms.reviews}</h3>
    <div class="grid">
      ${field(
        terms.reviewEvery,
        choice(options, cadence, isReadonly, (chosen) =>
          edit({ ...content, reviewEvery: chosen === 'none' ? null : chosen }, 'reviewEvery'),
        ),
      )}
      ${
        content.reviewEvery === null
          ? nothing
          : field(
              terms.anchorDay,
              numberInput({
                value: content.anchorDay,
                isReadonly,
                min: 1,
                max: 31,
                step: 1,
                onValue: (day) =>
                  edit(
                    {
                      ...content,
                      anchorDay: day === null ? null : Math.min(31, Math.max(1, Math.round(day))),
                    },
                    'anchorDay',
                  ),
              }),
              html`<span class="help">${terms.anchorHelp}</span>`,
            )
      }
      ${field(
        terms.downgradeAfter,
        numberInput({
          value: content.downgradeAfter,
          isReadonly,
          min: 1,
          max: 100,
          step: 1,
          onValue: (times) =>
            edit(
              { ...content, downgradeAfter: Math.min(100, Math.max(1, Math.round(times ?? 1))) },
              'downgradeAfter',
            ),
        }),
      )}
    </div>
  </section>`;
}
