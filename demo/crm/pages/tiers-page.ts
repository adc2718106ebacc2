import { html, nothing } from 'lit';
import type { CommandOutcome, DomainEvent, TierContent, TierScheme } from '@tagma/core';
import { sameTiers, tierMembers, type TierMembers } from '../state/tier-members.js';
import { describeRefusal } from '@tagma/elements';
import type { LoadFactorValues, TierChangeEvent } from '@tagma/elements/tier-editor';
import '@tagma/elements/tier-editor/define';
import type { HttpSession } from '@tagma/server/client';
import { factorEditors } from '../parts/factor-editors.js';
import { tierCards } from '../parts/tier-cards.js';
import '../parts/movement-card.js';
import '../parts/outcomes/tier-change.js';
import '../parts/outcomes/tier-periods.js';
import { AppElement } from '../state/app-element.js';
import { download } from '../state/code-table.js';
import { CUSTOMER } from '../state/customers.js';
import { errorSentence } from '../state/error-words.js';
import { formatDate, formatNumber, localized } from '../state/format.js';
import { memo } from '../state/memo.js';
import { customerSchema } from '../state/rule-schema.js';
import { tierCsv } from '../state/tier-table.js';
import { customerScheme, workingContent } from '../state/tiers.js';

/** The tier scheme of customers: edit, compare, publish, run; cards to print. */
export class CrmTiersPage extends AppElement {
  #scheme: TierScheme | null = null;
  #draft: TierContent | null = null;
  #members: TierMembers = { names: new Map(), rows: [], byTier: new Map() };
  #loadedFrom: HttpSession | null = null;
  #state: 'loading' | 'ready' | 'failed' = 'loading';
  #busy: 'save' | 'publish' | 'run' | null = null;
  /** Empty: all tiers. */
  #shownTier = '';
  #refresh = 0;

  readonly #schema = memo(customerSchema);

  readonly #loadValues: LoadFactorValues = (factors, signal) => {
    const session = this.app.signedIn?.session;
    if (session === undefined) return Promise.reject(new Error('not signed in'));
    return session.tiers.values({ recordType: CUSTOMER, factors }, signal);
  };

  override disconnectedCallback(): void {
    clearTimeout(this.#refresh);
    super.disconnectedCallback();
  }

  protected override render() {
    const t = this.t.tiers;
    const session = this.app.signedIn?.session;
    if (session && session !== this.#loadedFrom) void this.#load(session);
    const canEdit = this.app.can('tier.edit');
    return html`<div class="crm-page crm-tiers">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.title}</h1>
          <p class="crm-page__subtitle">${this.#subtitle()}</p>
        </div>
        ${this.#actions()}
      </header>
      ${canEdit || this.#state !== 'ready' ? nothing : html`<p class="crm-note">${t.needsRole}</p>`}
      ${
        this.#state === 'failed'
          ? html`<p class="crm-note" role="alert">
              ${t.loadFailed}
              <button type="button" class="crm-button" @click=${() => session && void this.#load(session)}>
                ${this.t.shell.tryAgain}
              </button>
            </p>`
          : nothing
      }
      ${this.#state === 'ready' ? this.#content(canEdit) : nothing}
    </div>`;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (!events.some(({ type }) => type === 'tiers.ran' || type === 'tier-scheme.changed')) return;
    clearTimeout(this.#refresh);
    this.#refresh = window.setTimeout(() => {
      if (this.#loadedFrom && this.#busy === null) void this.#load(this.#loadedFrom);
    }, 300);
  }

  get #isChanged(): boolean {
    return this.#draft !== null && !sameTiers(this.#draft, this.#scheme?.draft ?? null);
  }

  #subtitle(): string {
    const t = this.t.tiers;
    if (this.#state === 'loading') return ' ';
    const latest = this.#scheme?.published.at(-1);
    if (this.#scheme === null) return t.subtitleNone;
    if (latest === undefined) return t.subtitleDraft;
    const said = t.subtitle(
      formatNumber(latest.number, this.locale),
      formatDate(latest.publishedAt, this.locale, true),
    );
    return sameTiers(this.#draft, latest.content) ? said : `${said} · ${t.changed}`;
  }

  #actions() {
    const t = this.t.tiers;
    const published = workingContent(this.#scheme);
    const canPublish = this.#scheme !== null && !this.#isChanged && !sameTiers(this.#scheme.draft, published);
    const button = (label: string, run: () => Promise<void>, isOff: boolean, isMain = false) =>
      html`<button
        type="button"
        class="crm-button"
        data-variant=${isMain ? 'primary' : nothing}
        ?disabled=${isOff || this.#busy !== null}
        @click=${() => void run()}
      >
        ${label}
      </button>`;
    return html`<div class="crm-actions">
      ${this.app.can('tier.edit') ? button(t.save, () => this.#save(), !this.#isChanged) : nothing}
      ${this.app.can('tier.publish') ? button(t.publish, () => this.#publish(), !canPublish) : nothing}
      ${
        this.app.can('tier.run')
          ? button(this.#busy === 'run' ? t.running : t.run, () => this.#run(), published === null, true)
          : nothing
      }
    </div>`;
  }

  #content(canEdit: boolean) {
    const t = this.t.tiers;
    const published = workingContent(this.#scheme);
    const recordType = this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
    return html`${this.#busy === 'run' ? html`<progress class="crm-progress" aria-label=${t.running}></progress>` : nothing}
      <tagma-tier-editor
        .value=${this.#draft}
        .published=${published}
        .recordType=${recordType}
        .loadValues=${canEdit ? this.#loadValues : undefined}
        .recordLabel=${this.#nameOf}
        ?readonly=${!canEdit}
        @tagma-tier-change=${this.#edit}
        >${factorEditors({
          content: this.#draft,
          schema: this.#schema(this.app.signedIn?.workspace.settings.recordTypes, this.locale),
          concepts: this.app.signedIn?.workspace.concepts ?? [],
          isReadonly: !canEdit,
          text: (text) => localized(text, this.locale),
          locale: this.locale,
          t,
          refused: (why) => this.app.notify('danger', why),
        })}</tagma-tier-editor
      >
      ${
        published === null
          ? nothing
          : html`<section class="crm-tier-print" aria-labelledby="tier-cards">
              <header class="crm-page__header">
                <div>
                  <h2 id="tier-cards" class="crm-card__title">${t.cards}</h2>
                  <p class="crm-page__subtitle">${t.cardsHelp}</p>
                </div>
                <div class="crm-actions">
                  ${this.#tierFilter(published)}
                  ${
                    this.app.can('export') && this.#members.rows.length > 0
                      ? html`<button
                          type="button"
                          class="crm-button"
                          name="export-tiers"
                          @click=${() => this.#export(published)}
                        >
                          ${t.exportCsv}
                        </button>`
                      : nothing
                  }
                  <button type="button" class="crm-button" @click=${() => print()}>${t.print}</button>
                </div>
              </header>
              ${tierCards({
                content: published,
                shownTier: this.#shownTier,
                members: this.#members.byTier,
                locale: this.locale,
                t,
              })}
            </section>`
      }
      ${
        published === null && !this.app.can('audit.read')
          ? nothing
          : html`<crm-movement
              .scheme=${published === null ? null : this.#scheme}
              .content=${published}
              .nameOf=${this.#nameOf}
            ></crm-movement>`
      }
      ${
        published === null
          ? nothing
          : html`<crm-tier-periods .scheme=${this.#scheme} .content=${published}></crm-tier-periods>
              <crm-tier-change .scheme=${this.#scheme} .content=${published}></crm-tier-change>`
      }`;
  }

  /** Cards, prints and the export show one tier, or all. */
  #tierFilter({ tiers }: TierContent) {
    const t = this.t.tiers;
    const choose = (event: Event) => {
      this.#shownTier = (event.currentTarget as HTMLSelectElement).value;
      this.requestUpdate();
    };
    return html`<select
      class="crm-select"
      name="shown-tier"
      aria-label=${t.shownTier}
      .value=${this.#shownTier}
      @change=${choose}
    >
      <option value="">${t.allTiers}</option>
      ${tiers.map(({ id, name }) => html`<option value=${id}>${localized(name, this.locale)}</option>`)}
    </select>`;
  }

  #export(content: TierContent): void {
    const name = this.#shownTier === '' ? 'tiers.csv' : `tiers-${this.#shownTier}.csv`;
    download(tierCsv(this.#members.rows, content, this.#members.names, this.locale, this.#shownTier), name);
  }

  #nameOf = (id: string): string => this.#members.names.get(id) ?? id;

  #edit = (event: TierChangeEvent): void => {
    this.#draft = event.detail.content;
    this.requestUpdate();
  };

  async #load(session: HttpSession): Promise<void> {
    const keepsDraft = this.#isChanged && this.#loadedFrom === session;
    this.#loadedFrom = session;
    try {
      const scheme = await customerScheme(session);
      if (this.#loadedFrom !== session) return;
      this.#scheme = scheme;
      // What is being edited is not thrown away because somebody ran the scheme.
      if (!keepsDraft) this.#draft = scheme?.draft ?? null;
      this.#state = 'ready';
      this.requestUpdate();
      const definition = this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
      this.#members = await tierMembers(session, scheme, definition);
    } catch {
      if (this.#state === 'loading') this.#state = 'failed';
    }
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    const content = this.#draft;
    if (content === null) return;
    const scheme = this.#scheme;
    await this.#carryOut('save', this.t.tiers.saved, () =>
      this.app.execute(
        scheme === null
          ? { type: 'createTierScheme', recordType: CUSTOMER, content }
          : { type: 'updateTierScheme', id: scheme.id, expectedVersion: scheme.version, content },
      ),
    );
  }

  async #publish(): Promise<void> {
    const scheme = this.#scheme;
    if (scheme === null) return;
    const { id, version: expectedVersion } = scheme;
    await this.#carryOut('publish', this.t.tiers.published, () =>
      this.app.execute({ type: 'publishTierScheme', id, expectedVersion }),
    );
  }

  async #run(): Promise<void> {
    const scheme = this.#scheme;
    if (scheme === null) return;
    const t = this.t.tiers;
    const outcome = await this.#carryOut('run', null, () =>
      this.app.execute({ type: 'runTiers', schemeId: scheme.id }),
    );
    if (outcome?.ok !== true || outcome.tierCounts === undefined) return;
    const { graded, up, down, entered, missing, errors } = outcome.tierCounts;
    const words = (count: number): string => formatNumber(count, this.locale);
    const rest = missing + errors > 0 ? ` ${t.ranMissing(words(missing), words(errors))}` : '';
    const { transactionId } = outcome;
    this.app.notify('success', `${t.ran(words(graded), words(up), words(down), words(entered))}${rest}`, {
      label: this.t.shell.undo,
      run: () => {
        if (transactionId !== null) void this.app.execute({ type: 'undo', transactionId });
      },
    });
  }

  async #carryOut(
    what: 'save' | 'publish' | 'run',
    done: string | null,
    send: () => Promise<CommandOutcome>,
  ): Promise<CommandOutcome | null> {
    this.#busy = what;
    this.requestUpdate();
    let outcome: CommandOutcome | null = null;
    try {
      outcome = await send();
      if (!outcome.ok) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
      else {
        if (what === 'save') this.#draft = null;
        if (done !== null) this.app.notify('success', done);
      }
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
    this.#busy = null;
    if (this.#loadedFrom && outcome?.ok === true) {
      if (what === 'save') this.#loadedFrom = null;
      else await this.#load(this.#loadedFrom);
    }
    this.requestUpdate();
    return outcome;
  }
}
customElements.define('crm-tiers-page', CrmTiersPage);
