import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery, Workflow } from '@tagma/core';
import { formatDate, formatNumber, localized } from '../../state/format.js';
import { routeHref } from '../../state/router.js';
import type { Texts } from '../../texts/texts.js';
import { rowButton, table } from '../operation-rows.js';

/** Deliveries of which state are shown. */
export type DeliveryFilter = 'all' | Delivery['state'];

/** What the list of deliveries works with. */
export interface DeliveryList {
  readonly deliveries: readonly Delivery[];
  readonly hasMore: boolean;
  readonly filter: DeliveryFilter;
  readonly workflows: readonly Workflow[];
  readonly locale: string;
  readonly t: Texts;
  readonly choose: (filter: DeliveryFilter) => void;
  readonly more: () => void;
  readonly retry: (ids: readonly string[]) => void;
}

const FILTERS: readonly DeliveryFilter[] = ['all', 'dead', 'pending', 'done'];

/** What workflows sent, newest first, and what was given up with another try. */
export function deliveryRows(list: DeliveryList): TemplateResult {
  const { deliveries, filter, locale, hasMore, more, retry } = list;
  const { operations: t, workflows: words } = list.t;
  const dead = deliveries.filter(({ state }) => state === 'dead').map(({ id }) => id);
  return html`<div class="crm-actions">
      ${filterSelect(list)}
      ${
        dead.length < 2
          ? nothing
          : html`<button type="button" class="crm-button" name="retry-all" @click=${() => retry(dead)}>
              ${words.retryAll(formatNumber(dead.length, locale))}
            </button>`
      }
    </div>
    ${
      deliveries.length === 0
        ? html`<p class="crm-empty">${filter === 'all' ? t.noDeliveries : words.noneOfState}</p>`
        : table(
            t.deliveries,
            [t.name, t.customer, t.state, t.attempts, t.when, ''],
            deliveries.map((delivery) => row(delivery, list)),
          )
    }
    ${
      hasMore
        ? html`<div>
            <button type="button" class="crm-button" name="more-deliveries" @click=${more}>
              ${words.more}
            </button>
          </div>`
        : nothing
    }`;
}

function filterSelect({ filter, choose, t }: DeliveryList): TemplateResult {
  const { shown, states } = t.workflows;
  return html`<label class="crm-inline-field">
    <span>${shown}</span>
    <select
      class="crm-select crm-select--short"
      name="delivery-state"
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value as DeliveryFilter)}
    >
      ${FILTERS.map((each) => html`<option value=${each} ?selected=${each === filter}>${states[each]}</option>`)}
    </select>
  </label>`;
}

const KINDS = { pending: 'info', done: 'success', dead: 'danger' } as const;

function row(delivery: Delivery, { workflows, locale, t, retry }: DeliveryList): TemplateResult {
  const { id, workflowId, record, state, attempts, createdAt, failure, nextAttemptAt } = delivery;
  const name = workflows.find((workflow) => workflow.id === workflowId)?.name;
  const label = name === undefined ? workflowId : localized(name, locale);
  const why = failure === undefined ? '' : t.operations.failures[failure.code];
  return html`<tr>
    <th scope="row">${label}</th>
    <td><a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a></td>
    <td>
      <span class="crm-badge" data-kind=${KINDS[state]}>${t.operations.deliveryStates[state]}</span>
      ${why === '' ? nothing : html`<div class="crm-muted">${why}${failure?.status === undefined ? '' : ` (${failure.status})`}</div>`}
      ${
        state === 'pending' && attempts > 0 && nextAttemptAt !== null
          ? html`<div class="crm-muted">
              ${t.workflows.nextAttempt(formatDate(nextAttemptAt, locale, true))}
            </div>`
          : nothing
      }
    </td>
    <td data-type="number">${formatNumber(attempts, locale)}</td>
    <td data-type="datetime">${formatDate(createdAt, locale, true)}</td>
    <td>
      ${state === 'dead' ? rowButton('retry', t.operations.retry, record.id, () => retry([id])) : nothing}
    </td>
  </tr>`;
}
