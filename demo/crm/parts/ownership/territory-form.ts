import { html, type TemplateResult } from 'lit';
import type { Command } from '@tagma/core';
import { CUSTOMER } from '../../state/customers.js';
import type { OperationsTexts } from '../../texts/operations.js';

/** A form for a new territory of one of the `people`; `send` tells whether it was taken, and only then the form is emptied. */
export function territoryForm(
  t: OperationsTexts,
  locale: string,
  people: readonly (readonly [id: string, name: string])[],
  send: (command: Command) => Promise<boolean>,
): TemplateResult {
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const territory = {
      name: { [locale]: text('name') },
      recordType: CUSTOMER,
      condition: text('condition'),
      ownerId: text('owner'),
    };
    if (await send({ type: 'createTerritory', territory })) form.reset();
  };
  return html`<form class="crm-form__grid" @submit=${(event: SubmitEvent) => void submit(event)}>
    ${field(t.territory, 'name', t.territoryExample)} ${field(t.condition, 'condition', t.conditionExample)}
    ${ownerField(t, people)}
    <div><button type="submit" class="crm-button" name="add-territory">${t.addTerritory}</button></div>
  </form>`;
}

function ownerField(
  t: OperationsTexts,
  people: readonly (readonly [id: string, name: string])[],
): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.owner}</span>
    <select class="crm-select" name="owner" required>
      <option value="">${t.chooseOwner}</option>
      ${people.map(([id, name]) => html`<option value=${id}>${name}</option>`)}
    </select>
  </label>`;
}

function field(label: string, name: string, example: string): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <input class="crm-input" name=${name} placeholder=${example} required autocomplete="off" />
  </label>`;
}
