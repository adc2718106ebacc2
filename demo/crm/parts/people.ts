import { html, nothing } from 'lit';
import { displayName, type Member } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { type PlacedMember, treeOrder, withManager, withTeams } from '../state/people-draft.js';
import { card, table } from './operation-rows.js';

/** Who reports to whom, and which field says whose a customer is: what the scopes of roles are read from. */
export class CrmPeople extends AppElement {
  #members: readonly Member[] | null = null;
  #ownerField: string | null | undefined;

  protected override render() {
    const t = this.t.operations;
    const mayEdit = this.app.can('workspace.edit');
    const placed = treeOrder(this.#people);
    const rows = placed.map((person) => this.#row(person, mayEdit));
    return card(
      'people-title',
      t.people,
      html`<form class="crm-form" @submit=${(event: SubmitEvent) => void this.#save(event)}>
        ${this.#field(mayEdit)} ${table(t.people, [t.person, t.manager, `${t.teams} (${t.teamsHelp})`], rows)}
        ${
          mayEdit
            ? html`<div class="crm-actions">
                <button
                  type="submit"
                  class="crm-button"
                  data-variant="primary"
                  name="save-people"
                  ?disabled=${this.#members === null && this.#ownerField === undefined}
                >
                  ${t.savePeople}
                </button>
              </div>`
            : nothing
        }
      </form>`,
    );
  }

  get #settings() {
    return this.app.signedIn?.workspace.settings;
  }

  get #people(): readonly Member[] {
    return this.#members ?? this.#settings?.members ?? [];
  }

  #field(mayEdit: boolean) {
    const t = this.t.operations;
    const type = this.#settings?.recordTypes.find(({ id }) => id === CUSTOMER);
    const current = this.#ownerField === undefined ? (type?.ownerField ?? null) : this.#ownerField;
    const choose = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.#ownerField = value === '' ? null : value;
      this.requestUpdate();
    };
    return html`<label class="crm-field">
      <span class="crm-field__label">${t.ownerField}</span>
      <select class="crm-select" name="owner-field" ?disabled=${!mayEdit} @change=${choose}>
        <option value="" ?selected=${current === null}>${t.noOwnerField}</option>
        ${(type?.fields ?? [])
          .filter((field) => field.type === 'text')
          .map(
            ({ key, title }) =>
              html`<option value=${key} ?selected=${key === current}>
                ${displayName(title, this.locale, 'en') || key}
              </option>`,
          )}
      </select>
    </label>`;
  }

  #row({ member, depth }: PlacedMember, mayEdit: boolean) {
    const t = this.t.operations;
    const name = this.#name(member);
    const others = this.#people.filter(({ id }) => id !== member.id);
    const edit = (change: (people: readonly Member[]) => readonly Member[]): void => {
      this.#members = change(this.#people);
      this.requestUpdate();
    };
    const setManager = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      edit((people) => withManager(people, member.id, value));
    };
    const setTeams = (event: Event): void => {
      const { value } = event.currentTarget as HTMLInputElement;
      edit((people) => withTeams(people, member.id, value));
    };
    return html`<tr>
      <th scope="row"><span aria-hidden="true">${'· '.repeat(depth)}</span>${name}</th>
      <td>
        <select
          class="crm-select"
          name=${`manager-${member.id}`}
          aria-label=${`${t.manager}: ${name}`}
          ?disabled=${!mayEdit}
          @change=${setManager}
        >
          <option value="" ?selected=${member.managerId === undefined}>${t.nobodyAbove}</option>
          ${others.map(
            (other) =>
              html`<option value=${other.id} ?selected=${other.id === member.managerId}>
                ${this.#name(other)}
              </option>`,
          )}
        </select>
      </td>
      <td>
        <input
          class="crm-input"
          name=${`teams-${member.id}`}
          aria-label=${`${t.teams}: ${name}`}
          autocomplete="off"
          ?disabled=${!mayEdit}
          .value=${(member.teams ?? []).join(', ')}
          @change=${setTeams}
        />
      </td>
    </tr>`;
  }

  #name({ id, name }: Member): string {
    return (name && displayName(name, this.locale, 'en')) || id;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const settings = this.#settings;
    if (settings === undefined) return;
    const outcome = await this.app.tryExecute({
      type: 'setMembers',
      expectedVersion: settings.version,
      members: this.#people,
      ...(this.#ownerField === undefined ? {} : { ownerFields: { [CUSTOMER]: this.#ownerField } }),
    });
    if (outcome === null) return;
    if (!outcome.ok) return this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
    this.#members = null;
    this.#ownerField = undefined;
    this.requestUpdate();
    this.app.notify('success', this.t.operations.peopleSaved);
  }
}
customElements.define('crm-people', CrmPeople);
