import { html, nothing } from 'lit';
import type { Command, CodePattern, OwnerMove, Territory, TierScheme, Workflow } from '@tagma/core';
import type { HttpSession, OwnershipReport } from '@tagma/server/client';
import { card } from '../parts/operation-rows.js';
import '../parts/outcomes/workload-card.js';
import '../parts/ownership/hand-over.js';
import { peopleOptions } from '../state/people-options.js';
import { territoryForm } from '../parts/ownership/territory-form.js';
import { ownershipFigures, proposedMoves, territoryRows } from '../parts/ownership/territory-rows.js';
import { pageHeader, readingOf } from '../parts/page-parts.js';
import { CUSTOMER } from '../state/customers.js';
import { formatNumber } from '../state/format.js';
import { LivePage } from '../state/live-page.js';
import { allEntities } from '../state/tiers.js';

/** Customers that are handed over at once. */
const MOST_MOVES = 5000;

interface Owned {
  readonly patterns: readonly CodePattern[];
  readonly tierSchemes: readonly TierScheme[];
  readonly workflows: readonly Workflow[];
  readonly territories: readonly Territory[];
}

/** Who answers for what: handing over, territories, customers without a clear owner. */
export class CrmOwnershipPage extends LivePage<Owned> {
  #report: OwnershipReport | null = null;
  #isChecking = false;

  protected override async read(session: HttpSession): Promise<Owned> {
    const [patterns, tierSchemes, territories, workflows] = await Promise.all([
      allEntities(session, 'codePattern', {}),
      allEntities(session, 'tierScheme', {}),
      allEntities(session, 'territory', {}),
      this.app.can('workflow.edit') ? allEntities(session, 'workflow', {}) : [],
    ]);
    return { patterns, tierSchemes, territories, workflows };
  }

  protected override render() {
    const t = this.t.ownership;
    return html`<div class="crm-page">
      ${pageHeader(t.title, t.subtitle)}
      ${this.app.can('ownership.edit') ? nothing : html`<p class="crm-note">${t.readOnly}</p>`}
      ${readingOf(
        { data: this.data, problem: this.problem, retry: () => void this.reload() },
        this.t.shell,
        (data) => this.#content(data),
      )}
    </div>`;
  }

  #content(data: Owned) {
    const t = this.t;
    const canEdit = this.app.can('ownership.edit');
    const workspace = this.app.signedIn?.workspace;
    const owned = { concepts: workspace?.concepts ?? [], rules: workspace?.rules ?? [], ...data };
    const send = (command: Command, done?: string) => this.send(command, done);
    const list = { territories: data.territories, locale: this.locale, t };
    return html`${
        canEdit
          ? card(
              'hand-over-title',
              t.ownership.handOver,
              html`<crm-hand-over .owned=${owned} .send=${send}></crm-hand-over>`,
            )
          : nothing
      }
      <crm-workload></crm-workload>
      ${card(
        'territories-title',
        t.operations.owners,
        html`${territoryRows(canEdit ? { ...list, send: (command, done) => void send(command, done) } : list)}
        ${canEdit ? this.#newTerritory() : nothing}
        ${canEdit && data.territories.length > 0 ? this.#check() : nothing}
        ${this.#report === null ? nothing : html`${ownershipFigures(this.#report, this.locale, t)} ${this.#moves(this.#report)}`}`,
      )}`;
  }

  #newTerritory() {
    const people = peopleOptions(this.app.signedIn?.workspace.settings.members);
    const send = async (command: Command): Promise<boolean> => (await this.send(command))?.ok === true;
    return territoryForm(this.t.operations, this.locale, people, send);
  }

  #check() {
    const t = this.t.operations;
    return html`<div>
      <button
        type="button"
        class="crm-button"
        name="check-owners"
        ?disabled=${this.#isChecking}
        @click=${() => void this.#runCheck()}
      >
        ${this.#isChecking ? t.checking : t.checkOwners}
      </button>
    </div>`;
  }

  #moves(report: OwnershipReport) {
    const type = this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
    if (type?.ownerField === undefined) return html`<p class="crm-note">${this.t.ownership.noField}</p>`;
    const accept = (): void => void this.#move(report.moves);
    return proposedMoves(report, { locale: this.locale, t: this.t, accept });
  }

  /** Hands customers over, and offers the way back; then looks again. */
  async #move(moves: readonly OwnerMove[]): Promise<void> {
    const t = this.t.ownership;
    const moved = await this.#write(moves);
    if (moved === null) return;
    const left = moves.length - moved.length;
    const count = this.#number(moved.length);
    const told = left === 0 ? t.moved(count) : t.movedSome(count, this.#number(left));
    const back = moved.map(({ recordId, from, to }) => ({ recordId, from: to, to: from }));
    const undo = { label: this.t.shell.undo, run: () => void this.#moveBack(back) };
    this.app.notify(left === 0 ? 'success' : 'info', told, ...(moved.length === 0 ? [] : [undo]));
    await this.#runCheck();
  }

  async #moveBack(moves: readonly OwnerMove[]): Promise<void> {
    const moved = await this.#write(moves);
    if (moved === null) return;
    this.app.notify('success', this.t.ownership.movedBack(this.#number(moved.length)));
    await this.#runCheck();
  }

  async #write(moves: readonly OwnerMove[]): Promise<readonly OwnerMove[] | null> {
    const { operations } = this.app.signedIn?.session ?? {};
    let moved: readonly OwnerMove[] | null = null;
    await this.attempt(async () => {
      const order = { recordType: CUSTOMER, moves, reason: this.t.ownership.movesReason };
      moved = (await operations?.moveRecords(order))?.moved ?? null;
    });
    return moved;
  }

  #number(count: number): string {
    return formatNumber(count, this.locale);
  }

  async #runCheck(): Promise<void> {
    this.#isChecking = true;
    this.requestUpdate();
    await this.attempt(async () => {
      this.#report =
        (await this.app.signedIn?.session.operations.ownershipReport(CUSTOMER, { moves: MOST_MOVES })) ??
        null;
    });
    this.#isChecking = false;
    this.requestUpdate();
  }
}
customElements.define('crm-ownership-page', CrmOwnershipPage);
