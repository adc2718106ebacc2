import { html, nothing } from 'lit';
import { ruleBindings, ruleTagIds } from '@tagma/core';
import type { DomainEvent, Rule, RuleParameter, RuleVersion } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { RuleComparison } from '@tagma/server/client';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { errorSentence } from '../state/error-words.js';
import { formatDate, formatNumber } from '../state/format.js';
import { routeHref } from '../state/router.js';
import { customerSchema } from '../state/rule-schema.js';
import { tagName } from '../state/rule-tags.js';
import {
  differencesInWords,
  differencesOfParameters,
  differencesOfTags,
  type DifferenceInWords,
} from '../state/rule-differences.js';

interface Shown {
  readonly versionId: string;
  readonly rows: readonly DifferenceInWords[];
  /** `null` while it is counted. */
  readonly figures: RuleComparison | null;
}

/** The published versions of a rule: what differs from what it says now, who enters and leaves, and the way back. */
export class CrmRuleHistory extends AppElement {
  static override properties = {
    ruleId: { attribute: false },
    text: { attribute: false },
    parameters: { attribute: false },
    tagIds: { attribute: false },
  };
  declare ruleId: string;
  /** What the rule says in the editor. */
  declare text: string;
  /** What its parameters are in the editor. */
  declare parameters: readonly RuleParameter[];
  /** What it gives in the editor. */
  declare tagIds: readonly string[];

  #versions: readonly RuleVersion[] = [];
  #loadedFor: string | null = null;
  #shown: Shown | null = null;

  constructor() {
    super();
    this.ruleId = '';
    this.text = '';
    this.parameters = [];
    this.tagIds = [];
  }

  protected override willUpdate(): void {
    if (this.#loadedFor !== this.ruleId && this.app.signedIn) void this.#load();
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (events.some(({ type, id }) => type === 'rule.changed' && id === this.ruleId)) void this.#load();
  }

  protected override render() {
    const t = this.t.governance;
    return html`<section class="crm-card" aria-labelledby="versions-title">
      <h2 id="versions-title" class="crm-card__title">${t.versions}</h2>
      ${
        this.#versions.length === 0
          ? html`<p class="crm-muted">
              ${this.#rule?.state === 'draft' ? t.versionsEmpty : t.versionsSinceStart}
            </p>`
          : html`<ol class="crm-versions">
              ${this.#versions.map((version) => this.#version(version))}
            </ol>`
      }
    </section>`;
  }

  get #rule(): Rule | undefined {
    return this.app.signedIn?.workspace.rules.find(({ id }) => id === this.ruleId);
  }

  #version(version: RuleVersion) {
    const t = this.t.governance;
    const name = t.version(formatNumber(version.number, this.locale));
    const who = version.publisherName ?? personName(version.publishedBy);
    return html`<li class="crm-version">
      <div class="crm-version__head">
        <strong>${name}</strong>
        <span class="crm-muted">${who} · ${formatDate(version.publishedAt, this.locale, true)}</span>
        ${version.note === undefined ? nothing : html`<span>${version.note}</span>`}
        <span class="crm-actions">
          <button
            type="button"
            class="crm-button"
            data-variant="plain"
            name="compare"
            aria-label="${t.compare}: ${name}"
            @click=${() => void this.#compare(version)}
          >
            ${t.compare}
          </button>
          ${
            this.app.can('rule.edit')
              ? html`<button
                  type="button"
                  class="crm-button"
                  data-variant="plain"
                  name="restore"
                  aria-label="${t.restore}: ${name}"
                  @click=${() => void this.#restore(version)}
                >
                  ${t.restore}
                </button>`
              : nothing
          }
        </span>
      </div>
      ${this.#shown?.versionId === version.id ? this.#comparison(this.#shown) : nothing}
    </li>`;
  }

  #comparison({ rows, figures }: Shown) {
    const t = this.t.governance;
    return html`<div class="crm-comparison" aria-live="polite">
      <h3 class="crm-card__subtitle">${t.conditions}</h3>
      ${
        rows.length === 0
          ? html`<p class="crm-muted">${t.same}</p>`
          : html`<ul class="crm-differences">
              ${rows.map(
                ({ kind, label, text }) =>
                  html`<li data-kind=${kind}><span class="crm-badge">${label}</span> ${text}</li>`,
              )}
            </ul>`
      }
      <h3 class="crm-card__subtitle">${t.affected}</h3>
      ${figures === null ? html`<p class="crm-muted" role="status">${t.comparing}</p>` : this.#figures(figures)}
    </div>`;
  }

  #figures(figures: RuleComparison) {
    const t = this.t.governance;
    return html`<dl class="crm-figures">
        ${this.#figure(t.entering, figures.enters)} ${this.#figure(t.leaving, figures.leaves)}
        ${this.#figure(t.staying, figures.stays)}
        ${figures.errors > 0 ? this.#figure(t.errors, figures.errors) : nothing}
      </dl>
      ${this.#names(t.entering, figures.entering)} ${this.#names(t.leaving, figures.leaving)}`;
  }

  #figure(label: string, value: number) {
    return html`<div class="crm-figure">
      <dt>${label}</dt>
      <dd>${formatNumber(value, this.locale)}</dd>
    </div>`;
  }

  #names(label: string, records: RuleComparison['entering']) {
    if (records.length === 0) return nothing;
    return html`<p>
      <span class="crm-muted">${label}:</span>
      ${records
        .slice(0, 8)
        .map(
          ({ id, name }) =>
            html`<a class="crm-link" href=${routeHref({ page: 'customer', id })}>${name}</a> `,
        )}
    </p>`;
  }

  async #load(): Promise<void> {
    const { signedIn } = this.app;
    const { ruleId } = this;
    if (signedIn === null) return;
    if (this.#loadedFor !== ruleId) {
      this.#versions = [];
      this.#shown = null;
    }
    this.#loadedFor = ruleId;
    try {
      const page = await signedIn.session.entities('ruleVersion', { groups: [ruleId], descending: true });
      if (this.#loadedFor === ruleId) this.#versions = page.items;
    } catch {
      // The frame says that the service does not answer; the next event asks again.
    }
    this.requestUpdate();
  }

  async #compare({ id, content }: RuleVersion): Promise<void> {
    const { signedIn } = this.app;
    if (signedIn === null) return;
    if (this.#shown?.versionId === id) {
      this.#shown = null;
      this.requestUpdate();
      return;
    }
    const { concepts, settings } = signedIn.workspace;
    const rows = [
      ...differencesOfTags(ruleTagIds(content), this.tagIds, {
        name: (id) => tagName(id, concepts, this.locale),
        locale: this.locale,
        t: this.t,
      }),
      ...differencesOfParameters(content, this, this.t),
      ...differencesInWords(content.expression, this.text, {
        concepts,
        schema: customerSchema(settings.recordTypes, this.locale),
        locale: this.locale,
        t: this.t.governance,
      }),
    ];
    this.#shown = { versionId: id, rows, figures: null };
    this.requestUpdate();
    try {
      const { recordType, expression: before } = content;
      const figures = await signedIn.session.rules.compare({
        recordType,
        before,
        after: this.text,
        beforeBindings: ruleBindings(content),
        afterBindings: ruleBindings(this),
      });
      if (this.#shown.versionId === id) this.#shown = { versionId: id, rows, figures };
    } catch (error) {
      this.#shown = null;
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
    this.requestUpdate();
  }

  async #restore({ id: versionId, number }: RuleVersion): Promise<void> {
    const rule = this.#rule;
    if (rule === undefined) return;
    const { id, version: expectedVersion } = rule;
    const outcome = await this.app.execute({ type: 'restoreRuleVersion', id, expectedVersion, versionId });
    if (outcome.ok) this.app.notify('success', this.t.governance.restored(formatNumber(number, this.locale)));
    else this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
  }
}
customElements.define('crm-rule-history', CrmRuleHistory);
