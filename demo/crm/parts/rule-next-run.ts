import { html, nothing } from 'lit';
import type { DomainEvent, RuleSchedule } from '@tagma/core';
import { AppElement } from '../state/app-element.js';
import { formatDate } from '../state/format.js';

/** When a rule runs next by its schedule, as the service reckons it; a rule that is not published does not run. */
export class CrmRuleNextRun extends AppElement {
  static override properties = {
    ruleId: { attribute: false },
    schedule: { attribute: false },
  };
  /** The stored rule; `null` for one that was never saved. */
  declare ruleId: string | null;
  /** What the form says; what is stored may be something else. */
  declare schedule: RuleSchedule;

  #nextAt: string | null = null;
  #loadedFor = '';

  constructor() {
    super();
    this.ruleId = null;
    this.schedule = { every: 'P1D' };
  }

  protected override willUpdate(): void {
    const rule = this.#rule;
    const wanted = rule === undefined ? '' : `${rule.id} ${String(rule.version)}`;
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    void this.#load();
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (events.some(({ type }) => type === 'rule-run.reported')) void this.#load();
  }

  protected override render() {
    const t = this.t.governance;
    const rule = this.#rule;
    const isStored = rule?.schedule?.every === this.schedule.every && rule.schedule.at === this.schedule.at;
    if (!isStored || rule.state !== 'published')
      return html`<span class="crm-muted">${t.runsOncePublished}</span>`;
    if (this.#nextAt === null) return nothing;
    return html`<span class="crm-muted">${t.nextRun(formatDate(this.#nextAt, this.locale, true))}</span>`;
  }

  get #rule() {
    return this.app.signedIn?.workspace.rules.find(({ id }) => id === this.ruleId);
  }

  async #load(): Promise<void> {
    const { signedIn } = this.app;
    if (signedIn === null || this.#rule?.state !== 'published') return;
    try {
      const times = await signedIn.session.rules.times();
      this.#nextAt = times.find(({ ruleId }) => ruleId === this.ruleId)?.nextAt ?? null;
    } catch {
      // The frame says that the service does not answer; the next change asks again.
      this.#nextAt = null;
    }
    this.requestUpdate();
  }
}
customElements.define('crm-rule-next-run', CrmRuleNextRun);
