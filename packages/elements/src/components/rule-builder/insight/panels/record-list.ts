import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { InsightModel } from '../insight-model.js';

/** Records by name; each opens why it matches or not. */
export function recordList(
  places: readonly number[],
  count: number,
  model: InsightModel,
  note?: (place: number) => string,
): TemplateResult {
  const { terms } = model;
  return html`<ul class=${note === undefined ? 'records names' : 'records'}>
    ${places.map((place) => {
      const said = note?.(place);
      return html`<li>
        ${recordButton(place, model)}${said === undefined ? nothing : html`<span class="muted">${said}</span>`}
      </li>`;
    })}
    ${count > places.length ? html`<li class="muted">${terms.more(model.number(count - places.length))}</li>` : nothing}
  </ul>`;
}

/** The name of a record as a way to ask why. */
export function recordButton(place: number, model: InsightModel): TemplateResult {
  const name = model.nameOf(place);
  return html`<button
    class="record"
    type="button"
    title=${model.terms.whyButton(name)}
    @click=${() => model.pick({ record: model.host.records?.[place], place })}
  >
    <bdi>${name}</bdi>
  </button>`;
}

/** A record as JSON, folded away. */
export function recordText(record: unknown, model: InsightModel): TemplateResult {
  return html`<details class="json">
    <summary>${model.terms.showRecord}</summary>
    <pre tabindex="0" dir="ltr">${JSON.stringify(record, null, 2)}</pre>
  </details>`;
}
