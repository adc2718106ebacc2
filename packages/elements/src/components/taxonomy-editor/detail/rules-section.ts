import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ruleTagIds } from '@tagma/core/rule-tags';
import type { Concept, Rule } from '@tagma/core';
import { icon, ruleIcon } from '../../../internal/icons.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { OpenRuleEvent } from '../open.events.js';

/** Rules that give the tag, and rules whose text names it. */
export function rulesOf(
  concept: Concept,
  rules: readonly Rule[],
): { readonly writing: readonly Rule[]; readonly reading: readonly Rule[] } {
  const live = rules.filter(({ state }) => state !== 'archived');
  const literals = [JSON.stringify(concept.id), `'${concept.id}'`];
  return {
    writing: live.filter((rule) => ruleTagIds(rule).includes(concept.id)),
    reading: live.filter(({ expression }) => literals.some((literal) => expression.includes(literal))),
  };
}

/** Links to the rules of a concept; the page hears of them by an event. */
export function rulesSection(
  concept: Concept,
  context: EditorContext,
  terms: TaxonomyDetailTerms,
): TemplateResult {
  const { writing, reading } = rulesOf(concept, context.workspace?.rules ?? []);
  if (writing.length + reading.length === 0) return html`<p class="muted">${terms.noRules}</p>`;
  return html`${ruleList(terms.writtenBy, writing, context, terms)}
  ${ruleList(terms.readBy, reading, context, terms)}`;
}

function ruleList(
  title: string,
  rules: readonly Rule[],
  { host }: EditorContext,
  terms: TaxonomyDetailTerms,
): TemplateResult | typeof nothing {
  if (rules.length === 0) return nothing;
  return html`<div class="rules">
    <span class="label">${title}</span>
    <ul class="plain">
      ${rules.map(
        (rule) =>
          html`<li>
            <button
              type="button"
              class="button link"
              aria-label=${terms.openRule(rule.name)}
              @click=${() => host.dispatchEvent(new OpenRuleEvent(rule.id))}
            >
              ${icon(ruleIcon)}${rule.name}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
