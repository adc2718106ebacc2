import { html, type TemplateResult } from 'lit';

/** A choice with its label. */
export function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  onChange: (value: string) => void = () => undefined,
): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <select
      class="crm-select"
      name=${name}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select>
  </label>`;
}
