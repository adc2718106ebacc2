import { html, nothing } from 'lit';
import { type Action, ACTIONS, isScopedAction, type Role, SCOPES } from '@tagma/core';
import { describeAction, describeRefusal } from '@tagma/elements';
import '../parts/people.js';
import { card, table } from '../parts/operation-rows.js';
import { AppElement } from '../state/app-element.js';
import { errorSentence } from '../state/error-words.js';
import { formatNumber } from '../state/format.js';
import { countChanges, withPermission, withScope } from '../state/role-draft.js';

/** What each role may do, as a table that administrators edit; and the check of the history. */
export class CrmRolesPage extends AppElement {
  #draft: readonly Role[] | null = null;

  protected override render() {
    const t = this.t.operations;
    return html`<div class="crm-page">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.rolesTitle}</h1>
          <p class="crm-page__subtitle">${t.rolesSubtitle}</p>
        </div>
        ${
          this.app.can('audit.read')
            ? html`<div class="crm-actions">
                <button
                  type="button"
                  class="crm-button"
                  name="verify-audit"
                  @click=${() => void this.#verify()}
                >
                  ${t.verify}
                </button>
              </div>`
            : nothing
        }
      </header>
      ${this.app.can('workspace.edit') ? this.#saveBar() : html`<p class="crm-note">${t.readOnly}</p>`}
      <p class="crm-note">
        ${t.scopesHelp} ${this.#hasOwners ? nothing : html`<strong>${t.scopesIdle}</strong>`}
      </p>
      ${card('roles-title', t.permission, this.#matrix())}
      <crm-people></crm-people>
    </div>`;
  }

  get #saved(): readonly Role[] {
    return this.app.signedIn?.workspace.settings.roles ?? [];
  }

  get #hasOwners(): boolean {
    const types = this.app.signedIn?.workspace.settings.recordTypes ?? [];
    return types.some(({ ownerField }) => ownerField !== undefined);
  }

  #saveBar() {
    const t = this.t.operations;
    const changes = this.#draft === null ? 0 : countChanges(this.#saved, this.#draft);
    if (changes === 0) return nothing;
    return html`<div class="crm-actions">
      <span role="status">${t.changedOf(formatNumber(changes, this.locale))}</span>
      <button
        type="button"
        class="crm-button"
        data-variant="primary"
        name="save-roles"
        @click=${() => void this.#save()}
      >
        ${this.t.shell.save}
      </button>
      <button type="button" class="crm-button" name="cancel-roles" @click=${() => this.#set(null)}>
        ${this.t.shell.cancel}
      </button>
    </div>`;
  }

  #matrix() {
    const t = this.t.operations;
    const roles = this.#draft ?? this.#saved;
    const rows = ACTIONS.map((action) => {
      const name = describeAction(action, this.locale);
      return html`<tr>
        <th scope="row">${name}</th>
        ${roles.map((role) => html`<td>${this.#cell(role, action, name)}</td>`)}
      </tr>`;
    });
    return table(t.rolesTitle, [t.permission, ...roles.map(({ id }) => t.roleNames[id] ?? id)], rows);
  }

  #cell(role: Role, action: Action, name: string) {
    const t = this.t.operations;
    const isDenied = role.deny?.includes(action) === true;
    const toggle = (event: Event): void => {
      const { checked } = event.currentTarget as HTMLInputElement;
      this.#set(withPermission(this.#draft ?? this.#saved, role.id, action, checked));
    };
    return html`<input
        type="checkbox"
        aria-label=${t.allowed(t.roleNames[role.id] ?? role.id, name)}
        .checked=${role.allow.includes(action) && !isDenied}
        ?disabled=${!this.app.can('workspace.edit')}
        @change=${toggle}
      />${isDenied ? html`<span class="crm-muted">${t.deniedMark}</span>` : this.#scope(role, action, name)}`;
  }

  /** How far a permission that the role has reaches, where something can be somebody's. */
  #scope(role: Role, action: Action, name: string) {
    if (!isScopedAction(action) || !role.allow.includes(action)) return nothing;
    const t = this.t.operations;
    const current = role.scopes?.[action] ?? 'all';
    const choose = (event: Event): void => {
      const scope = SCOPES[(event.currentTarget as HTMLSelectElement).selectedIndex] ?? 'all';
      this.#set(withScope(this.#draft ?? this.#saved, role.id, action, scope));
    };
    return html` <select
      class="crm-select crm-select--scope"
      name=${`scope-${role.id}-${action}`}
      aria-label=${t.scopeOf(t.roleNames[role.id] ?? role.id, name)}
      ?disabled=${!this.app.can('workspace.edit')}
      @change=${choose}
    >
      ${SCOPES.map((scope) => html`<option value=${scope} ?selected=${scope === current}>${t.scopes[scope]}</option>`)}
    </select>`;
  }

  #set(draft: readonly Role[] | null): void {
    this.#draft = draft;
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    const settings = this.app.signedIn?.workspace.settings;
    if (settings === undefined || this.#draft === null) return;
    const outcome = await this.app.tryExecute({
      type: 'setRoles',
      expectedVersion: settings.version,
      roles: this.#draft,
    });
    if (outcome === null) return;
    if (!outcome.ok) return this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
    this.#set(null);
    this.app.notify('success', this.t.operations.rolesSaved);
  }

  async #verify(): Promise<void> {
    const t = this.t.operations;
    try {
      const check = await this.app.signedIn?.session.operations.verifyAudit();
      if (check?.ok === true)
        this.app.notify('success', t.verified(formatNumber(check.entries, this.locale)));
      else if (check?.ok === false) this.app.notify('danger', t.forged(formatNumber(check.at, this.locale)));
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
  }
}
customElements.define('crm-roles-page', CrmRolesPage);
