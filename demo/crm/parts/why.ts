import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Assignment, DomainEvent, Ground, Hold, Json, RecordRef } from '@tagma/core';
import type { HttpSession, RuleWhy } from '@tagma/server/client';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { formatDate, formatNumber } from '../state/format.js';
import { failureWords, loadFailureWords } from '../state/error-words.js';
import { pathTitle } from '../state/path-title.js';
import { routeHref } from '../state/router.js';
import { customerSchema } from '../state/rule-schema.js';
import { ruleSpeaker } from '../state/say-rule.js';
import { plainValue, renderWhyRows } from './why-rows.js';

/** For each tag of a customer: who or which rule gave it, and the values the rule reads now. */
export class CrmWhy extends AppElement {
  static override properties = { record: { attribute: false } };
  declare record: RecordRef;

  #assignments: readonly Assignment[] = [];
  #holds: readonly Hold[] = [];
  #why = new Map<string, RuleWhy | 'failed'>();
  #loadedKey: readonly [HttpSession, RecordRef] | null = null;
  #state: 'loading' | 'ready' | 'failed' = 'loading';

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (session && (this.#loadedKey?.[0] !== session || this.#loadedKey?.[1] !== this.record))
      void this.#load(session);
  }

  protected override render() {
    const t = this.t.customers;
    if (this.#state === 'loading')
      return html`<p class="crm-muted" role="status">${this.t.shell.starting}</p>`;
    if (this.#state === 'failed') {
      return html`<p class="crm-muted" role="alert">
        ${this.t.shell.startFailed}
        <button type="button" class="crm-button" data-variant="plain" @click=${this.#retry}>
          ${this.t.shell.tryAgain}
        </button>
      </p>`;
    }
    if (this.#assignments.length === 0 && this.#holds.length === 0)
      return html`<p class="crm-muted">${t.whyEmpty}</p>`;
    return html`
      <ul class="crm-why">
        ${repeat(
          this.#assignments,
          (item) => item.tagId,
          (item) => this.#assignment(item),
        )}
      </ul>
      ${
        this.#holds.length === 0
          ? nothing
          : html`<h3 class="crm-card__subtitle">${t.heldTitle}</h3>
              <ul class="crm-why">
                ${repeat(
                  this.#holds,
                  (hold) => hold.tagId,
                  (hold) => this.#hold(hold),
                )}
              </ul>`
      }
    `;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    const id = this.record.id;
    const concernsUs = events.some(
      (event) => event.record?.id === id || event.type === 'rule.ran' || event.type === 'rule.changed',
    );
    if (concernsUs && this.#loadedKey) void this.#load(this.#loadedKey[0]);
  }

  #assignment({ tagId, grounds }: Assignment) {
    return html`<li class="crm-why__item">
      <tagma-tag .concept=${this.#concept(tagId)}></tagma-tag>
      <div class="crm-why__grounds">${grounds.map((ground) => this.#ground(ground))}</div>
    </li>`;
  }

  #ground(ground: Ground) {
    const t = this.t.customers;
    const when = formatDate(ground.at, this.locale, true);
    if (ground.type === 'rule') return this.#ruleGround(ground, when);
    if (ground.type === 'import') return html`<p>${t.byImport(when)}</p>`;
    const who = personName(ground.by);
    return html`<p>${ground.type === 'suggestion' ? t.bySuggestion(who, when) : t.byHand(who, when)}</p>`;
  }

  #ruleGround(ground: Ground, when: string) {
    const t = this.t.customers;
    const rule = this.app.signedIn?.workspace.rules.find((candidate) => candidate.id === ground.ruleId);
    const why = ground.ruleId === undefined ? undefined : this.#why.get(ground.ruleId);
    return html`<p>
        ${t.byRule(rule?.name ?? t.ruleMissing, when)}
        ${why === undefined || why === 'failed' ? nothing : html`<span class="crm-verdict" data-outcome=${why.outcome}>${this.#verdict(why)}</span>`}
      </p>
      ${why === undefined || why === 'failed' ? nothing : this.#values(why)}
      ${
        rule
          ? html`<details class="crm-more">
              <summary>${t.showRuleText}</summary>
              <pre class="crm-code"><code>${rule.expression}</code></pre>
              <a class="crm-link" href=${routeHref({ page: 'rules', id: rule.id })}>${rule.name}</a>
            </details>`
          : nothing
      }`;
  }

  #verdict(why: RuleWhy): string {
    const t = this.t.customers;
    if (why.outcome === 'match') return t.ruleStillMatches;
    return why.outcome === 'no-match'
      ? t.ruleNoLongerMatches
      : t.ruleFails(why.error ? failureWords(why.error, this.locale) : '');
  }

  /** Rules that have no conditions to show tell what they read. */
  #values(why: RuleWhy) {
    const { t, locale } = { t: this.t.customers, locale: this.locale };
    if (why.rows.length === 0) return this.#reads(why);
    const { concepts = [], settings, rules } = this.app.signedIn?.workspace ?? {};
    const parameters = rules?.find(({ id }) => id === why.ruleId)?.parameters;
    const schema = customerSchema(settings?.recordTypes, locale);
    return renderWhyRows(why, { t, locale, say: ruleSpeaker({ concepts, schema, locale, parameters }) });
  }

  #reads(why: RuleWhy) {
    const reads = mostPrecise(why.reads);
    if (reads.length === 0) return nothing;
    return html`<dl class="crm-reads" aria-label=${this.t.customers.ruleNow}>
      ${reads.map(
        ({ path, value, length }) =>
          html`<div>
            <dt title=${path}>${this.#title(path)}</dt>
            <dd>${this.#value(value, length)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #title(path: string): string {
    const { columnId: id, columnTags: tags } = this.t.customers;
    const types = this.app.signedIn?.workspace.settings.recordTypes;
    const definition = types?.find((type) => type.id === this.record.type);
    return pathTitle(path, definition, { id, tags }, this.locale);
  }

  #value(value: Json | undefined, length: number | undefined) {
    const t = this.t.customers;
    if (value === undefined || value === null) return html`<span class="crm-muted">${t.missingValue}</span>`;
    if (!Array.isArray(value)) return plainValue(value, this.locale);
    const items = value as readonly Json[];
    const count = t.listValue(formatNumber(length ?? items.length, this.locale));
    if (items.some((item) => typeof item === 'object')) return count;
    return html`${plainValue(items, this.locale)} <span class="crm-muted">(${count})</span>`;
  }

  #hold(hold: Hold) {
    return html`<li class="crm-why__item">
      <tagma-tag .concept=${this.#concept(hold.tagId)}></tagma-tag>
      <p>
        ${this.t.customers.heldBy(personName(hold.by), formatDate(hold.at, this.locale, true), hold.reason)}
      </p>
    </li>`;
  }

  #concept(tagId: string) {
    return (
      this.app.signedIn?.workspace.concepts.find((concept) => concept.id === tagId) ??
      unknownTag(tagId, this.locale)
    );
  }

  async #load(session: HttpSession): Promise<void> {
    const { record } = this;
    this.#loadedKey = [session, record];
    try {
      const query = { recordType: record.type, recordIds: [record.id] };
      const [assignments, holds] = await Promise.all([session.assignments(query), session.holds(query)]);
      const why = await this.#explain(session, record, assignments);
      if (this.#loadedKey[1] !== record) return;
      this.#assignments = [...assignments].sort((a, b) => (a.assignedAt < b.assignedAt ? 1 : -1));
      this.#holds = holds;
      this.#why = why;
      this.#state = 'ready';
    } catch {
      this.#state = this.#state === 'ready' ? 'ready' : 'failed';
    }
    this.requestUpdate();
  }

  async #explain(
    session: HttpSession,
    record: RecordRef,
    assignments: readonly Assignment[],
  ): Promise<Map<string, RuleWhy | 'failed'>> {
    const ids = new Set(
      assignments.flatMap(({ grounds }) => grounds.flatMap(({ ruleId }) => (ruleId ? [ruleId] : []))),
    );
    const entries = await Promise.all(
      [...ids].map(
        async (id) =>
          [id, await session.rules.why(id, record.type, record.id).catch(() => 'failed' as const)] as const,
      ),
    );
    if (entries.some(([, why]) => why !== 'failed' && why.outcome === 'error')) await loadFailureWords();
    return new Map(entries);
  }

  #retry = (): void => {
    if (this.#loadedKey) void this.#load(this.#loadedKey[0]);
  };
}
customElements.define('crm-why', CrmWhy);

/** `orders.amount` says more than `orders`: a path that another one continues is left out. */
function mostPrecise(reads: RuleWhy['reads']): RuleWhy['reads'] {
  return reads.filter(({ path }) => !reads.some((other) => other.path.startsWith(`${path}.`)));
}

/** Something to show for a tag that the taxonomy no longer knows. */
function unknownTag(id: string, locale: string) {
  return { id, name: { [locale]: id }, aliases: [], kind: 'tag', state: 'archived', layer: 'extended' };
}
