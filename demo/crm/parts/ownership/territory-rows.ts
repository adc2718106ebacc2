import { html, nothing, type TemplateResult } from 'lit';
import type { Command, Territory } from '@tagma/core';
import type { OwnershipReport } from '@tagma/server/client';
import { personName } from '../../../people.js';
import { formatNumber, localized } from '../../state/format.js';
import { routeHref } from '../../state/router.js';
import type { Texts } from '../../texts/texts.js';
import { rowButton, table } from '../operation-rows.js';

/** Records shown of a report. */
const SHOWN = 50;

/** What the list of territories works with. */
export interface TerritoryList {
  readonly territories: readonly Territory[];
  readonly locale: string;
  readonly t: Texts;
  /** Absent for readers who may not change them. */
  readonly send?: (command: Command, done: string) => void;
}

/** Territories with their conditions and owners. */
export function territoryRows({ territories, locale, t, send }: TerritoryList): TemplateResult {
  const words = t.operations;
  if (territories.length === 0) return html`<p class="crm-empty">${words.noTerritories}</p>`;
  const rows = territories.map(({ id, version: expectedVersion, name, condition, ownerId, priority }) => {
    const label = localized(name, locale);
    const remove = (): void =>
      send?.({ type: 'deleteTerritory', id, expectedVersion }, t.ownership.removed(label));
    return html`<tr>
      <th scope="row">${label}</th>
      <td><code>${condition}</code></td>
      <td data-type="number">${formatNumber(priority, locale)}</td>
      <td>${personName(ownerId)}</td>
      <td>
        ${send === undefined ? nothing : rowButton('delete-territory', t.ownership.remove, label, remove)}
      </td>
    </tr>`;
  });
  const headings = [words.territory, words.condition, { number: t.ownership.priority }, words.owner, ''];
  return table(words.owners, headings, rows);
}

/** What territories propose that is not so yet, and a button that writes it. */
export function proposedMoves(
  { moves, differing }: OwnershipReport,
  { locale, t, accept }: Pick<TerritoryList, 'locale' | 't'> & { readonly accept: () => void },
): TemplateResult | typeof nothing {
  if (differing === 0) return nothing;
  const words = t.ownership;
  const n = (count: number): string => formatNumber(count, locale);
  const name = (id: string | null): string => (id === null ? words.nobodyYet : personName(id));
  const rows = moves.slice(0, SHOWN).map(
    ({ recordId, from, to }) =>
      html`<tr>
        <th scope="row">
          <a class="crm-link" href=${routeHref({ page: 'customer', id: recordId })}>${recordId}</a>
        </th>
        <td>${name(from)}</td>
        <td>${name(to)}</td>
      </tr>`,
  );
  return html`<p>${words.differing(n(differing))}</p>
    ${table(words.moves, [t.operations.customer, words.ownerNow, words.ownerNext], rows, 'tall')}
    <div class="crm-actions">
      <button type="button" class="crm-button" name="accept-owners" @click=${accept}>
        ${words.accept(n(moves.length))}
      </button>
    </div>`;
}

/** How many customers have one owner, several, none; and the first of the unclear ones. */
export function ownershipFigures(report: OwnershipReport, locale: string, t: Texts): TemplateResult {
  const words = t.operations;
  const n = (count: number): string => formatNumber(count, locale);
  const rows = report.listed.slice(0, SHOWN).map(
    ({ record, result, ownerIds }) =>
      html`<tr>
        <th scope="row">
          <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a>
        </th>
        <td>
          <span class="crm-badge" data-kind=${result === 'conflict' ? 'warning' : ''}
            >${result === 'conflict' ? words.conflict : words.ownerless}</span
          >
        </td>
        <td>${ownerIds.map(personName).join(', ')}</td>
      </tr>`,
  );
  const unclear = report.conflict + report.none;
  return html`<p role="status">${words.ownerFigures(n(report.one), n(report.conflict), n(report.none))}</p>
    ${rows.length === 0 ? nothing : table(words.checkOwners, [words.customer, words.state, words.owner], rows, 'tall')}
    ${unclear > rows.length && rows.length > 0 ? html`<p class="crm-muted">${words.staleMore(n(rows.length), n(unclear))}</p>` : nothing}`;
}
