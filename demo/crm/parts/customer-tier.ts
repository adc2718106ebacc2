import { html, nothing, type TemplateResult } from 'lit';
import {
  dueAt,
  tierAtInstant,
  type AuditEntry,
  type Command,
  type DomainEvent,
  type RecordRef,
  type Tier,
  type TierAssignment,
  type TierContent,
  type TierScheme,
} from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { HttpSession } from '@tagma/server/client';
import { AppElement } from '../state/app-element.js';
import { errorSentence } from '../state/error-words.js';
import { formatDate, formatNumber, localized } from '../state/format.js';
import { customerScheme, workingContent } from '../state/tiers.js';
import { policyRows } from './tier-cards.js';
import { overrideForm } from './tier-override.js';
import { tierChanges } from './tier-history.js';

/** The tier of a customer: why, since when, what is promised, and what was before. */
export class CrmCustomerTier extends AppElement {
  static override properties = { record: { attribute: false } };
  declare record: RecordRef;

  #scheme: TierScheme | null = null;
  #assignment: TierAssignment | null = null;
  #history: readonly AuditEntry[] = [];
  #loadedKey: readonly [HttpSession, string] | null = null;

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (session && (this.#loadedKey?.[0] !== session || this.#loadedKey[1] !== this.record.id))
      void this.#load(session);
  }

  protected override render() {
    const t = this.t.tiers;
    const content = workingContent(this.#scheme);
    if (content === null) return nothing;
    return html`<section class="crm-card crm-tier" aria-labelledby="tier-title">
      <h2 id="tier-title" class="crm-card__title">${t.tier}</h2>
      ${this.#assignment === null ? html`<p class="crm-muted">${t.noTier}</p>` : this.#standing(this.#assignment, content)}
      ${this.app.can('tier.override') ? this.#override(content) : nothing}
      ${tierChanges(this.#history, content, this.locale, t)}
    </section>`;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    const session = this.#loadedKey?.[0];
    const isAbout = ({ type, record }: DomainEvent): boolean =>
      type === 'tiers.ran' ||
      type === 'tier-scheme.changed' ||
      (type === 'tier.changed' && record?.id === this.record.id);
    if (session && events.some(isAbout)) void this.#load(session);
  }

  #standing(assignment: TierAssignment, content: TierContent): TemplateResult {
    const t = this.t.tiers;
    const { score, since, nextReviewAt, belowCount, override } = assignment;
    const now = new Date().toISOString();
    const tier = content.tiers.find(({ id }) => id === tierAtInstant(assignment, now));
    const date = (instant: string): string => formatDate(instant, this.locale, true);
    return html`<p class="crm-tier__now">
        ${this.#badge(tier)}
        <strong>${score === null ? t.noScore : t.score(formatNumber(score, this.locale))}</strong>
        <span class="crm-muted">${t.since(date(since))}</span>
      </p>
      ${override === null || override.until <= now ? nothing : html`<p class="crm-note">${t.overridden(override.byName, date(override.until), override.reason)}</p>`}
      ${nextReviewAt === null ? nothing : html`<p class="crm-muted">${t.nextReview(date(nextReviewAt))}</p>`}
      ${
        belowCount === 0
          ? nothing
          : html`<p class="crm-note">
              ${t.below(formatNumber(belowCount, this.locale), formatNumber(content.downgradeAfter, this.locale))}
            </p>`
      }
      ${this.#reasons(assignment, content)} ${this.#promise(tier, now)}`;
  }

  #badge(tier: Tier | undefined): TemplateResult | typeof nothing {
    return tier === undefined
      ? nothing
      : html`<tagma-tag label=${localized(tier.name, this.locale)} color=${tier.color}></tagma-tag>`;
  }

  #reasons({ parts }: TierAssignment, { factors }: TierContent): TemplateResult | typeof nothing {
    if (parts.length === 0) return nothing;
    const t = this.t.tiers;
    const percent = new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 });
    const figure = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
    return html`<h3 class="crm-subtitle">${t.reasons}</h3>
      <table class="crm-table crm-tier__parts">
        <thead>
          <tr>
            <th scope="col">${t.factor}</th>
            <th scope="col">${t.value}</th>
            <th scope="col">${t.points}</th>
          </tr>
        </thead>
        <tbody>
          ${parts.map(({ factorId, value, points, share }) => {
            const factor = factors.find(({ id }) => id === factorId);
            const source = factor?.source === undefined ? nothing : localized(factor.source, this.locale);
            return html`<tr>
              <th scope="row" title=${source}>
                ${factor === undefined ? factorId : localized(factor.title, this.locale)}
              </th>
              <td>${value === null ? this.t.shell.noData : figure.format(value)}</td>
              <td>${figure.format(points)} <span class="crm-muted">${t.of(percent.format(share))}</span></td>
            </tr>`;
          })}
        </tbody>
      </table>`;
  }

  #promise(tier: Tier | undefined, now: string): TemplateResult | typeof nothing {
    if (tier?.policy === undefined) return nothing;
    const t = this.t.tiers;
    const { responseMinutes, calendar } = tier.policy;
    const due = responseMinutes === null ? null : dueAt(now, responseMinutes, calendar);
    return html`<dl class="crm-tier-card__facts">${policyRows(tier.policy, this.locale, t)}</dl>
      ${due === null ? nothing : html`<p class="crm-muted">${t.dueIfNow(formatDate(due, this.locale, true))}</p>`}`;
  }

  #override(content: TierContent): TemplateResult {
    const schemeId = this.#scheme?.id ?? '';
    return overrideForm({
      content,
      assignment: this.#assignment,
      locale: this.locale,
      t: this.t.tiers,
      onSet: (tierId, reason, until) =>
        void this.#send(
          { type: 'overrideTier', schemeId, record: this.record, tierId, reason, until },
          this.t.tiers.overrideDone,
        ),
      onEnd: () =>
        void this.#send(
          { type: 'endTierOverride', schemeId, record: this.record },
          this.t.tiers.overrideEnded,
        ),
      onKeep: () =>
        void this.#send(
          { type: 'reviewTier', schemeId, record: this.record, result: 'keep' },
          this.t.tiers.kept,
        ),
    });
  }

  async #send(command: Command, done: string): Promise<void> {
    try {
      const outcome = await this.app.execute(command);
      if (outcome.ok) this.app.notify('success', done);
      else this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
    if (this.#loadedKey) await this.#load(this.#loadedKey[0]);
  }

  async #load(session: HttpSession): Promise<void> {
    const { type, id } = this.record;
    this.#loadedKey = [session, id];
    try {
      const scheme = await customerScheme(session);
      const query = { groups: scheme === null ? [] : [scheme.id], recordType: type, recordIds: [id] };
      const [tiers, history] = await Promise.all([
        session.entities('tierAssignment', query),
        session.audit({ target: { kind: 'record', record: this.record }, limit: 200 }),
      ]);
      if (this.#loadedKey[1] !== id) return;
      this.#scheme = scheme;
      this.#assignment = tiers.items[0] ?? null;
      this.#history = history.items;
    } catch {
      // The rest of the page stands; the next event asks again.
    }
    this.requestUpdate();
  }
}
customElements.define('crm-customer-tier', CrmCustomerTier);
