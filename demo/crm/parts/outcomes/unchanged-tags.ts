import { html, nothing, type TemplateResult } from 'lit';
import { type Concept, ruleTagIds } from '@tagma/core';
import { type UnchangedTag, unchangedTags } from '@tagma/core/outcomes';
import type { HttpSession } from '@tagma/server/client';
import { AskingCard } from '../../state/asking-card.js';
import { CUSTOMER } from '../../state/customers.js';
import { formatDate, formatNumber, localized } from '../../state/format.js';
import { routeHref } from '../../state/router.js';
import { table } from '../operation-rows.js';
import { choice } from '../choice.js';

const LENGTHS = ['7', '14', '30', '60', '90', '180'];
const USUAL_LENGTH = '30';
const SHOWN = 50;
const DAY = 86_400_000;

/** Customers whose state, e.g. in the life cycle, has not changed for long. */
export class CrmUnchangedTags extends AskingCard<readonly UnchangedTag[]> {
  protected override render() {
    const t = this.t.outcomes;
    const categories = this.#categories;
    if (categories.length === 0) return nothing;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="unchanged-title">
      <h2 class="crm-card__title" id="unchanged-title">${t.unchangedTitle}</h2>
      <p class="crm-field__help">${t.unchangedHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#show}>
        ${choice(
          'category',
          t.state,
          categories.map(({ id, name }) => [id, localized(name, this.locale)]),
          categories[0]?.id ?? '',
        )}
        ${choice(
          'days',
          t.forDays,
          LENGTHS.map((days) => [days, days]),
          USUAL_LENGTH,
        )}
        <button class="crm-button" data-variant="primary" name="show-unchanged" ?disabled=${this.isLoading}>
          ${t.show}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#result(this.answer)}
    </section>`;
  }

  /** Exclusive categories: a customer has one state of each. Those that rules move customers through come first. */
  get #categories(): readonly Concept[] {
    const { concepts = [], rules = [] } = this.app.signedIn?.workspace ?? {};
    const published = rules.filter(({ state }) => state === 'published');
    const moved = new Set(published.flatMap(ruleTagIds).map((tagId) => parentOf(tagId, concepts)));
    return concepts
      .filter(({ kind, state, exclusive }) => kind === 'category' && state === 'active' && exclusive)
      .sort((a, b) => rank(b, moved) - rank(a, moved));
  }

  #result(found: readonly UnchangedTag[]): TemplateResult {
    const t = this.t.outcomes;
    if (found.length === 0) return html`<p class="crm-empty">${t.noneUnchanged}</p>`;
    const rows = found.slice(0, SHOWN).map(
      ({ record, tagId, since }) =>
        html`<tr>
          <th scope="row">
            <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a>
          </th>
          <td>${this.#tagName(tagId)}</td>
          <td data-type="datetime">${formatDate(since, this.locale, true)}</td>
        </tr>`,
    );
    const n = (count: number): string => formatNumber(count, this.locale);
    return html`<p>${t.unchangedCount(n(found.length))}</p>
      ${table(t.unchangedTitle, [this.t.operations.customer, t.state, t.sinceWhen], rows, 'tall')}
      ${found.length > SHOWN ? html`<p class="crm-muted">${this.t.operations.staleMore(n(SHOWN), n(found.length))}</p>` : nothing}`;
  }

  #tagName(id: string): string {
    const concept = this.app.signedIn?.workspace.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? id : localized(concept.name, this.locale);
  }

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const category = String(form.get('category'));
    const days = Number(form.get('days'));
    void this.ask((session) => this.#read(session, category, days), this.t.outcomes);
  };

  async #read(session: HttpSession, category: string, days: number): Promise<readonly UnchangedTag[]> {
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const tagIds = concepts
      .filter(({ parentId, kind }) => parentId === category && kind === 'tag')
      .map(({ id }) => id);
    if (tagIds.length === 0) return [];
    const rows = await session.assignments({ recordType: CUSTOMER, tagIds });
    const now = Date.now();
    const moment = (time: number): string => new Date(time).toISOString();
    return unchangedTags(rows, { since: moment(now - days * DAY), now: moment(now) });
  }
}
customElements.define('crm-unchanged-tags', CrmUnchangedTags);

function parentOf(tagId: string, concepts: readonly Concept[]): string | null {
  return concepts.find(({ id }) => id === tagId)?.parentId ?? null;
}

function rank({ id, ordered = false }: Concept, moved: ReadonlySet<string | null>): number {
  return (moved.has(id) ? 2 : 0) + (ordered ? 1 : 0);
}
