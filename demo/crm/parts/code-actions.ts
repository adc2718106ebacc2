import { html, nothing, type TemplateResult } from 'lit';
import type { CodeAssignment } from '@tagma/core';
import { codeActions } from '../state/code-actions.js';
import type { CodeDesk } from '../state/code-desk.js';
import { formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import type { CodesTexts } from '../texts/codes.js';
import { card, table } from './operation-rows.js';

/** What a person can do with an action. */
export interface ActionHandlers {
  readonly show: (prefix: string) => void;
  readonly list: (customers: readonly CodeAssignment[], name: string) => void;
}

/** Samples of actions, each for the customers whose codes begin in a certain way. */
export function renderActions(
  { pattern, codes }: CodeDesk,
  { classes: { actions: t } }: CodesTexts,
  locale: string,
  { show, list }: ActionHandlers,
): TemplateResult | typeof nothing {
  const actions = pattern === null ? [] : codeActions(pattern, codes ?? []);
  if (actions.length === 0) return nothing;
  const rows = actions.map(
    ({ id, prefixes, customers }) =>
      html`<tr>
        <th scope="row">${t.names[id]}</th>
        <td>
          <span class="crm-code-prefixes"
            >${prefixes.map(
              (prefix) =>
                html`<button type="button" class="crm-link-button crm-mono" @click=${() => show(prefix)}>
                  ${prefix}
                </button>`,
            )}</span
          >
        </td>
        <td data-type="number">${formatNumber(customers.length, locale)}</td>
        <td>
          <button
            type="button"
            class="crm-button"
            ?disabled=${customers.length === 0}
            @click=${() => list(customers, id)}
          >
            ${t.list}
          </button>
          ${id === 'vip' ? html`<a class="crm-link" href=${routeHref({ page: 'tiers' })}>${t.policy}</a>` : nothing}
        </td>
      </tr>`,
  );
  return card(
    'actions-title',
    t.title,
    html`<p class="crm-muted">${t.help}</p>
      ${table(t.action, [t.action, t.codes, { number: t.customers }, ''], rows)}`,
  );
}
