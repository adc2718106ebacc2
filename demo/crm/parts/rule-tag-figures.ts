import { html, type TemplateResult } from 'lit';
import type { Concept, RuleTagCounts } from '@tagma/core';
import { formatNumber } from '../state/format.js';
import { tagName } from '../state/rule-tags.js';
import type { RulesTexts } from '../texts/rules.js';

type Figure = Exclude<keyof RuleTagCounts, 'tagId'>;

/** Said for each tag where any has them. */
const SOMETIMES: readonly Figure[] = ['suggested', 'withdrawn', 'expiring', 'held'];

/** What a run did with each tag of a rule that gives several. */
export function renderTagFigures(
  byTag: readonly RuleTagCounts[],
  { locale, t, concepts }: { locale: string; t: RulesTexts; concepts: readonly Concept[] },
): TemplateResult {
  const told = SOMETIMES.filter((figure) => byTag.some((tag) => (tag[figure] ?? 0) > 0));
  const figures: readonly Figure[] = ['added', 'removed', 'kept', ...told];
  return html`<div class="crm-table-scroll" tabindex="0" role="region" aria-label=${t.byTag}>
    <table class="crm-table" name="by-tag">
      <thead>
        <tr>
          <th scope="col">${t.oneTag}</th>
          ${figures.map((figure) => html`<th scope="col">${t[figure]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${byTag.map(
          (tag) =>
            html`<tr>
              <th scope="row">${tagName(tag.tagId, concepts, locale)}</th>
              ${figures.map((figure) => html`<td>${formatNumber(tag[figure] ?? 0, locale)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
