import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { DetailFacts, Trend } from './detail-facts.js';

/** How many records have the tag, and how that went on. */
export function usageSection(
  concept: Concept,
  context: EditorContext,
  facts: DetailFacts,
  terms: TaxonomyDetailTerms,
): TemplateResult | typeof nothing {
  if (concept.kind !== 'tag') return nothing;
  const count = usageOf(concept, context);
  return html`<div class="usage">
    <span class="figure">
      ${count === undefined ? terms.usageUnknown : terms.records(count, context.localize.number(count))}
    </span>
    ${context.session ? trend(context, facts, concept.id, terms) : nothing}
  </div>`;
}

/** `undefined`: not known, as when the page gave concepts without figures. */
function usageOf({ id }: Concept, { usage, session }: EditorContext): number | undefined {
  return usage.get(id) ?? (session || usage.size > 0 ? 0 : undefined);
}

function trend(
  { session, localize }: EditorContext,
  facts: DetailFacts,
  id: string,
  terms: TaxonomyDetailTerms,
): TemplateResult | typeof nothing {
  if (!session) return nothing;
  const loaded = facts.trend(session, id);
  if (loaded.state !== 'there')
    return loaded.state === 'failed' ? html`<span class="muted">${terms.trendFailed}</span>` : nothing;
  const { weeks, recent, before } = loaded.value;
  return html`${chart(loaded.value, terms.trendChart(localize.list(weeks.map((week) => localize.number(week)))))}
    <span class="muted">${terms.trend(localize.number(recent), localize.number(before))}</span>`;
}

function chart({ weeks }: Trend, label: string): TemplateResult {
  const highest = Math.max(1, ...weeks);
  return html`<svg class="chart" viewBox="0 0 96 24" role="img" aria-label=${label}>
    ${weeks.map((count, index) => {
      const height = count === 0 ? 1 : 2 + (count / highest) * 22;
      return svg`<rect x=${index * 8} y=${24 - height} width="6" height=${height} rx="1" />`;
    })}
  </svg>`;
}
