import { html, nothing, type TemplateResult } from 'lit';
import type { Tier, TierContent } from '@tagma/core';
import { formatNumber, localized } from '../state/format.js';
import { promiseWords } from '../state/tiers.js';
import type { TiersTexts } from '../texts/tiers.js';

/** What tier cards are drawn with. */
export interface TierCards {
  readonly content: TierContent;
  /** Only this one; empty: all. */
  readonly shownTier: string;
  /** By tier: how many customers, and the names of a few. */
  readonly members: ReadonlyMap<string, { readonly count: number; readonly examples: readonly string[] }>;
  readonly locale: string;
  readonly t: TiersTexts;
}

/** One card for each tier: its rule, what is promised, and examples. */
export function tierCards(cards: TierCards): TemplateResult {
  return html`<ul class="crm-tier-cards">
    ${cards.content.tiers.map((tier, index) =>
      cards.shownTier === '' || cards.shownTier === tier.id ? card(tier, index, cards) : nothing,
    )}
  </ul>`;
}

function card(tier: Tier, index: number, { content, members, locale, t }: TierCards): TemplateResult {
  const { count, examples } = members.get(tier.id) ?? { count: 0, examples: [] };
  const isLast = index === content.tiers.length - 1;
  const score = (value: number): string => formatNumber(value, locale);
  return html`<li class="crm-card crm-tier-card">
    <h3 class="crm-card__title">
      <tagma-tag label=${localized(tier.name, locale)} color=${tier.color}></tagma-tag>
    </h3>
    <p class="crm-muted">${t.customersIn(score(count))}</p>
    <dl class="crm-tier-card__facts">
      <dt>${t.rule}</dt>
      <dd>${isLast ? t.ruleLast : t.ruleText(score(tier.enter), score(tier.exit))}</dd>
      ${tier.policy === undefined ? nothing : policyRows(tier.policy, locale, t)}
      ${
        examples.length === 0
          ? nothing
          : html`<dt>${t.examples}</dt>
              <dd>${examples.join(locale.startsWith('zh') ? '、' : ', ')}</dd>`
      }
    </dl>
  </li>`;
}

/** What is promised, as rows of a list of facts. */
export function policyRows(
  policy: NonNullable<Tier['policy']>,
  locale: string,
  t: TiersTexts,
): TemplateResult {
  const words = [policy.channel, policy.salesMode, policy.campaignMode, ...policy.offers];
  return html`<dt>${t.service}</dt>
    <dd>
      <ul class="crm-tier-card__service">
        <li>${promiseWords(policy, t, locale)}</li>
        ${words.flatMap((text) => (text === undefined ? [] : [html`<li>${localized(text, locale)}</li>`]))}
      </ul>
    </dd>`;
}
