import { html, type TemplateResult } from 'lit';

/** A table that scrolls sideways on narrow pages. */
export function table(
  label: string,
  headings: readonly string[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="crm-table-scroll" tabindex="0" role="region" aria-label=${label}>
    <table class="crm-table">
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
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
