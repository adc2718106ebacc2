import { html, type TemplateResult } from 'lit';

/** A heading; that of numbers stands over their last digit. */
export type Heading = string | { readonly number: string };

/** A table that scrolls sideways on narrow pages; a `tall` one also scrolls downwards, below its headings. */
export function table(
  label: string,
  headings: readonly Heading[],
  rows: readonly TemplateResult[],
  shape: 'whole' | 'tall' = 'whole',
): TemplateResult {
  const scroll = shape === 'tall' ? 'crm-table-scroll crm-table-scroll--tall' : 'crm-table-scroll';
  return html`<div class=${scroll} tabindex="0" role="region" aria-label=${label}>
    <table class="crm-table">
      <thead>
        <tr>
          ${headings.map((heading) =>
            typeof heading === 'string'
              ? html`<th scope="col">${heading}</th>`
              : html`<th scope="col" data-type="number">${heading.number}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** A card with a heading. */
export function card(id: string, title: string, body: unknown): TemplateResult {
  return html`<section class="crm-card" aria-labelledby=${id}>
    <h2 id=${id} class="crm-card__title">${title}</h2>
    ${body}
  </section>`;
}

/** A button in a row; `about` is added to its name for those who do not see the row. */
export function rowButton(name: string, text: string, about: string, run: () => void): TemplateResult {
  return html`<button
    type="button"
    class="crm-button"
    name=${name}
    aria-label=${`${text}: ${about}`}
    @click=${run}
  >
    ${text}
  </button>`;
}
