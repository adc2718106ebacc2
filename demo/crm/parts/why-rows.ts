import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '@tagma/core';
import type { RuleWhy, RuleWhyRow } from '@tagma/server/client';
import { icon } from './icons.js';
import { formatDate, formatNumber } from '../state/format.js';
import type { CustomersTexts } from '../texts/customers.js';

/** What the words of an explanation need. */
export interface WhyWords {
  readonly t: CustomersTexts;
  readonly locale: string;
  /** Says a condition in words. */
  readonly say: (expression: string) => string;
}

/** The conditions of a rule with what the customer says to each, and when time alone changes the outcome. */
export function renderWhyRows({ rows, flipsAt, outcome }: RuleWhy, words: WhyWords): TemplateResult {
  const { t, locale } = words;
  return html`<dl class="crm-reads" aria-label=${t.ruleNow}>${rows.map((row) => renderRow(row, words))}</dl>
    ${
      flipsAt === undefined
        ? nothing
        : html`<p class="crm-muted">
            ${(outcome === 'match' ? t.leavesOn : t.joinsOn)(formatDate(flipsAt, locale, true))}
          </p>`
    }`;
}

function renderRow(row: RuleWhyRow, words: WhyWords): TemplateResult {
  return html`<div data-outcome=${row.outcome}>
    <dt title=${row.expression}>${words.say(row.expression)}</dt>
    <dd>${found(row, words)}${mark(row, words.t)}</dd>
  </div>`;
}

function found({ actual, entries, outcome }: RuleWhyRow, { t, locale }: WhyWords) {
  if (outcome === 'not-reached') return html`<span class="crm-muted">${t.notReached}</span>`;
  const counted = entries && entriesWords(entries, t, locale);
  // A condition that counts entries looks at their number, which is told already.
  if (counted !== undefined && (actual === undefined || actual === entries?.pass)) return counted;
  if (actual === undefined && outcome !== 'missing') return nothing;
  if (actual === undefined || actual === null) return html`<span class="crm-muted">${t.missingValue}</span>`;
  const value = plainValue(actual, locale);
  return counted === undefined ? value : html`${value} <span class="crm-muted">(${counted})</span>`;
}

function entriesWords(
  { pass, total }: NonNullable<RuleWhyRow['entries']>,
  t: CustomersTexts,
  locale: string,
): string {
  const all = formatNumber(total, locale);
  return pass === total ? t.listValue(all) : t.entriesOf(formatNumber(pass, locale), all);
}

/** Whether a condition is met, as a sign and in words for those who cannot see it. */
function mark({ outcome }: RuleWhyRow, t: CustomersTexts) {
  if (outcome === 'not-reached' || outcome === 'unknown') return nothing;
  const isMet = outcome === 'pass';
  return html`<span
    class="crm-reads__mark"
    role="img"
    aria-label=${isMet ? t.conditionMet : t.conditionNotMet}
    >${icon(isMet ? 'check' : 'x')}</span
  >`;
}

/** Values of a list that are written out. */
const SHOWN_VALUES = 6;

/** A value as readers write it. */
export function plainValue(value: Json, locale: string): string {
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return formatDate(value, locale, false);
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const items = value as readonly Json[];
  const shown = items.slice(0, SHOWN_VALUES).map((item) => plainValue(item, locale));
  return `${shown.join(' · ')}${items.length > SHOWN_VALUES ? ' …' : ''}`;
}
