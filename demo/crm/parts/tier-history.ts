import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEntry, Json, TierContent } from '@tagma/core';
import { formatDate, localized } from '../state/format.js';
import type { TiersTexts } from '../texts/tiers.js';

/** When the tier changed, from which to which and why: read from the history of the customer. */
export function tierChanges(
  history: readonly AuditEntry[],
  { tiers }: TierContent,
  locale: string,
  t: TiersTexts,
): TemplateResult | typeof nothing {
  const changes = history.filter(
    ({ action, before, after }) => action.startsWith('tier.') && tierOf(before) !== tierOf(after),
  );
  if (changes.length === 0) return nothing;
  const nameOf = (id: string | null): string => {
    const tier = tiers.find((one) => one.id === id);
    return tier === undefined ? (id ?? '–') : localized(tier.name, locale);
  };
  return html`<h3 class="crm-subtitle">${t.history}</h3>
    <ol class="crm-tier__history">
      ${changes.map(
        ({ at, before, after, actorName, reason }) =>
          html`<li>
            <span>${nameOf(tierOf(before))} → ${nameOf(tierOf(after))}</span>
            <span class="crm-muted"
              >${formatDate(at, locale, true)} ·
              ${actorName}${reason === null || reason === '' ? '' : ` · ${reason}`}</span
            >
          </li>`,
      )}
    </ol>`;
}

function tierOf(state: Json): string | null {
  if (typeof state !== 'object' || state === null || !('tierId' in state)) return null;
  return typeof state.tierId === 'string' ? state.tierId : null;
}
